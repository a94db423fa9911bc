using ExchangeSim.Application.Simulators;
using ExchangeSim.Application.Work;
using ExchangeSim.Hosting.Scenarios;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Grains.Replications;
using ExchangeSim.Grains.Runs;
using ExchangeSim.Model;
using ExchangeSim.Scenarios;

namespace ExchangeSim.Hosting.Clients;

/// <summary>The replications of one request at work on a cluster.</summary>
internal sealed class ClusterSession : SimulationSession
{
    private readonly IDisposable _connection;
    private readonly ClusterRun _run;
    private readonly SimulationJob _job;

    internal ClusterSession(IDisposable connection, IGrainFactory grains, ClusterRunOptions options, SimulationJob job, IWorkObserver observer, CancellationToken stop)
    {
        (_connection, _job) = (connection, job);
        try
        {
            _run = ClusterRun.Open(grains, options, notice => observer.OnNotice($"cluster: {notice}"), stop).GetAwaiter().GetResult();
        }
        catch (Exception failure) when (failure is RefusedException or InvalidDataException or OrleansException or TimeoutException)
        {
            connection.Dispose();
            throw new ClusterException($"the cluster does not take this run: {failure.Message}");
        }
        // Each replication has a thread here that waits for it.
        ThreadPool.SetMinThreads(_run.Processors + 8, 8);
    }

    public override CancellationToken Stop => _run.Cancelled;

    public override int Processors => _run.Processors;

    public override Func<int>? Room => () => _run.Processors;

    public override Simulate For(Scenario scenario, IReadOnlyList<Change>? changes = null) => (settings, observer, cancellation) =>
    {
        // A sweep has thousands of points; not all their texts are kept.
        var definition = ScenarioText.Of(_job.Texts, scenario, changes);
        var part = $"{scenario.Policy}{(changes is null ? "" : $"~{definition.Key[..8]}")}";
        try
        {
            return _run.Simulate(definition, part, settings, observer, cancellation);
        }
        catch (RefusedException refusal)
        {
            throw new ClusterException($"the cluster does not take this run: {refusal.Message}");
        }
    };

    public override void End(bool isComplete) => _run.End(isComplete);

    protected override void Dispose(bool disposing)
    {
        _run.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _connection.Dispose();
    }
}
