using System.Runtime.CompilerServices;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Interventions;
using ExchangeSim.Simulation.Live;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Runs;
using ExchangeSim.Simulation.Saving;
using ExchangeSim.Simulation.Time;
using ExchangeSim.Simulation.Windows;
[module: SkipLocalsInit] // the compiler makes sure that nothing is read before it is written; clearing frames first costs events some two per cent

namespace ExchangeSim.Simulation.Runs;

/// <summary>One run of a compiled scenario: it can be advanced to a time, saved, restored, given decisions, and finished.</summary>
/// <remarks>The figures depend on scenario, seed and replication only: not on the host, its threads, tracing, or how the run was advanced.</remarks>
public sealed class SimulationRun : IDisposable
{
    // Between calls of OnProgress.
    private const int WindowsPerLook = 64;
    private const int LongestStamp = 100_000;

    private readonly CompiledScenario _scenario;
    private readonly RunSettings _settings;
    private readonly IAgencyHost _host;
    private readonly IRunObserver _observer;
    private readonly Coordinator _coordinator;
    private bool _finished;

    /// <summary>A run at its start, in this process.</summary>
    public SimulationRun(CompiledScenario scenario, RunSettings settings, IRunObserver observer)
        : this(scenario.For(settings), settings, observer, new InProcessHost(scenario, settings)) { }

