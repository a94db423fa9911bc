using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>The work list of a desk that has much of before.</summary>
[Trait("Category", "Slow")]
public sealed class InboxTests(Stage stage) : IClassFixture<Stage>
{
    [BrowserFact]
    public async Task What_lay_there_is_not_new_and_what_needs_a_decision_leads()
    {
        var planned = stage.Shipped("vietnam-laos-review");
        var (instructor, code) = await stage.Exercise(planned);
        await using var _ = instructor;
        await using var anna = await stage.Player(code, "Anna", planned.Plan.Seats[0].Id, planned: planned);
        await instructor.BeginStepByStep();
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Heading, new() { NameRegex = new System.Text.RegularExpressions.Regex("^Waiting when you came") })).ToBeVisibleAsync();
        await Assertions.Expect(anna.Page.Locator("button.item").First).ToBeVisibleAsync();
        await Assertions.Expect(anna.Page.Locator(".unread")).ToHaveCountAsync(0);
        await anna.Look("inbox-of-before");
        await instructor.StepToDecision(10, anna);
        await Assertions.Expect(anna.Page.Locator("h3").First).ToContainTextAsync("To decide");
        await Assertions.Expect(anna.Page.Locator("button.item").First).ToContainTextAsync("◑");
        await Assertions.Expect(anna.Page.Locator("button.item").First.Locator(".unread")).ToBeVisibleAsync();
        await anna.Look("inbox-to-decide");
    }
}
