using ExchangeSim.Application.Scenarios;
using ExchangeSim.Hosting.Scenarios;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Compilation;
using NodaTime;

namespace ExchangeSim.Hosting.Tests.Scenarios;

public class ScenarioTextTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("another-officer")]
    public void A_silo_compiles_the_scenario_that_the_client_read(string? policy)
    {
        var texts = new ScenarioTexts();
        var scenario = texts.Read(Shell.Year, policy).Scenario! with { Length = Duration.FromDays(30), WarmUp = Duration.FromDays(9) };
        var compiled = ScenarioText.Compile(ScenarioText.Of(texts.Known, scenario).Bytes).Scenario;
        Assert.Equal((scenario.Id, policy, scenario.Length, scenario.WarmUp, scenario.Agencies.Count),
            (compiled.Id, compiled.Policy, compiled.Length, compiled.WarmUp, compiled.Agencies.Count));
        Assert.Equal(scenario.Agencies.Sum(a => a.Desks.Sum(d => d.Shifts.Sum(s => s.Officers))), compiled.Agencies.Sum(a => a.Desks.Sum(d => d.Shifts.Sum(s => s.Officers))));
    }

    [Fact]
    public void A_silo_draws_what_is_uncertain_as_the_client_does()
    {
        var own = File.ReadAllText(Shell.Year) + "\nuncertain:\n  demand.*.arrivals: x uniform(0.5, 2)\nparameters: draws.csv\n";
        var shipped = new ScenarioTexts();
        shipped.Read(Shell.Year);
        var texts = new ScenarioTexts([new SourceText(shipped.Known[0].File, own), .. shipped.Known.Skip(1),
            new SourceText(Path.GetDirectoryName(Shell.Year)!.Replace('\\', '/') + "/draws.csv", "agencies.laos.desks.ncb.officers\n3\n5\n")]);
        var scenario = texts.Read(Shell.Year).Scenario!;
        var settings = new RunSettings { Seed = 4, Replication = 1 };
        var (here, there) = (CompiledScenario.Compile(scenario).For(settings).Scenario, ScenarioText.Compile(ScenarioText.Of(texts.Known, scenario).Bytes).For(settings).Scenario);
        Assert.Equal(5, here.Agencies.Single(agency => agency.Id == "laos").Desks.Single(desk => desk.Id == "ncb").Shifts[0].Officers);
        Assert.Equal(here.Demands.SelectMany(demand => demand.Flows).Select(flow => flow.PerMillisecond),
            there.Demands.SelectMany(demand => demand.Flows).Select(flow => flow.PerMillisecond));
        Assert.Equal(here.Agencies.SelectMany(agency => agency.Desks).SelectMany(desk => desk.Shifts).Select(shift => shift.Officers),
            there.Agencies.SelectMany(agency => agency.Desks).SelectMany(desk => desk.Shifts).Select(shift => shift.Officers));
    }

    [Fact]
    public void What_a_sweep_changes_travels_with_the_text()
    {
        var texts = new ScenarioTexts();
        var (changes, before) = (new Change[] { new("agencies.laos.desks.ncb.officers", "3") }, texts.Read(Shell.Year).Scenario!);
        var scenario = texts.Read(Shell.Year, null, changes).Scenario!;
        var definition = ScenarioText.Of(texts.Known, scenario, changes);
        Assert.NotEqual(ScenarioText.Of(texts.Known, before).Key, definition.Key);
        Assert.Equal(Officers(scenario), Officers(ScenarioText.Compile(definition.Bytes).Scenario));
        Assert.NotEqual(Officers(before), Officers(scenario));

        static int Officers(Model.Scenario scenario) => scenario.Agencies.Single(agency => agency.Id == "laos").Desks.Single(desk => desk.Id == "ncb").Shifts.Sum(shift =>
            shift.Officers);
    }

    [Fact]
    public void Scenarios_have_the_same_name_if_and_only_if_they_are_the_same()
    {
        var texts = new ScenarioTexts();
        var (one, other) = (texts.Read(Shell.Year).Scenario!, texts.Read(Shell.Year, "another-officer").Scenario!);
        Assert.Equal(ScenarioText.Of(texts.Known, one).Key, ScenarioText.Of(texts.Known, one).Key);
        Assert.NotEqual(ScenarioText.Of(texts.Known, one).Key, ScenarioText.Of(texts.Known, other).Key);
    }
}
