using ExchangeSim.Simulation.Messages;

namespace ExchangeSim.Simulation.Windows;

/// <summary>Threads that do numbered pieces of work together with the caller, who waits for the last. Windows are short, so they spin a little before they sleep.</summary>
public sealed class WorkerTeam : IDisposable
{
    [ThreadStatic]
    private static int _number;

    private readonly Action<int> _work;
    private readonly Worker[] _workers;
    // Round, pieces in it and next piece in one word: who is late for a round finds no piece of it left, and can take none of the next by an old number.
    private ulong _ticket;
    private volatile int _round;
    private volatile bool _ended;
    private int _done;
    private volatile Exception? _failure;

    /// <summary>How often idle threads look for work before they sleep, each time for less than a microsecond. Where the caller waits for others between windows, they would only
    /// take the processor from them.</summary>
    public int Looks { get; set; } = 2_000;

    /// <summary>Number of the present thread in its team, from 1; 0: it is no thread of a team.</summary>
    internal static int Number => _number;

    /// <summary>A team of the caller and so many threads.</summary>
    public WorkerTeam(int threads, Action<int> work)
    {
        _work = work;
        _workers = [.. Enumerable.Range(0, threads).Select(i => new Worker(Run, i + 1))];
        foreach (var worker in _workers) worker.Thread.Start(worker);
    }

    /// <summary>Does pieces 0 to <paramref name="count"/> − 1 (at most 65,535) and returns when all are done. A piece's exception is thrown here.</summary>
    /// <remarks>It waits for pieces and not for workers: one that the machine has no time for holds nobody up.</remarks>
    public void Do(int count)
    {
        _failure = null;
        Volatile.Write(ref _done, 0);
        Volatile.Write(ref _ticket, ((ulong)(uint)(_round + 1) << 32) | ((ulong)count << 16));
        _round++;
        foreach (var worker in _workers)
            if (Interlocked.Exchange(ref worker.Asleep, 0) == 1) worker.Wake.Release();
        TakePieces();
        var spin = new SpinWait();
        while (Volatile.Read(ref _done) < count) spin.SpinOnce(sleep1Threshold: -1);
        if (_failure is { } failure) throw new AggregateException(failure.Message, failure);
    }

    private void TakePieces()
    {
        while (true)
        {
            var ticket = Volatile.Read(ref _ticket);
            var piece = (int)(ticket & 0xFFFF);
            if (piece >= (int)(ticket >> 16 & 0xFFFF)) return;
            if (Interlocked.CompareExchange(ref _ticket, ticket + 1, ticket) != ticket) continue;
            try
            {
                _work(piece);
            }
            catch (Exception failure)
            {
                _failure = failure;
            }
            Interlocked.Increment(ref _done);
        }
    }

    private void Run(object? self)
    {
        var seen = 0;
        _number = ((Worker)self!).Number;
        while (true)
        {
            AwaitRound(seen, (Worker)self);
            if (_ended) return;
            seen = _round;
            TakePieces();
        }
    }

    private void AwaitRound(int seen, Worker self)
    {
        for (var spins = 0; spins < Looks; spins++)
        {
            if (_round != seen || _ended) return;
            Thread.SpinWait(20);
        }
        while (_round == seen && !_ended)
        {
            Interlocked.Exchange(ref self.Asleep, 1);
            // Look again after saying that we sleep: the caller may have come in between.
            if (_round != seen || _ended) return;
            self.Wake.Wait();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ended = true;
        foreach (var worker in _workers)
        {
            worker.Wake.Release();
            worker.Thread.Join();
            worker.Wake.Dispose();
        }
    }

    /// <summary>A thread that is woken by itself: were there one call for all, one that is early for the next round could take it from another that still sleeps.</summary>
    private sealed class Worker(ParameterizedThreadStart run, int number)
    {
        internal readonly int Number = number;
        internal readonly Thread Thread = new(run) { IsBackground = true, Name = "ExchangeSim agency worker" };
        internal readonly SemaphoreSlim Wake = new(0);
        internal int Asleep;
    }
}
