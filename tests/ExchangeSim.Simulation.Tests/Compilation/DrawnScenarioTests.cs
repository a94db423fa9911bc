using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Runs;
using ExchangeSim.Simulation.TestKit;

namespace ExchangeSim.Simulation.Tests.Compilation;

public class DrawnScenarioTests
{
    private static readonly Scenario Written = RandomScenario.Of(4);
    private static readonly Scenario Uncertain = UncertainPace.Of(Written);

    private static ulong Fingerprint(Scenario scenario, int replication = 3)
    {
        using var run = new SimulationRun(CompiledScenario.Compile(scenario), new RunSettings { Seed = 5, Replication = replication }, new Recorder());
        return run.Finish().Fingerprint;
    }

    [Fact]
    public void A_replication_is_that_of_the_scenario_with_its_draw_written_in_it()
    {
        var drawn = Uncertain.Uncertainty!.With(Assumptions.Of(Uncertain.Uncertainty, 5, 3));
        Assert.Equal(Fingerprint(drawn), Fingerprint(Uncertain));
        Assert.NotEqual(Fingerprint(Written), Fingerprint(Uncertain));
    }

    [Fact]
    public void A_replication_that_is_saved_and_restored_ends_as_the_one_that_was_not()
    {
        var compiled = CompiledScenario.Compile(Uncertain);
        var settings = new RunSettings { Seed = 5, Replication = 3 };
        using var stream = new MemoryStream();
        using (var first = new SimulationRun(compiled, settings, new Recorder()))
        {
            first.AdvanceTo(86_400_000);
            first.Save(stream);
        }
        stream.Position = 0;
        using var second = new SimulationRun(CompiledScenario.Compile(Uncertain), settings, new Recorder());
        second.Restore(stream);
        Assert.Equal(Fingerprint(Uncertain), second.Finish().Fingerprint);
    }

    [Fact]
    public void A_draw_is_compiled_once_for_all_agencies_of_its_replication()
    {
        var compiled = CompiledScenario.Compile(Uncertain);
        var settings = new RunSettings { Seed = 5, Replication = 3 };
        Assert.Same(compiled.For(settings), compiled.For(settings with { Threads = 2 }));
        Assert.NotSame(compiled.For(settings), compiled.For(settings with { Replication = 4 }));
        Assert.Same(compiled.For(settings), compiled.For(settings).For(settings with { Replication = 4 }));
    }

    [Fact]
    public void A_draw_may_not_change_what_there_is() => Assert.Contains("which agencies and desks there are", Assert.Throws<ImpossibleDrawException>(() =>
        CompiledScenario.Compile(Written with { Uncertainty = new OneAgencyLess(Written) }).For(new RunSettings())).Message, StringComparison.Ordinal);

    private sealed class OneAgencyLess(Scenario scenario) : Uncertainty
    {
        public override IReadOnlyList<UncertainNumber> Numbers { get; } = [new UncertainNumber("a.b", "uniform(1, 2)", new Uniform(1, 2), false, "")];

        public override Scenario With(IReadOnlyList<double> values) => scenario with { Agencies = [.. scenario.Agencies.Skip(1)] };
    }
}
