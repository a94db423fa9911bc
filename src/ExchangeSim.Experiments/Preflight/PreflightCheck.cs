using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>Looks at a scenario before it runs: which desks cannot cope, which steps nobody reaches, how fast an answer can be at best. Always the same for the same
/// scenario.</summary>
public static class PreflightCheck
{
    private static readonly string[] Approximations =
    [
        "Desk loads are means over the run, from sampled requests that meet no queue and no closed door; surges, staffing and conditional injects are left aside.",
        "Shortest latencies leave office hours and queues aside.",
    ];

    /// <summary>The report on a scenario; of one with policies that hold only at times, on all that may hold together.</summary>
    public static PreflightReport Of(Scenario scenario) => scenario.Timeline is { } timeline ? PhasedCheck.Of(scenario, timeline) : OfPhase(scenario);

    /// <summary>The report on a scenario as it stands, its timeline left aside.</summary>
    internal static PreflightReport OfPhase(Scenario scenario)
    {
        var index = new ScenarioIndex(scenario);
        var kinds = RequestKinds.Of(index);
        var (loads, times, limits, clocks) = (new DeskLoads(index), new UnfinishedRequests(index), new MissedLimits(), new DrawnClocks(index));
        DemandSamples.Take(index, loads.Add, (request, end, weight) =>
        {
            times.Add(request, weight);
            limits.Add(request, end);
            clocks.Add(request, weight);
        });
        StockSamples.Take(index, loads.AddOpen);
        return new PreflightReport(loads.Rows(), UnreachedSteps.Of(index, kinds), ShortestLatencies.Of(index, kinds), Approximations)
        {
            Unfinished = times.Rows(), MissedLimits = limits.Rows(), DrawnClocks = clocks.Rows(),
        };
    }
}
