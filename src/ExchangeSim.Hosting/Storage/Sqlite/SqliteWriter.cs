using System.Data.Common;
using System.Threading.Channels;

namespace ExchangeSim.Hosting.Storage.Sqlite;

/// <summary>Does the work that waits at the same time in one transaction: it waits for the disk together, and no writer for another.</summary>
/// <remarks>All that a server writes goes through it. SQLite lets one connection write at a time and is not fair among several: under a full load some would wait for half a
/// minute, and be refused.</remarks>
internal sealed class SqliteWriter : IDisposable
{
    private const int MostTogether = 200;

    private readonly Func<DbConnection> _open;
    private readonly Channel<Work> _waiting = Channel.CreateUnbounded<Work>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task _writing;
    private long _written;

    /// <summary>Something to be done, and whom to tell.</summary>
    private abstract class Work
    {
        internal abstract void Do(DbConnection connection);
        internal abstract void IsDone();
        internal abstract void Failed(Exception failure);
    }

    private sealed class Work<T>(Func<DbConnection, T> work) : Work
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T _result = default!;

        internal Task<T> Task => _done.Task;
        internal override void Do(DbConnection connection) => _result = work(connection);
        internal override void IsDone() => _done.SetResult(_result);
        internal override void Failed(Exception failure) => _done.SetException(failure);
    }

    /// <param name="open">Opens a connection.</param>
    internal SqliteWriter(Func<DbConnection> open)
    {
        _open = open;
        _writing = Task.Run(WriteWhatWaits);
    }

    /// <summary>Grows whenever something was written.</summary>
    internal long Written => Volatile.Read(ref _written);

    /// <summary>Does work. It is on the disk when the task is done.</summary>
    internal Task<T> Write<T>(Func<DbConnection, T> work)
    {
        var waiting = new Work<T>(work);
        ObjectDisposedException.ThrowIf(!_waiting.Writer.TryWrite(waiting), this);
        return waiting.Task;
    }

    private async Task WriteWhatWaits()
    {
        var together = new List<Work>();
        while (await _waiting.Reader.WaitToReadAsync())
        {
            while (together.Count < MostTogether && _waiting.Reader.TryRead(out var work)) together.Add(work);
            Write(together);
            together.Clear();
        }
    }

    private void Write(IReadOnlyList<Work> together)
    {
        try
        {
            using var connection = _open();
            using var transaction = connection.BeginTransaction();
            foreach (var work in together) work.Do(connection);
            transaction.Commit();
        }
        catch (Exception failure)
        {
            // Nothing of it was kept. Only the work that is at fault is to fail.
            if (together is [var alone]) alone.Failed(failure);
            else foreach (var work in together) Write([work]);
            return;
        }
        Interlocked.Increment(ref _written);
        foreach (var work in together) work.IsDone();
    }

    /// <summary>Writes what still waits, and nothing after it.</summary>
    public void Dispose()
    {
        _waiting.Writer.TryComplete();
        _writing.GetAwaiter().GetResult();
    }
}
