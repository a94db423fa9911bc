using ExchangeSim.Application.Exercises;
using ExchangeSim.Application.Faults;

namespace ExchangeSim.Application.Tests.Exercises;

public class InjectListTests
{
    [Theory]
    [InlineData("list.xlsx")]
    [InlineData("list.csv")]
    public void A_list_that_is_written_and_taken_back_changes_nothing(string name)
    {
        using var folder = new OwnFolder();
        var plan = folder.At("ours.exercise.yaml");
        File.Copy(Application.Shipped.ShippedExercises.Locate("vietnam-laos-review")!, plan);
        File.WriteAllText(plan, File.ReadAllText(plan).Replace("../vietnam-laos", "vietnam-laos", StringComparison.Ordinal));
        var before = Plans.Read(new RequestContext(), plan).Plan.Injects;
        InjectLists.Write(new RequestContext(), plan, folder.At(name));
        var taken = InjectLists.Take(new RequestContext(), plan, folder.At(name));
        Assert.Equal(before.Count, taken.Count);
        Assert.Empty(taken.Gone);
        var after = Plans.Read(new RequestContext(), plan).Plan.Injects;
        Assert.Equal(before.Select(one => (one.Id, one.After, one.Kind, one.Fires, one.Title.In("vi"), one.Text?.In("fr"), one.Expects?.In("en"))),
            after.Select(one => (one.Id, one.After, one.Kind, one.Fires, one.Title.In("vi"), one.Text?.In("fr"), one.Expects?.In("en"))));
        Assert.Throws<InvalidRequestException>(() => InjectLists.Write(new RequestContext(), plan, folder.At(name))); // it is there already
    }

    [Fact]
    public void Injects_that_a_list_does_not_have_are_named_when_it_is_taken()
    {
        using var folder = new OwnFolder();
        var plan = folder.At("ours.exercise.yaml");
        File.WriteAllText(plan, Application.Templates.NewExercise.Text());
        InjectLists.Write(new RequestContext(), plan, folder.At("list.csv"));
        File.WriteAllText(folder.At("list.csv"), File.ReadAllText(folder.At("list.csv")).Replace("call-from-the-gate", "call-from-the-bridge", StringComparison.Ordinal));
        var taken = InjectLists.Take(new RequestContext(), plan, folder.At("list.csv"));
        Assert.Equal(1, taken.Count);
        Assert.Equal(["call-from-the-gate"], taken.Gone);
    }

    [Theory]
    [InlineData("first-lesson")]
    [InlineData("first-lesson.yaml")]
    [InlineData("vietnam-laos-plan-2022")]
    [InlineData("../vietnam-laos-plan-2022.yaml")]
    public void A_plan_in_any_folder_finds_a_scenario_that_ships_by_its_name_also_when_a_list_is_taken_into_it(string scenario)
    {
        using var folder = new OwnFolder();
        var plan = folder.At("ours.exercise.yaml");
        File.WriteAllText(plan, $"""
            exercise: Ours
            scenario: {scenario}
            briefing: Read and decide.
            answers-within: 2 h
            length: 5 h
            seats:
              hanoi: {"{"} name: Ha Noi, agency: vietnam, desks: [{(scenario.StartsWith("first", StringComparison.Ordinal) ? "bureau" : "ncb")}] {"}"}
            """);
        Assert.Equal(5, Plans.Read(new RequestContext(), plan).Length / 3_600_000);
        InjectLists.Write(new RequestContext(), plan, folder.At("list.csv"));
        Assert.Equal(0, InjectLists.Take(new RequestContext(), plan, folder.At("list.csv")).Count);
    }

    [Fact]
    public void A_workbook_that_is_none_is_said_to_be_none_and_the_plan_stays()
    {
        using var folder = new OwnFolder();
        var plan = folder.At("ours.exercise.yaml");
        File.WriteAllText(plan, Application.Templates.NewExercise.Text());
        File.WriteAllText(folder.At("list.xlsx"), "id,after");
        var refusal = Assert.Throws<InvalidRequestException>(() => InjectLists.Take(new RequestContext(), plan, folder.At("list.xlsx")));
        Assert.Contains("no workbook", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(Application.Templates.NewExercise.Text(), File.ReadAllText(plan));
    }
}
