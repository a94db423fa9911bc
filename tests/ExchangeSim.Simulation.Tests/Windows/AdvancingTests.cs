using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Runs;
using ExchangeSim.Simulation.TestKit;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Windows;

public class AdvancingTests
{
    private static readonly Scenario TenRequests =
        Scenario(There(Work("work", "ncb", new Exponential(Hour), "reply")), [Desk("ncb", 1)]) with { Demands = [Demand(1, 10)] };

    [Fact]
    public void A_run_without_a_length_is_over_once_nothing_is_left_to_do()
    {
        using var run = new SimulationRun(CompiledScenario.Compile(TenRequests), new RunSettings(), new Recorder());
        Assert.False(run.AdvanceTo((long)Hour));
        Assert.True(run.AdvanceTo((long)(10_000 * Hour)));
    }

    [Fact]
    public void A_run_with_a_length_is_over_at_its_end_and_not_before()
    {
        var day = TenRequests with { Length = NodaTime.Duration.FromHours(24) };
        using var run = new SimulationRun(CompiledScenario.Compile(day), new RunSettings(), new Recorder());
        Assert.False(run.AdvanceTo((long)(23 * Hour)));
        Assert.True(run.AdvanceTo((long)(24 * Hour)));
    }

    [Fact]
    public void Nothing_happens_before_the_next_event()
    {
        using var run = new SimulationRun(CompiledScenario.Compile(TenRequests), new RunSettings(), new Recorder());
        var moments = 0;
        for (; run.NextEvent < (long)(10_000 * Hour); moments++)
        {
            var (next, events) = (run.NextEvent, run.Events);
            run.AdvanceTo(next);
            Assert.Equal(events, run.Events);
            run.AdvanceTo(next + 1);
            Assert.True(run.NextEvent > next);
        }
        Assert.True(moments > 20); // ten requests: each is sent, arrives, is worked on and answered
        Assert.True(run.AdvanceTo((long)(10_000 * Hour)));
    }
}
