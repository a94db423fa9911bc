using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Fast;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Runs;
using ExchangeSim.Simulation.TestKit;
using ExchangeSim.Simulation.Tests.Properties;

namespace ExchangeSim.Simulation.Tests.Fast;

/// <summary>Without anything that is there only for speed a run is the same, to the last bit.</summary>
public class ReferenceModeTests
{
    [Trait("Category", "Slow")]
    [Fact]
    public void The_fast_engine_does_what_the_plain_one_does_in_200_random_worlds() => Worlds.Have(200, AreTheSame);

    [Fact]
    public void The_fast_engine_does_what_the_plain_one_does_in_wider_worlds() => Worlds.Have(40, world => AreTheSame(WideScenario.Of((int)world.Seed)));

    [Fact]
    public void The_fast_engine_does_what_the_plain_one_does_in_worlds_with_months_mixtures_and_years() =>
        Worlds.Have(40, world => AreTheSame(CalendarScenario.Of((int)world.Seed)));

    [Fact]
    public void The_fast_engine_does_what_the_plain_one_does_in_worlds_whose_officers_go_on_leave() => Worlds.Have(40, world => AreTheSame(LeaveScenario.Of((int)world.Seed)));

    [Fact]
    public void Times_beyond_all_measure_are_a_thousand_years_in_both()
    {
        // One draw in forty of the work, and one in some thousands of the wait, is longer than all the milliseconds that a number can hold.
        var pace = Lognormal.OfMedian(Small.Hour, 0.9, Small.Hour * 2e8);
        var heavy = Small.Scenario(Small.There(Small.Work("read", "ncb", pace, "write"), Small.Work("write", "ncb", pace, "court"),
            new WaitStep { Id = "court", Time = new Weibull(30 * 24 * Small.Hour, 0.1), Then = "reply" }), [Small.Desk("ncb", 1000)])
            with { Demands = [Small.Demand(20, atMost: 1000)], Length = NodaTime.Duration.FromDays(365) };
        AreTheSame(heavy);
        Assert.Contains(Recorder.Run(heavy).Requests, r => r.Outcome == Outcome.Answered);
        Assert.Equal((1, (long)Never.Milliseconds, (long)Never.Milliseconds), (Sampler.Whole(0.2), Sampler.Whole(1e300), Sampler.Whole(double.PositiveInfinity)));
    }

    [Fact]
    public void The_fast_engine_does_what_the_plain_one_does_on_four_threads() => Worlds.Have(10, world =>
    {
        var (scenario, settings) = (CompiledScenario.Compile(world), new RunSettings { Seed = world.Seed, Threads = 4 });
        Assert.Equal(Recorder.Run(scenario, settings with { IsReference = true }).Figures(), Recorder.Run(scenario, settings).Figures());
    });

    [Fact]
    public void A_plain_run_that_is_saved_on_the_way_goes_on_as_the_fast_one_does() => Worlds.Have(20, world =>
    {
        var (scenario, settings) = (CompiledScenario.Compile(world), new RunSettings { Seed = world.Seed, IsReference = true });
        var (recorder, saved) = (new Recorder(), new MemoryStream());
        using (var first = new SimulationRun(scenario, settings, recorder))
        {
            first.AdvanceTo(scenario.End / 3);
            first.Save(saved);
        }
        saved.Position = 0;
        using var second = new SimulationRun(scenario, settings, recorder);
        second.Restore(saved);
        recorder.Result = second.Finish();
        Assert.Equal(Recorder.Run(scenario, settings with { IsReference = false }).Figures(), recorder.Figures());
    });

    [Fact]
    public void The_plain_engine_leaves_nothing_out_at_a_desk_and_knows_nothing_ahead()
    {
        var scenario = CompiledScenario.Compile(RandomScenario.Of(1));
        Assert.Null(FastPlan.For(new RunSettings { IsReference = true }, scenario));
        Assert.Equal(default, DeskShortcuts.Of(scenario.Agencies[0].Desks[0], fast: null));
        Assert.NotNull(FastPlan.For(new RunSettings(), scenario));
    }

    private static void AreTheSame(Scenario world)
    {
        var (scenario, settings) = (CompiledScenario.Compile(world), Recorder.Traced(world));
        var (plain, fast) = (Recorder.Run(scenario, settings with { IsReference = true }), Recorder.Run(scenario, settings));
        Assert.Equal(plain.Figures(), fast.Figures());
        Assert.Equal(plain.Trace, fast.Trace);
        Assert.Equal((plain.Result.Events, plain.Result.Windows), (fast.Result.Events, fast.Result.Windows));
    }
}
