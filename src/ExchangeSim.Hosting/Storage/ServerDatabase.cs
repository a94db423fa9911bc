using System.Data.Common;
using ExchangeSim.Hosting.Databases;

namespace ExchangeSim.Hosting.Storage;

/// <summary>Where a server keeps all that it knows. It is made and brought up to date when it is first opened. What was written is on the disk when the call comes back.</summary>
public abstract class ServerDatabase : IDisposable
{
    /// <summary>A connection, to be disposed of.</summary>
    public abstract DbConnection Open();

    /// <summary>Does work that changes something, in a transaction and on another thread. It is on the disk when the task is done.</summary>
    /// <param name="work">The work; it may be done again where it, or other work beside it, failed.</param>
    internal virtual Task<T> Write<T>(Func<DbConnection, T> work) => Task.Run(() =>
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction();
        var result = work(connection);
        transaction.Commit();
        return result;
    });

    /// <summary>Runs a statement that changes something, by itself: it needs no transaction around it.</summary>
    /// <returns>How many rows it changed.</returns>
    internal virtual Task<int> Write(string sql, params object?[] values) => Task.Run(() =>
    {
        using var connection = Open();
        return connection.Execute(sql, values);
    });

    /// <summary>The same for the few callers that can wait.</summary>
    internal int WriteNow(string sql, params object?[] values) => Write(sql, values).GetAwaiter().GetResult();

    /// <summary>Where it is, in words without anything secret.</summary>
    public abstract string Place { get; }

    /// <summary>An expression that gives a text within the JSON of a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="path">Names, from the outermost.</param>
    internal abstract string JsonText(string column, params string[] path);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets others have it.</summary>
    protected abstract void Dispose(bool disposing);
}
