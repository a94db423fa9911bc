using ExchangeSim.Scenarios.Exercises;

namespace ExchangeSim.Scenarios.Tests.Exercises;

[Trait("Category", "Slow")]
public class DefaultPlanTests
{
    private static ExerciseReadResult Of(string name, params string[] agencies)
    {
        var file = Path.Combine(Shipped.Folder, name + ".yaml");
        var text = DefaultPlan.Text(ScenarioFile.Read(file).Scenario!, name + ".yaml", agencies);
        return ExerciseFile.ReadText(text, Path.Combine(Shipped.Folder, "any.exercise.yaml").Replace('\\', '/'), found => File.Exists(found) ? File.ReadAllText(found) : null);
    }

    [Theory]
    [InlineData("asean-ammtc-2024")]
    [InlineData("asean-somtc-2017")]
    [InlineData("vietnam-cambodia-2021")]
    [InlineData("vietnam-japan-2017")]
    [InlineData("vietnam-laos-plan-2022")]
    public void Every_shipped_scenario_can_be_played_as_it_is(string name)
    {
        var read = Of(name);
        Assert.Empty(read.Problems);
        Assert.Equal(read.Scenario!.Agencies.Select(agency => agency.Id), read.Plan!.Seats.Select(seat => seat.Agency));
        Assert.Empty(read.Plan.Injects);
        Assert.Equal(["en", "fr", "vi"], read.Plan.Briefing.ByLanguage.Keys);
    }

    [Fact]
    public void A_scenario_shorter_than_a_day_is_played_to_its_end()
    {
        var text = DefaultPlan.Text(ScenarioFile.Read(Path.Combine(Shipped.Folder, "exercises", "first-lesson.yaml")).Scenario!, "first-lesson.yaml", []);
        var read = ExerciseFile.ReadText(text, Path.Combine(Shipped.Folder, "exercises", "any.exercise.yaml").Replace('\\', '/'), found => File.ReadAllText(found));
        Assert.DoesNotContain(read.Problems, problem => problem.IsError);
        Assert.Equal(read.Scenario!.Length - read.Plan!.Begins, read.Plan.Length);
    }

    [Fact]
    public void Seats_are_those_of_the_chosen_agencies_at_all_desks_that_decide_anything()
    {
        var plan = Of("vietnam-japan-2017", "japan").Plan!;
        var seat = Assert.Single(plan.Seats);
        Assert.Equal(("japan", "japan"), (seat.Id, seat.Agency));
        Assert.Equal(["court", "central-authority", "foreign-ministry", "ministry", "ncb", "registry"],
            seat.Desks.Order(StringComparer.Ordinal).OrderBy(desk => desk == "court" ? 0 : 1));
    }
}
