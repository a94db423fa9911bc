using ExchangeSim.Grains.Payloads;
using ExchangeSim.Grains.Silos;
using ExchangeSim.Grains.Telemetry;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace ExchangeSim.Grains.Runs;

/// <summary>Knows the runs of a cluster from what their clients announce.</summary>
[KeepAlive]
public sealed class RunsGrain(Limits limits, ISiloStatusOracle silos) : Grain, IRunsGrain
{
    private const int MostEnded = 100;
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    private sealed record Known(RunStatus Status, DateTimeOffset Heard, bool Cancel);

    private readonly Dictionary<string, Known> _runs = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        this.RegisterGrainTimer(() => // clients that are gone announce nothing
        {
            CountRuns(TimeProvider.System.GetUtcNow());
            return Task.CompletedTask;
        }, Silence, Silence);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Immutable<byte[]>> Announce(Immutable<byte[]> status)
    {
        var told = RunStatus.Read(status);
        var now = TimeProvider.System.GetUtcNow();
        if (Refusal(told, now) is { } refusal) return Task.FromResult(new RunOrder(false, refusal, 0, []).ToPayload());
        var cancel = _runs.TryGetValue(told.Name, out var known) && known.Status.Began == told.Began && known.Cancel;
        _runs[told.Name] = new Known(told, now, cancel);
        CountRuns(now);
        // From what this silo knows: the database may be away.
        var active = silos.GetApproximateSiloStatuses(onlyActive: true).Keys;
        return Task.FromResult(new RunOrder(cancel, null, active.Count() * Environment.ProcessorCount, [.. active.Select(silo => silo.ToParsableString())]).ToPayload());
    }

    /// <inheritdoc/>
    public Task<Immutable<byte[]>> List()
    {
        var now = TimeProvider.System.GetUtcNow();
        DropOldest();
        var runs = _runs.Values.OrderBy(run => run.Status.Began)
            .Select(run => run.Status.State == RunState.Running && !IsActive(run, now) ? run.Status with { State = RunState.ClientAway } : run.Status).ToList();
        return Task.FromResult(Payload.Of(writer =>
        {
            writer.Write(runs.Count);
            foreach (var run in runs) run.Write(writer);
        }));
    }

    /// <inheritdoc/>
    public Task<bool> Cancel(string name)
    {
        if (!_runs.TryGetValue(name, out var known)) return Task.FromResult(false);
        _runs[name] = known with { Cancel = true };
        return Task.FromResult(true);
    }

    private string? Refusal(RunStatus told, DateTimeOffset now)
    {
        if (Build.WhyNot(told.Build, "this cluster") is { } otherBuild) return otherBuild;
        if (_runs.ContainsKey(told.Name) || told.State != RunState.Running) return null;
        return _runs.Values.Count(run => IsActive(run, now)) is var active && active < limits.MostRuns ? null
            : $"{active} runs are under way on this cluster, and it takes {limits.MostRuns} at a time; try again when one is over ('runs list' shows them)";
    }

    private static bool IsActive(Known run, DateTimeOffset now) => run.Status.State == RunState.Running && now - run.Heard < Silence;

    private void DropOldest()
    {
        var now = TimeProvider.System.GetUtcNow();
        foreach (var ended in _runs.Values.Where(run => !IsActive(run, now)).OrderByDescending(run => run.Heard).Skip(MostEnded).ToList()) _runs.Remove(ended.Status.Name);
    }

    private void CountRuns(DateTimeOffset now) => ClusterInstruments.Runs.Record(_runs.Values.Count(run => IsActive(run, now)));
}
