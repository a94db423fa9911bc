using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using static ExchangeSim.Experiments.Tests.Kit.Sketch;

namespace ExchangeSim.Experiments.Tests.Runs;

public class RequestTraceTests
{
    private static readonly Scenario Scenario = Kit.Sketch.Scenario(Procedure(Submit("look-up"), Work("look-up", new Exponential(1.5 * Hour), "reply"), Reply, Answered)) with
    {
        Agencies = [Agency("vietnam"), Agency("laos", Desk("ncb", 2))], Demands = [Demand(1.1)],
    };

    private static readonly Simulate Simulate = Arm.InProcess(Scenario).Simulate;

    [Fact]
    public void The_slowest_requests_are_recorded_as_the_figures_tell_them()
    {
        var figures = ReplicationRunner.InProcess(Scenario).Run(new RunPlan { Seed = 5, Replications = 3 });
        var traces = RequestTrace.Of(Simulate, 5, figures.Slowest, threads: 2);
        Assert.Equal(figures.Slowest, traces.Select(t => t.Slow));
        Assert.True(traces.Select(t => t.Slow.Replication).Distinct().Count() > 1, "all in one replication: nothing is shown");
        Assert.All(traces, trace =>
        {
            Assert.Equal(trace.Slow.LatencyHours, trace.Request.Latency / (double)Hour, 9);
            var own = trace.Segments.Where(s => s.Depth == 0 && s.From >= trace.Request.SentAt).ToList();
            Assert.Equal(trace.Request.Latency, own.Sum(s => s.To - s.From));
        });
    }

    [Fact]
    public void None_are_recorded_where_none_are_asked_for() => Assert.Empty(RequestTrace.Of(Simulate, 5, [], threads: 1));
}
