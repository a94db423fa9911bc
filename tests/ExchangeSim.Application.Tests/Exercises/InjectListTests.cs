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
        Assert.Equal(before.Count, InjectLists.Take(new RequestContext(), plan, folder.At(name)));
        var after = Plans.Read(new RequestContext(), plan).Plan.Injects;
        Assert.Equal(before.Select(one => (one.Id, one.After, one.Kind, one.Fires, one.Title.In("vi"), one.Text?.In("fr"), one.Expects?.In("en"))),
            after.Select(one => (one.Id, one.After, one.Kind, one.Fires, one.Title.In("vi"), one.Text?.In("fr"), one.Expects?.In("en"))));
        Assert.Throws<InvalidRequestException>(() => InjectLists.Write(new RequestContext(), plan, folder.At(name))); // it is there already
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
