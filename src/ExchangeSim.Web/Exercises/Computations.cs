using System.Collections.Concurrent;

namespace ExchangeSim.Web.Exercises;

/// <summary>Long computations of debriefings. They go on in the background, one after another, so that rooms that are played keep a processor; a page asks again until they are
/// done, and may stop them.</summary>
public sealed class Computations : IDisposable
{
    private const int Most = 64;
    private readonly ConcurrentDictionary<string, Computation> _known = new(); // enumerated only in order of keys, or to be stopped
    private readonly SemaphoreSlim _one = new(1);
    private long _asked;

    /// <summary>A computation as far as it has come; it begins with the first call, and again after it was stopped. One that failed stays as it is, so that it can be asked
    /// why.</summary>
    /// <param name="key">Names it and all that it depends on.</param>
    /// <param name="work">Computes; it reports how far it has come, with what has been found so far or null, and may be stopped.</param>
    /// <param name="again">Whether one that failed begins again.</param>
    public Computation Ask(string key, Func<Action<double, object?>, CancellationToken, object> work, bool again = false)
    {
        var computation = Find(key, work, again);
        computation.AskedAt = Interlocked.Increment(ref _asked);
        return computation;
    }

    private Computation Find(string key, Func<Action<double, object?>, CancellationToken, object> work, bool again)
    {
        bool IsLost(Computation one) => one.IsLost && (again || one.Failure is null);
        if (_known.TryGetValue(key, out var known) && !IsLost(known)) return known;
        if (_known.Count >= Most) Forget();
        var begun = new Computation();
        if (!_known.TryAdd(key, begun))
        {
            if (_known.TryGetValue(key, out var other) && !IsLost(other)) return other;
            _known[key] = begun;
        }
        _ = begun.Run(_one, work);
        return begun;
    }

    /// <summary>The result of a computation, or null if it has none.</summary>
    public object? Found(string key) => _known.TryGetValue(key, out var known) ? known.Result : null;

    /// <summary>The results whose keys begin in one way, in order of the rest of their keys.</summary>
    public IReadOnlyList<(string Name, object Found)> FoundUnder(string prefix) =>
    [
        .. _known.Where(one => one.Key.StartsWith(prefix, StringComparison.Ordinal) && one.Value.Result is not null)
            .OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key[prefix.Length..], one.Value.Result!)),
    ];

    /// <summary>Stops a computation; what it has found so far is forgotten.</summary>
    public void Stop(string key)
    {
        if (_known.TryRemove(key, out var known)) known.Stop();
    }

    // What nobody has asked for longest.
    private void Forget()
    {
        foreach (var one in _known.Where(one => one.Value.IsDone).OrderBy(one => one.Value.AskedAt).Take(_known.Count - Most + 1)) _known.TryRemove(one);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var one in _known.Values) one.Stop();
    }
}

/// <summary>One long computation.</summary>
public sealed class Computation
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private double _share;
    private object? _found;
    private Exception? _failure;

    /// <summary>Grows with every question.</summary>
    internal long AskedAt { get; set; }

    /// <summary>Whether it has not begun, because others are computed first.</summary>
    public bool Waits { get; private set; } = true;

    /// <summary>Whether it is over, with a result or without.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Whether it is over without a result.</summary>
    public bool IsLost
    {
        get { lock (_lock) return _failure is not null || _stop.IsCancellationRequested; }
    }

    /// <summary>Why it failed; null: it did not.</summary>
    public Exception? Failure
    {
        get { lock (_lock) return _failure; }
    }

    /// <summary>What it has found, if it has come to its end.</summary>
    public object? Result
    {
        get { lock (_lock) return IsDone && _failure is null && !_stop.IsCancellationRequested ? _found : null; }
    }

    /// <summary>How far it has come, 0 to 1, and what has been found so far; the result when it is done.</summary>
    public (double Share, bool IsDone, object? Found) Now
    {
        get { lock (_lock) return (_share, IsDone && _failure is null, _found); }
    }

    internal async Task Run(SemaphoreSlim turn, Func<Action<double, object?>, CancellationToken, object> work)
    {
        try
        {
            await turn.WaitAsync(_stop.Token);
            Waits = false;
            try
            {
                var result = await Task.Run(() => work(Report, _stop.Token), _stop.Token);
                lock (_lock) (_found, _share, IsDone) = (result, 1, true);
            }
            finally
            {
                turn.Release();
            }
        }
        catch (OperationCanceledException)
        {
            lock (_lock) IsDone = true;
        }
        catch (Exception failure)
        {
            lock (_lock) (_failure, IsDone) = (failure, true); // whoever asks hears of it
        }
    }

    private void Report(double share, object? found)
    {
        lock (_lock) (_share, _found) = (Math.Max(_share, share), found ?? _found);
    }

    internal void Stop() => _stop.Cancel();
}
