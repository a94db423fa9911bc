using System.Data.Common;
using ExchangeSim.Hosting.Databases;

namespace ExchangeSim.Hosting.Storage.Sqlite;

/// <summary>Brings what was written from the write-ahead log into the database file, beside the writers. Left to SQLite, whoever writes at the wrong moment does it, and all
/// others wait meanwhile.</summary>
internal sealed class Checkpoints : IDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _working;

    /// <param name="open">Opens a connection.</param>
    /// <param name="written">Grows with what is written.</param>
    internal Checkpoints(Func<DbConnection> open, Func<long> written) => _working = Task.Run(() => Work(open, written));

    private async Task Work(Func<DbConnection> open, Func<long> written)
    {
        using var timer = new PeriodicTimer(Between);
        var done = 0L;
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
            {
                if (written() is var now && now == done) continue;
                try
                {
                    using var connection = open();
                    connection.Execute("pragma wal_checkpoint(passive)");
                    done = now;
                }
                catch (DbException) { } // the log has everything; the next time will do
            }
        }
        catch (OperationCanceledException) { } // the server ends; whoever opens the file next finds the log
    }

    public void Dispose()
    {
        _stop.Cancel();
        _working.GetAwaiter().GetResult();
        _stop.Dispose();
    }
}
