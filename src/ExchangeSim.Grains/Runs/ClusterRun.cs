using ExchangeSim.Grains.Payloads;
using ExchangeSim.Grains.Replications;
using ExchangeSim.Grains.Silos;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Agencies;
using ExchangeSim.Simulation.Agencies.Checks;
using ExchangeSim.Simulation.Figures;
using Orleans.Runtime;
using Orleans.Runtime.Placement;

namespace ExchangeSim.Grains.Runs;

/// <summary>A run on a cluster, as its client sees it: its replications, and its entry among the cluster's runs. Safe for several threads.</summary>
public sealed class ClusterRun : IAsyncDisposable
{
    private static readonly TimeSpan BetweenAnnouncements = TimeSpan.FromSeconds(1);

    private readonly IGrainFactory _grains;
    private readonly ClusterRunOptions _options;
    private readonly Action<string> _notice;
    private readonly CancellationTokenSource _cancelled, _closed = new();
    private readonly Task _announcing;
    private readonly SiloShares _silos;
    private readonly Lock _lock = new();
    private RunStatus _status;
    private long _attempt;

    private ClusterRun(IGrainFactory grains, ClusterRunOptions options, RunStatus status, RunOrder order, Action<string> notice, CancellationToken stop)
    {
        (_grains, _options, _status, _notice) = (grains, options, status, notice);
        _attempt = status.Began.Ticks;
        _silos = new SiloShares(_attempt);
        Hear(order);
        _cancelled = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _announcing = Task.Run(AnnounceAgainAndAgain, CancellationToken.None);
    }

    /// <summary>Processors of all silos, as last heard; silos come and go.</summary>
    public int Processors { get; private set; }

    /// <summary>Cancelled when the user stops the client or somebody cancels the run.</summary>
    public CancellationToken Cancelled => _cancelled.Token;

    /// <summary>Enters a run.</summary>
    /// <exception cref="RefusedException">The cluster does not take it on.</exception>
    public static async Task<ClusterRun> Open(IGrainFactory grains, ClusterRunOptions options, Action<string> notice, CancellationToken stop)
    {
        var status = new RunStatus { Name = options.Name, What = options.What, User = options.User, Spread = options.Spread, Began = TimeProvider.System.GetUtcNow().UtcDateTime };
        var announced = status.ToPayload();
        var order = RunOrder.Read(await Patience.Usual.Ask(() => grains.GetGrain<IRunsGrain>(0).Announce(announced), "the cluster", notice, stop));
        if (order.Refusal is { } refusal) throw new RefusedException(refusal);
        return new ClusterRun(grains, options, status, order, notice, stop);
    }

