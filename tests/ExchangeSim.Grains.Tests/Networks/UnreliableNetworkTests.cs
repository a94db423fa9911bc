using ExchangeSim.Grains.Replications;
using ExchangeSim.Grains.Runs;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Runs;
using ExchangeSim.Simulation.TestKit;

namespace ExchangeSim.Grains.Tests.Networks;

[Collection(UnreliableTests.Name)]
[Trait("Category", "Slow")]
public sealed class UnreliableNetworkTests(UnreliableSilos silos)
{
    [Theory]
    [InlineData(1)]
    public void Agencies_come_to_the_same_end_when_answers_are_lost_and_calls_come_twice_or_late(int world)
    {
        var (lost, (repeated, late)) = (LostAnswers.Count, RepeatedCalls.Count);
        var scenario = CompiledScenario.Compile(RandomScenario.Of(world));
        var settings = Recorder.Traced(scenario.Scenario);
        var host = silos.Host(scenario, settings, null, _ => { });
        Assert.Equal(Recorder.Run(scenario, settings).Figures(), Recorder.Run(scenario, settings, host).Figures());
        Assert.True(LostAnswers.Count > lost && RepeatedCalls.Count.Repeated > repeated && RepeatedCalls.Count.Late > late, "the network was reliable");
    }

    [Theory]
    [InlineData(Spread.Replications)]
    [InlineData(Spread.Agencies)]
    public async Task Replications_come_to_the_same_end_when_answers_are_lost(Spread spread)
    {
        var lost = LostAnswers.Count;
        await using var run = await ClusterRun.Open(
            silos.Grains, new ClusterRunOptions { Name = TwoSilos.NewKey(), Spread = spread, SaveEvery = TimeSpan.FromMilliseconds(1) }, _ => { }, CancellationToken.None);
        for (var replication = 0; LostAnswers.Count < lost + 10; replication++)
        {
            var settings = new RunSettings { Seed = 2, Replication = replication };
            var (expected, found) = (new Recorder(), new Recorder());
            using (var here = new SimulationRun(TwoSilos.Compile(TwoSilos.Definition(2).Bytes), settings, expected)) expected.Result = here.Finish();
            found.Result = run.Simulate(TwoSilos.Definition(2), TwoSilos.Check(2), "", settings, found, CancellationToken.None);
            Assert.Equal(expected.Figures(), found.Figures());
        }
    }
}
