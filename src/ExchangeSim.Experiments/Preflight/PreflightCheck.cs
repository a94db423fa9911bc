using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>Looks at a scenario before it runs: which desks cannot cope, which steps nobody reaches, how fast an answer can be at best. Always the same for the same scenario.</summary>
public static class PreflightCheck
{
    private static readonly string[] Approximations =
    [
        "Desk loads are means over the run, from sampled requests that meet no queue and no closed door; surges, staffing and conditional injects are left aside.",
        "Shortest latencies leave office hours and queues aside.",
    ];

    /// <summary>The report on a scenario.</summary>
    public static PreflightReport Of(Scenario scenario)
    {
        var index = new ScenarioIndex(scenario);
        var kinds = RequestKinds.Of(index);
        return new PreflightReport(DeskLoads.Of(index), UnreachedSteps.Of(index, kinds), ShortestLatencies.Of(index, kinds), Approximations);
    }
}
