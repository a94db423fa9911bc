namespace ExchangeSim.Simulation.Windows;

/// <summary>Threads that do numbered pieces of work together with the caller, who waits for the last. Windows are short, so they spin a little before they sleep.</summary>
internal sealed class WorkerTeam : IDisposable
{
    private readonly Action<int> _work;
    private readonly Thread[] _threads;
    private readonly SemaphoreSlim _wake = new(0);
    private volatile int _round;
    private volatile bool _ended;
    private int _pieces, _next, _working, _asleep;
    private volatile Exception? _failure;

    internal WorkerTeam(int threads, Action<int> work)
    {
        _work = work;
        _threads = [.. Enumerable.Range(0, threads).Select(_ => new Thread(Run) { IsBackground = true, Name = "ExchangeSim agency worker" })];
        foreach (var thread in _threads) thread.Start();
    }

    /// <summary>Does pieces 0 to <paramref name="count"/> − 1 and returns when all are done. A piece's exception is thrown here.</summary>
    internal void Do(int count)
    {
        _pieces = count;
        Volatile.Write(ref _next, 0);
        Volatile.Write(ref _working, _threads.Length);
        _round++;
        var sleeping = Interlocked.Exchange(ref _asleep, 0);
        if (sleeping > 0) _wake.Release(sleeping);
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

    private void Run()
    {
        var seen = 0;
        while (true)
        {
            AwaitRound(seen);
            if (_ended) return;
            seen++;
            TakePieces();
            Interlocked.Decrement(ref _working);
        }
    }

    private void AwaitRound(int seen)
    {
        for (var spins = 0; spins < 2_000; spins++)
        {
            if (_round != seen || _ended) return;
            Thread.SpinWait(20);
        }
        while (_round == seen && !_ended)
        {
            Interlocked.Increment(ref _asleep);
            // Look again after saying that we sleep: the caller may have come in between.
            if (_round != seen || _ended) return;
            _wake.Wait();
        }
    }

    public void Dispose()
    {
        _ended = true;
        _wake.Release(_threads.Length);
        foreach (var thread in _threads) thread.Join();
        _wake.Dispose();
    }
}
