using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>A person refuses and names the ground, and everybody who may see it finds it.</summary>
[Trait("Category", "Slow")]
public sealed class GroundTests(Stage stage) : IClassFixture<Stage>
{
    private const int MostDecisions = 40;

    [BrowserFact]
    public async Task A_refusal_cannot_be_sent_before_its_ground_is_chosen_and_the_instructor_sees_the_ground()
    {
        var planned = stage.Shipped("vietnam-laos-review");
        var (instructor, code) = await stage.Exercise(planned);
        await using var _ = instructor;
        await using var anna = await stage.Player(code, "Anna", planned.Seats[0].Plan.Id, "vi", planned);
        await instructor.BeginStepByStep();
        await ChooseRefusal(instructor, anna);
        var decide = anna.Page.Locator("article form button[type=submit]").First;
        await Assertions.Expect(decide).ToBeDisabledAsync();
        var ground = anna.Page.Locator("select[id^=ground-]");
        await anna.Look("desk-ground-vi");
        var named = (await ground.Locator("option").Nth(1).GetAttributeAsync("value"))!;
        await ground.SelectOptionAsync(named);
        await Assertions.Expect(decide).ToBeEnabledAsync();
        var sent = anna.Page.WaitForRequestAsync(request => request.PostData?.Contains("\"do\":\"decide\"", StringComparison.Ordinal) == true);
        await decide.ClickAsync();
        Assert.Contains($"\"ground\":\"{named}\"", (await sent).PostData!, StringComparison.Ordinal);
        await Assertions.Expect(instructor.Page.GetByText(planned.Scenario.Words.Of(null, named).In("en")).First).ToBeVisibleAsync();
    }

    // Decides what comes up until a choice has several grounds, and chooses that one.
    private static async Task ChooseRefusal(Visitor instructor, Visitor player)
    {
        for (var decided = 0; decided < MostDecisions; decided++)
        {
            if (!await player.Page.Locator(Playing.Waits).First.IsVisibleAsync()) await instructor.StepToDecision(MostDecisions, player);
            await player.Page.Locator(Playing.Waits).First.ClickAsync();
            var choices = player.Page.Locator("article input[type=radio]");
            await Assertions.Expect(choices.Or(player.Page.Locator("textarea[id^=answer-]")).First).ToBeVisibleAsync();
            for (var i = 0; i < await choices.CountAsync(); i++)
            {
                await choices.Nth(i).CheckAsync();
                if (await player.Page.Locator("select[id^=ground-]").IsVisibleAsync()) return;
            }
            await player.DecideFirst();
        }
        throw new InvalidOperationException($"none of {MostDecisions} decisions could be refused on one of several grounds");
    }
}
