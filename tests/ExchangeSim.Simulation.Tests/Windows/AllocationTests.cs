using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Runs;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Windows;

public class AllocationTests
{
    private sealed class Nobody : IRunObserver
    {
        public void OnClosed(ReadOnlySpan<ClosedRequest> requests) { }
    }

    [Fact]
    public void Nothing_is_allocated_for_an_event_in_the_steady_state()
    {
        var scenario = Scenario(There(Work("look", "ncb", new Exponential(Hour), "ask"), new AskStep { Id = "ask", Desk = "ncb", Work = new Exponential(Hour / 10),
            Then = "stamp" },
            Work("stamp", "court", new Exponential(Hour), "reply")), [Desk("ncb", 4), Desk("court", 6, Daily(6, 20))], 0.5) with { Demands = [Demand(1.5)] };
        using var run = new SimulationRun(CompiledScenario.Compile(scenario with { Length = NodaTime.Duration.FromDays(2000) }), new RunSettings(), new Nobody());
        run.AdvanceTo((long)(24_000 * Hour)); // long enough for every list to have its size
        var (events, before) = (run.Events, GC.GetAllocatedBytesForCurrentThread());
        run.AdvanceTo((long)(48_000 * Hour));
        var allocated = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / (run.Events - events);
        Assert.True(run.Events - events > 100_000);
        Assert.True(allocated < 0.5, $"{allocated:G3} bytes for each of {run.Events - events} events"); // what is left is the telling of progress, once in 64 windows
    }
}
