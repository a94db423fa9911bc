using System.Text;
using ExchangeSim.Grains.Agencies;
using ExchangeSim.Grains.Silos;
using ExchangeSim.Grains.Telemetry;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.Runs;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Grains.Replications;

/// <summary>A replication at work on a thread of its own, saving its state at intervals and keeping what it reports until it is fetched.</summary>
internal sealed class ReplicationWork : IRunObserver, IDisposable
{
    // A larger state is not carried about; the replication then starts from its beginning if its silo is lost.
    private const int LargestState = 64 << 20;
    private const int MostNotices = 200;
    // With so much to report nobody waits for more.
    private const int EnoughBytes = 2 << 20;
    private const int PieceBytes = 1 << 20;

    private readonly string _key;
    private readonly ReplicationStart _start;
    private readonly CompiledScenario _scenario;
    private readonly Func<ReplicationWork, IAgencyHost> _host;
    private readonly Processors? _processors;
    private readonly CancellationTokenSource _stop = new(), _abandon = new();
    private readonly ReportLog _log;
    private readonly IRequestTally? _tally;
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private readonly List<string> _notices = [];
    private SavedState? _saved;
    private RunResult? _result;
    private string? _failure;
    private long _time, _events;
    private bool _tooLarge;

    /// <summary>Begins at once.</summary>
    internal ReplicationWork(ReplicationStart start, CompiledScenario scenario, IRequestTally? tally, string key, IGrainFactory grains, Processors processors, Seats seats)
    {
        scenario = scenario.For(start.Settings);
        (_key, _start, _scenario, _tally) = (key, start, scenario, tally);
        _log = new ReportLog(start.Position);
        _processors = start.Spread == Spread.Replications ? processors : null;
        var settings = start.Settings with { Threads = Math.Min(start.Settings.Threads, Environment.ProcessorCount) };
        _host = start.Spread == Spread.Agencies
            ? work => new OrleansHost(grains, seats, key, start.Attempt, start.Scenario, scenario, settings, work.Notice, work._abandon.Token)
            : _ => new InProcessHost(scenario, settings);
        _ = Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Ends the run where it stands.</summary>
    internal void Stop() => _stop.Cancel();

    /// <summary>What there is to report; null if what comes from there on is no longer kept, or the work was given up.</summary>
    internal async Task<ReplicationReport?> Report(ReportWanted wanted, TimeSpan patience)
    {
        // What comes in until then is reported together.
        try { await Task.WhenAny(_over.Task, _log.Holds(wanted.Position, EnoughBytes)).WaitAsync(patience); }
        catch (TimeoutException) { }
        lock (_lock)
        {
            if (_abandon.IsCancellationRequested) return null;
            var isOver = _result is not null;
            if (_log.From(wanted.Position, out var isWhole) is not { } entries) return null;
            var reported = wanted.Position + entries.Count;
            return new ReplicationReport
            {
                Time = _time, Events = _events, Entries = entries, IsWhole = isWhole, Notices = [.. _notices.Skip(wanted.Notices)],
                Failure = isOver && reported > _log.End ? $"it reported {_log.End} entries, and {reported} in an earlier attempt: the two did not do the same" : _failure,
                Saved = _saved is { } saved && saved.Number > wanted.Saves && saved.Position <= reported ? saved : null,
                Result = isOver && reported == _log.End ? _result : null,
            };
        }
    }

    void IRunObserver.OnClosed(ReadOnlySpan<ClosedRequest> requests)
    {
        if (_tally is null) _log.Add(Entry.Closed, requests, _abandon.Token);
        else _tally.OnClosed(requests);
    }

    void IRunObserver.OnTrace(ReadOnlySpan<TraceSegment> segments)
    {
        if (_tally is null) _log.Add(Entry.Trace, segments, _abandon.Token);
        else _tally.OnTrace(segments);
    }

    void IRunObserver.OnProgress(long time, long events)
    {
        Volatile.Write(ref _time, time);
        Volatile.Write(ref _events, events);
        _log.EndWindow();
    }

    private void Work()
    {
        using var watched = new WatchedReplication(_key, _start.Spread, _scenario);
        try
        {
            using var processor = _processors?.Take(_abandon.Token);
            using var run = new SimulationRun(_scenario, _start.Settings, this, watched.Watch(_host(this)));
            if (_start.State.Length > 0) Restore(run);
            var trial = _start.Spread == Spread.Agencies ? new SpreadTrial(() => new SpreadMeasure(_scenario, run).WhyNot) : null;
            while (!_stop.IsCancellationRequested)
            {
                using var due = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
                due.CancelAfter(trial is { IsUnderWay: true } && SpreadMeasure.Takes < _start.SaveEvery ? SpreadMeasure.Takes : _start.SaveEvery);
                if (run.AdvanceTo(long.MaxValue, due.Token)) break;
                _abandon.Token.ThrowIfCancellationRequested();
                _log.EndWindow(); // a slice ends with a window
                if (trial?.EndSlice() is { } reason) Notice(reason);
                if (!_stop.IsCancellationRequested) Save(run);
            }
            _abandon.Token.ThrowIfCancellationRequested();
            var result = run.Finish(_stop.Token);
            ReportTally();
            _log.EndWindow();
            watched.End(result);
            lock (_lock) _result = result;
        }
        catch (Exception failure)
        {
            watched.End(failure);
            if (failure is OperationCanceledException) _abandon.Cancel(); // its silo ends: the client goes on elsewhere
            else lock (_lock) _failure = $"{failure.GetType().Name}: {failure.Message}";
        }
        _over.SetResult();
    }

    private void Save(SimulationRun run)
    {
        if (_tooLarge) return;
        var stream = SavedTally();
        run.Save(stream);
        if (stream.Length > LargestState)
        {
            _tooLarge = true;
            Notice("its state is too large to be kept outside its silo: should the silo be lost, it starts again from its beginning");
            return;
        }
        lock (_lock) _saved = new SavedState((_saved?.Number ?? 0) + 1, _log.End, stream.ToArray());
    }

    // What a state holds: the sums first, where sums are wanted, then the run.
    private MemoryStream SavedTally()
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        _tally?.Save(writer);
        return stream;
    }

    private void Restore(SimulationRun run)
    {
        var state = new MemoryStream(_start.State);
        using var reader = new BinaryReader(state);
        _tally?.Restore(reader);
        run.Restore(state);
    }

    private void ReportTally()
    {
        if (_tally is null) return;
        var sums = SavedTally();
        for (var left = sums.GetBuffer().AsSpan(0, (int)sums.Length); left.Length > 0; left = left[Math.Min(left.Length, PieceBytes)..])
            _log.Add<byte>(Entry.Tally, left[..Math.Min(left.Length, PieceBytes)], _abandon.Token);
    }

    private void Notice(string text)
    {
        lock (_lock)
            if (_notices.Count < MostNotices) _notices.Add(text);
    }

    /// <summary>Gives the work up.</summary>
    public void Dispose()
    {
        _abandon.Cancel(); // first: what it would report on being stopped is for nobody
        _stop.Cancel();
    }
}
