using ExchangeSim.Application.Simulators;
using ExchangeSim.Application.Work;
using ExchangeSim.Hosting.Scenarios;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Grains.Replications;
using ExchangeSim.Grains.Runs;
using ExchangeSim.Model;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Simulation.Agencies;
using ExchangeSim.Simulation.Agencies.Checks;

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
            void Notice(string text) => observer.OnNotice($"cluster: {text}");
            _run = new Reaching(Reaching.Usual, Notice).Await(() => ClusterRun.Open(grains, options, Notice, stop), "the cluster has not taken the run yet",
                stop).GetAwaiter().GetResult();
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
            return _run.Simulate(definition, new ReportCheck(scenario), part, settings, observer, cancellation);
        }
        catch (InvalidDataException damage)
        {
            throw new ClusterException($"the cluster reported what no run of this scenario can report: {damage.Message}; look whether its silos are those that you started");
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