    /// <summary>A run at its start, on a host whose agencies are at their start; the run disposes of the host.</summary>
    public SimulationRun(CompiledScenario scenario, RunSettings settings, IRunObserver observer, IAgencyHost host)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(settings.Replication);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(settings.Replication, 65_535);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.Threads, 1);
        (_scenario, _settings, _observer, _host) = (scenario.For(settings), settings, observer, host);
        _coordinator = new Coordinator(_scenario, host, observer);
    }

    /// <summary>Everything before this time is handled, in milliseconds.</summary>
    public long Time => _coordinator.Time;

    /// <summary>Nothing happens by itself before this time, in milliseconds; <see cref="long.MaxValue"/> or nearly so if nothing is left.</summary>
    public long NextEvent => _coordinator.NextEvent;

    /// <summary>Events handled so far.</summary>
    public long Events => _coordinator.Events;

    /// <summary>Windows of the protocol so far.</summary>
    public long Windows => _coordinator.Windows;

    /// <summary>Decisions that wait for a person, in the order in which they came up.</summary>
    public IReadOnlyList<PendingDecision> AwaitedDecisions => _coordinator.Awaited;

    /// <summary>Handles everything before a time (milliseconds). True when the run is over.</summary>
    public bool AdvanceTo(long time, CancellationToken cancellation = default)
    {
        var until = Math.Min(time, _scenario.End);
        // No window crosses a border between the periods of the desks' figures, so that these can be read off between windows.
        for (var windows = 0; ;)
        {
            _coordinator.BeginPhase();
            var border = Math.Min(until, Math.Min(_scenario.PeriodEndAfter(_coordinator.Time), _scenario.Phases?.BorderAfter(_coordinator.Time) ?? Calendar.Never));
            if (!_coordinator.RunWindow(border))
            {
                if (border == until || (until >= Calendar.Never && _coordinator.NothingIsLeft)) break;
                continue;
            }
            if (++windows % WindowsPerLook == 0) _observer.OnProgress(_coordinator.Time, _coordinator.Events);
            if (cancellation.IsCancellationRequested) return false; // after each window, because one with a long shortest delay may hold very many events
        }
        return until >= _scenario.End || (_scenario.End >= Calendar.Never && _coordinator.NothingIsLeft);
    }

    /// <summary>Runs to the end, or until cancelled, and reports. Requests still open then are reported to the observer as open. A run finishes once.</summary>
    public RunResult Finish(CancellationToken cancellation = default)
    {
        ObjectDisposedException.ThrowIf(_finished, this);
        var complete = AdvanceTo(Calendar.Never, cancellation);
        return EndAt(complete && _scenario.End < Calendar.Never ? _scenario.End : complete ? _coordinator.LastChange : _coordinator.Time, complete);
    }

    /// <summary>Ends the run at the time it has been advanced to. Requests still open are reported as open.</summary>
    public RunResult Stop() => EndAt(_coordinator.Time, isComplete: false);

    private RunResult EndAt(long end, bool isComplete)
    {
        ObjectDisposedException.ThrowIf(_finished, this);
        _finished = true;
        _coordinator.Deliver(_coordinator.Time);
        var endings = _host.Finish(end);
        foreach (var ending in endings)
        {
            if (ending.Open.Count > 0) _observer.OnClosed(ending.Open.ToArray());
            if (ending.Trace.Count > 0) _observer.OnTrace(ending.Trace.ToArray());
        }
        var fingerprint = StableHash.Mix((ulong)_scenario.AgencyCount);
        foreach (var ending in endings) fingerprint = StableHash.Combine(fingerprint, ending.Fingerprint);
        return new RunResult(fingerprint, end, _coordinator.Events, _coordinator.Windows,
            [.. endings.SelectMany(ending => ending.Desks)], [.. endings.SelectMany(ending => ending.Charges)], isComplete)
        {
            Periods = [.. endings.SelectMany(ending => ending.Periods)],
            Stock = StockEnding.Together(endings.SelectMany(ending => ending.Stock)),
        };
    }

    /// <summary>Decisions that nobody took since this was last asked: their time ran out, or what they were about has ended.</summary>
    public IReadOnlyList<PendingDecision> TakeLapsedDecisions()
    {
        PendingDecision[] lapsed = [.. _coordinator.Lapsed];
        _coordinator.Lapsed.Clear();
        return lapsed;
    }

    /// <summary>Everything that is open at an agency now, and what it knows of what it sent away. Changes nothing.</summary>
    public AgencyView Look(int agency)
    {
        ObjectDisposedException.ThrowIf(_finished, this);
        return _coordinator.Look(agency);
    }

    /// <summary>Applies an intervention strictly after everything that has been handled, and handles the millisecond in which it does; or says why it is not possible, and
    /// changes nothing.</summary>
    /// <remarks>A run with the same interventions at the same <see cref="Time"/>s is the same run, on any host, saved and restored in between or not.</remarks>
    public InterventionResult Apply(Intervention intervention)
    {
        ArgumentNullException.ThrowIfNull(intervention);
        ObjectDisposedException.ThrowIf(_finished, this);
        var at = Time;
        if (at >= _scenario.End) return new InterventionResult(Refusal.RunIsOver, at);
        var orders = new OrderCompiler(_scenario, at, _coordinator.Awaited).Compile(intervention, out var refusal);
        if (refusal != Refusal.None) return new InterventionResult(refusal, at);
        var ordinals = orders.ConvertAll(order => _coordinator.Order(order.Agency, order.Order));
        AdvanceTo(at + 1);
        foreach (var ordinal in ordinals)
            if (_coordinator.OutcomeOf(ordinal) is var outcome and not Refusal.None) refusal = outcome;
        if (refusal == Refusal.None && intervention is DecisionTaken or ClarificationAnswered) Forget(intervention is DecisionTaken taken ? taken.Decision
            : ((ClarificationAnswered)intervention).Question);
        return new InterventionResult(refusal, at);
    }

    /// <summary>Takes a decision that waits, or answers a clarification, as soon as possible after now; <see cref="Apply"/> does the same and says at once what became of
    /// it.</summary>
    /// <param name="decision">One of <see cref="AwaitedDecisions"/>.</param>
    /// <param name="chosen">Index of the case, 0 to the number of cases − 1; not looked at for a clarification.</param>
    /// <exception cref="ArgumentException">The decision does not wait, or has no such case.</exception>
    public void Decide(PendingDecision decision, int chosen)
    {
        Intervention wanted = decision.Kind == AwaitedKind.Clarification ? new ClarificationAnswered(decision) : new DecisionTaken(decision, chosen);
        var orders = new OrderCompiler(_scenario, Time, _coordinator.Awaited).Compile(wanted, out var refusal);
        if (refusal == Refusal.NoSuchCase) throw new ArgumentException("the decision has no such case", nameof(chosen));
        if (refusal != Refusal.None) throw new ArgumentException("this decision does not wait", nameof(decision));
        Forget(decision);
        foreach (var (agency, order) in orders) _coordinator.Order(agency, order, wantsOutcome: false);
    }

    private void Forget(PendingDecision decision) => _coordinator.Awaited.RemoveAll(awaited => Coordinator.IsSame(awaited, decision));

    /// <summary>Writes the whole state. Possible at any time between calls of <see cref="AdvanceTo"/>.</summary>
    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        var stamp = System.Text.Encoding.UTF8.GetBytes(Stamp(_scenario, _settings.Seed));
        writer.Write(stamp.Length);
        writer.Write(stamp);
        _coordinator.Save(writer);
    }

    // As if policies that hold only at times had been those of another scenario; it begins when this is taken over.
    private void SaveFor(CompiledScenario other, Stream stream)
    {
        ((InProcessHost)_host).Renumber(_coordinator.Renumber(other), Time);
        Save(stream);
    }

    /// <summary>Takes a saved state in place of the present one. All that is in it is checked against the scenario before it is used.</summary>
    /// <exception cref="InvalidDataException">The save is of another scenario, seed, replication or build, is cut short, or cannot be a state of this run; the run is of no
    /// further use.</exception>
    public void Restore(Stream stream) => Load(stream, _scenario, isChecked: false);

    /// <summary>Takes a state that was saved under another policy in place of the present one. From its time on this run's policy holds: work in hand and messages on their way
    /// end as they were begun.</summary>
    /// <param name="stream">The save.</param>
    /// <param name="saved">The scenario that ran when it was saved.</param>
    /// <exception cref="InvalidDataException">The save is of another scenario, seed, replication or build, or the policies differ in what a state depends on (<see
    /// cref="CompiledScenario.HindranceFrom"/>).</exception>
    public void Branch(Stream stream, CompiledScenario saved)
    {
        saved = saved.For(_settings);
        if (_scenario.HindranceFrom(saved) is { } hindrance) throw new InvalidDataException($"the state cannot be taken over: the policies differ in {hindrance}");
        // What can be is what could be under the scenario that was saved; a run of that one checks it, and passes it on.
        using var copy = new MemoryStream();
        using (var before = new SimulationRun(saved, _settings, _observer))
        {
            before.Restore(stream);
            before.SaveFor(_scenario, copy);
        }
        copy.Position = 0;
        Load(copy, saved, isChecked: true);
        _coordinator.BeginPolicy();
    }

    /// <summary>Takes a state that was saved under another seed in place of the present one. What has happened, and what has been drawn for it, stays; from its time on this
    /// run's seed draws.</summary>
    /// <param name="stream">The save.</param>
    /// <param name="savedSeed">The seed of the run that wrote it.</param>
    /// <exception cref="InvalidDataException">The save is of another scenario, seed, replication or build, is cut short, or cannot be a state of this scenario; the run is of no
    /// further use.</exception>
    public void RestoreRedrawn(Stream stream, ulong savedSeed) => Load(stream, _scenario, isChecked: false, savedSeed);

    private void Load(Stream stream, CompiledScenario saved, bool isChecked, ulong? savedSeed = null)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        var expected = Stamp(saved, savedSeed ?? _settings.Seed);
        var stamp = System.Text.Encoding.UTF8.GetBytes(expected);
        try
        {
            var found = reader.ReadItems<byte>(Math.Min(reader.ReadCount(), LongestStamp));
            if (!found.AsSpan().SequenceEqual(stamp))
                throw new InvalidDataException($"the save is of another run: this run is '{expected}'");
            _coordinator.Load(reader, isChecked);
        }
        catch (EndOfStreamException)
        {
            StateBytes.Refuse("it is cut short");
        }
    }

    private string Stamp(CompiledScenario of, ulong seed) =>
        $"ExchangeSim {typeof(SimulationRun).Module.ModuleVersionId:N} {of.Scenario.Id} {of.Scenario.Policy} seed {seed} replication {_settings.Replication} " +
            $"agencies {of.AgencyCount} steps {of.Steps.Length}";

    /// <inheritdoc/>
    public void Dispose() => _host.Dispose();
}
