using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Runs;
using ExchangeSim.Simulation.TestKit;
using ExchangeSim.Simulation.Windows;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Windows;

public class OneThreadTests : AgencyHostContract
{
    protected override IAgencyHost Make(CompiledScenario scenario, RunSettings settings) => new InProcessHost(scenario, settings);
}

public class TwoThreadsTests : AgencyHostContract
{
    protected override IAgencyHost Make(CompiledScenario scenario, RunSettings settings) => new InProcessHost(scenario, settings with { Threads = 2 }, eventsWorthSharing: 0);
}

public class FourThreadsTests : AgencyHostContract
{
    protected override IAgencyHost Make(CompiledScenario scenario, RunSettings settings) => new InProcessHost(scenario, settings with { Threads = 4 }, eventsWorthSharing: 0);
}

public class HostileHostTests : AgencyHostContract
{
    protected override IAgencyHost Make(CompiledScenario scenario, RunSettings settings) => new HostileHost(scenario, settings, seed: 17);
}

/// <summary>Among many agencies one thread, too, leaves messages in boxes.</summary>
public class ManyAgenciesTests
{
    private static readonly string[] Ids = [.. Enumerable.Range(0, 70).Select(i => $"agency-{i}")];
    private static readonly Scenario World = new()
    {
        Id = "many", Title = "many", Start = Monday, Seed = 5,
        Agencies = [.. Ids.Select(id => Agency(id, Desk("ncb", 1)))],
        Channels = [new Channel { Id = "line", Delay = new Uniform(Hour, 3 * Hour) }],
        Procedures = [There(Work("look-up", "ncb", new Lognormal(2 * Hour, 1), "reply"))],
        Demands = [new Demand
        {
            Id = "demand", Procedure = "information", AtMost = 30,
            Flows = [.. Ids.Select(id => new DemandFlow(id, 0.4 / Hour, [.. Ids.Where(other => other != id).Select(other => new Share(other, 1))]))],
        }],
    };

    [Fact]
    public void One_thread_two_and_a_hostile_host_agree()
    {
        var scenario = CompiledScenario.Compile(World);
        var settings = new RunSettings { Seed = 5 };
        var figures = Recorder.Run(scenario, settings).Figures();
        Assert.Equal(Recorder.Run(scenario, settings, new HostileHost(scenario, settings, seed: 3)).Figures(), figures);
        Assert.Equal(Recorder.Run(scenario, settings with { Threads = 2 }).Figures(), figures);
    }

    [Fact]
    public void Messages_in_boxes_are_saved()
    {
        var scenario = CompiledScenario.Compile(World);
        var whole = new Recorder();
        using var first = new SimulationRun(scenario, new RunSettings { Seed = 5 }, whole);
        first.AdvanceTo((long)(20.5 * Hour));
        using var save = new MemoryStream();
        first.Save(save);
        save.Position = 0;
        var rest = new Recorder();
        rest.Requests.AddRange(whole.Requests);
        using var second = new SimulationRun(scenario, new RunSettings { Seed = 5 }, rest);
        second.Restore(save);
        rest.Result = second.Finish();
        Assert.Equal(Recorder.Run(scenario).Figures(), rest.Figures());
    }
}
