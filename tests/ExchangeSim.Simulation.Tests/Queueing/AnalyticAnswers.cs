using ExchangeSim.Model;
using ExchangeSim.Simulation.TestKit;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Queueing;

public class AnalyticAnswers
{
    [Fact]
    public void MM1_mean_latency_is_the_analytic_one()
    {
        var desks = new[] { Desk("ncb", 1) };
        var scenario = Scenario(There(Work("work", "ncb", new Exponential(Hour), "reply")), desks) with { Demands = [Demand(0.8, 100_000)] };
        var run = Recorder.Run(scenario);
        Assert.Equal(100_000, run.Requests.Count);
        Assert.InRange(run.LatencyHours.Average(), 4.8, 5.2);
    }
}
