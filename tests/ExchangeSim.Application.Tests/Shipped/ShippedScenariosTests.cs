using ExchangeSim.Application.Checks;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Shipped;
using ExchangeSim.Application.Templates;

namespace ExchangeSim.Application.Tests.Shipped;

public sealed class ShippedScenariosTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("vietnam-laos-plan-2022", "vietnam-laos-plan-2022.yaml")]
    [InlineData("vietnam-laos-plan-2022.yaml", "vietnam-laos-plan-2022.yaml")]
    [InlineData("scenarios/vietnam-laos-plan-2022.yaml", "vietnam-laos-plan-2022.yaml")]
    [InlineData("my/plans/library/agencies.yaml", "library/agencies.yaml")]
    [InlineData("scenarios/library/procedures.yaml", "library/procedures.yaml")]
    public void A_name_that_is_no_file_means_what_ships(string name, string file) =>
        Assert.Equal(Path.Combine([ShippedScenarios.Folder!, .. file.Split('/')]), ShippedScenarios.Locate(name));

    [Theory]
    [InlineData("vietnam-laos")]
    [InlineData("plans/vietnam-laos-plan-2022.yaml")]
    [InlineData("library/nobody.yaml")]
    public void Another_name_means_nothing(string name) => Assert.Null(ShippedScenarios.Locate(name));

    [Fact]
    public void The_list_has_of_each_what_reading_all_of_it_gives() => Assert.All(ShippedScenarios.List(), shipped =>
    {
        var scenario = new RequestContext().Read(shipped.File, warn: false);
        Assert.Equal((scenario.Id, scenario.Title, scenario.Question), (shipped.Name, shipped.Title, shipped.Question));
    });

    [Fact]
    public void A_new_scenario_has_no_problem_wherever_it_is_written()
    {
        var file = NewScenario.Write(Path.Combine(_folder, "plans", "our-border"));
        Assert.Equal(Path.Combine(_folder, "plans", "our-border.yaml"), file);
        var outcome = new CheckService(new RequestContext()).Check(new CheckRequest(file, "second-officer"));
        Assert.Equal(2, outcome.Scenario.Agencies.Count);
        Assert.Contains(outcome.Preflight.DeskLoads, load => load is { Agency: "laos", Desk: "ncb" });
    }

    [Fact]
    public void A_file_that_is_there_is_not_overwritten()
    {
        var file = NewScenario.Write(Path.Combine(_folder, "a.yaml"));
        File.WriteAllText(file, "mine");
        Assert.Contains("already", Assert.Throws<InvalidRequestException>(() => NewScenario.Write(Path.Combine(_folder, "a"))).Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(file));
    }
}