    /// <summary>Runs one replication and waits for it.</summary>
    /// <param name="definition">The scenario, its text included.</param>
    /// <param name="check">Checks what is reported of it.</param>
    /// <param name="part">Tells scenarios of one run apart, such as the name of a policy; empty if there is only one.</param>
    /// <param name="settings">Seed, replication, threads.</param>
    /// <param name="observer">Told what closes.</param>
    /// <param name="cancellation">Ends it with what is done.</param>
    public RunResult Simulate(ScenarioDefinition definition, ReportCheck check, string part, RunSettings settings, IRunObserver observer, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, Cancelled);
        var key = $"{_options.Name}{(part.Length > 0 ? ":" : "")}{part}/{settings.Replication}";
        var start = new ReplicationStart(Build.Name, 0, definition, settings, _options.Spread, _options.SaveEvery, [], 0) { Tally = observer.Tally?.Kind ?? "" };
        var counting = new CountingObserver(observer, events => Update(status => status with { Events = status.Events + events }));
        var replication = new RemoteReplication(
            _grains.GetGrain<IReplicationGrain>(key), $"replication {settings.Replication + 1}{(part.Length > 0 ? " of " : "")}{part}", start, check,
            () => Interlocked.Increment(ref _attempt), counting, Notice);
        Update(status => status with { UnderWay = status.UnderWay + 1 });
        var result = Task.Run(() => RunSomewhere(replication, stop.Token), CancellationToken.None).GetAwaiter().GetResult();
        Update(status => status with { UnderWay = status.UnderWay - 1, Over = status.Over + (result.IsComplete ? 1 : 0) });
        return result;
    }

    // Where agencies are grains, these are spread; the replication itself may be anywhere.
    private async Task<RunResult> RunSomewhere(RemoteReplication replication, CancellationToken stop)
    {
        if (_options.Spread == Spread.Agencies || _silos.Take() is not { } silo) return await replication.Run(stop);
        try
        {
            RequestContext.Set(IPlacementDirector.PlacementHintKey, silo);
            return await replication.Run(stop);
        }
        finally
        {
            _silos.GiveBack(silo);
        }
    }

    /// <summary>The run is over.</summary>
    /// <param name="isComplete">Whether it came to its end.</param>
    public void End(bool isComplete) => Update(status => status with { State = isComplete ? RunState.Finished : RunState.Stopped });

    /// <summary>Says how it ended, if it can.</summary>
    public async ValueTask DisposeAsync()
    {
        Update(status => status.State == RunState.Running ? status with { State = RunState.Stopped } : status);
        await _closed.CancelAsync();
        await _announcing;
        try { await Announce(); }
        catch (Exception failure) when (failure is OrleansException or TimeoutException) { } // the cluster is gone, and with it who would want to know
        _cancelled.Dispose();
        _closed.Dispose();
    }

    private void Hear(RunOrder order)
    {
        Processors = order.Processors;
        _silos.Know(order.Silos);
    }

    private void Notice(string text)
    {
        _notice(text);
        Update(status => status with { LastNotice = text });
    }

    private void Update(Func<RunStatus, RunStatus> change)
    {
        lock (_lock) _status = change(_status);
    }

    private async Task<RunOrder> Announce() => RunOrder.Read(await _grains.GetGrain<IRunsGrain>(0).Announce(_status.ToPayload()));

    private async Task AnnounceAgainAndAgain()
    {
        using var timer = new PeriodicTimer(BetweenAnnouncements);
        while (!_closed.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(_closed.Token);
                var order = await Announce();
                Hear(order);
                if (!order.Cancel || _cancelled.IsCancellationRequested) continue;
                _notice("the run was cancelled; finishing with what is done");
                await _cancelled.CancelAsync();
            }
            catch (Exception failure) when (failure is OperationCanceledException or OrleansException or TimeoutException)
            {
                // Who keeps the list may be gone for a moment; the run does not depend on it.
            }
        }
    }

    private sealed class CountingObserver(IRunObserver next, Action<long> more) : IRunObserver
    {
        private long _events;

        public IRequestTally? Tally => next.Tally;

        public void OnClosed(ReadOnlySpan<ClosedRequest> requests) => next.OnClosed(requests);

        public void OnTrace(ReadOnlySpan<TraceSegment> segments) => next.OnTrace(segments);

        public void OnProgress(long time, long events)
        {
            if (events > _events) more(events - _events);
            _events = Math.Max(_events, events);
            next.OnProgress(time, events);
        }
    }
}

/// <summary>What a run is called and how it is spread.</summary>
public sealed record ClusterRunOptions
{
    /// <summary>Its name, unique on the cluster; a client that gives the name of a run under way takes it over.</summary>
    public required string Name { get; init; }
    /// <summary>What it simulates, in words.</summary>
    public string What { get; init; } = "";
    /// <summary>Who starts it.</summary>
    public string User { get; init; } = "";
    /// <summary>How it is spread.</summary>
    public Spread Spread { get; init; }
    /// <summary>How often the state of each replication is saved.</summary>
    public TimeSpan SaveEvery { get; init; } = TimeSpan.FromSeconds(10);
}
