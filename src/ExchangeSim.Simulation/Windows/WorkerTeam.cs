namespace ExchangeSim.Simulation.Windows;

/// <summary>Threads that do numbered pieces of work together with the caller, who waits for the last. Windows are short, so they spin a little before they sleep.</summary>
internal sealed class WorkerTeam : IDisposable
{
    private readonly Action<int> _work;
    private readonly Worker[] _workers;
    private volatile int _round;
    private volatile bool _ended;
    private int _pieces, _next, _working;
    private volatile Exception? _failure;

    internal WorkerTeam(int threads, Action<int> work)
    {
        _work = work;
        _workers = [.. Enumerable.Range(0, threads).Select(_ => new Worker(Run))];
        foreach (var worker in _workers) worker.Thread.Start(worker);
    }

    /// <summary>Does pieces 0 to <paramref name="count"/> − 1 and returns when all are done. A piece's exception is thrown here.</summary>
    internal void Do(int count)
    {
        _pieces = count;
        Volatile.Write(ref _next, 0);
        Volatile.Write(ref _working, _workers.Length);
        _round++;
        foreach (var worker in _workers)
            if (Interlocked.Exchange(ref worker.Asleep, 0) == 1) worker.Wake.Release();
        TakePieces();
        var spin = new SpinWait();
        while (Volatile.Read(ref _working) > 0) spin.SpinOnce(sleep1Threshold: -1);
        if (_failure is { } failure) throw new AggregateException(failure.Message, failure);
    }

    private void TakePieces()
    {
        try
        {
            for (int piece; (piece = Interlocked.Increment(ref _next) - 1) < _pieces;) _work(piece);
        }
        catch (Exception failure)
        {
            _failure = failure;
        }
    }

    private void Run(object? self)
    {
        var seen = 0;
        while (true)
        {
            AwaitRound(seen, (Worker)self!);
            if (_ended) return;
            seen++;
            TakePieces();
            Interlocked.Decrement(ref _working);
        }
    }

    private void AwaitRound(int seen, Worker self)
    {
        for (var spins = 0; spins < 2_000; spins++)
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
    private sealed class Worker(ParameterizedThreadStart run)
    {
        internal readonly Thread Thread = new(run) { IsBackground = true, Name = "ExchangeSim agency worker" };
        internal readonly SemaphoreSlim Wake = new(0);
        internal int Asleep;
    }
}
