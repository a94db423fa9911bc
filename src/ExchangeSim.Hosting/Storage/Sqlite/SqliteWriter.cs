using System.Data.Common;
using System.Threading.Channels;
using ExchangeSim.Hosting.Databases;

namespace ExchangeSim.Hosting.Storage.Sqlite;

/// <summary>Runs the statements that wait at the same time in one transaction: they wait for the disk together, and no writer for another.</summary>
internal sealed class SqliteWriter : IDisposable
{
    private const int MostTogether = 200;

    private readonly Func<DbConnection> _open;
    private readonly Channel<Statement> _waiting = Channel.CreateUnbounded<Statement>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task _writing;

    private sealed record Statement(string Sql, object?[] Values, TaskCompletionSource<int> Changed);

    /// <param name="open">Opens a connection.</param>
    internal SqliteWriter(Func<DbConnection> open)
    {
        _open = open;
        _writing = Task.Run(WriteWhatWaits);
    }

    /// <summary>Runs a statement. It is on the disk when the task is done.</summary>
    /// <returns>How many rows it changed.</returns>
    internal Task<int> Write(string sql, object?[] values)
    {
        var statement = new Statement(sql, values, new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously));
        ObjectDisposedException.ThrowIf(!_waiting.Writer.TryWrite(statement), this);
        return statement.Changed.Task;
    }

    private async Task WriteWhatWaits()
    {
        var together = new List<Statement>();
        while (await _waiting.Reader.WaitToReadAsync())
        {
            while (together.Count < MostTogether && _waiting.Reader.TryRead(out var statement)) together.Add(statement);
            Write(together);
            together.Clear();
        }
    }

    private void Write(IReadOnlyList<Statement> together)
    {
        var changed = new int[together.Count];
        try
        {
            using var connection = _open();
            using var transaction = connection.BeginTransaction();
            for (var i = 0; i < changed.Length; i++) changed[i] = connection.Execute(together[i].Sql, together[i].Values);
            transaction.Commit();
        }
        catch (Exception failure)
        {
            // Nothing of it was kept. Only the statement that is at fault is to fail.
            if (together is [var alone]) alone.Changed.SetException(failure);
            else foreach (var statement in together) Write([statement]);
            return;
        }
        for (var i = 0; i < changed.Length; i++) together[i].Changed.SetResult(changed[i]);
    }

    /// <summary>Writes what still waits, and nothing after it.</summary>
    public void Dispose()
    {
        _waiting.Writer.TryComplete();
        _writing.GetAwaiter().GetResult();
    }
}
