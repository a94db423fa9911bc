using System.Text.RegularExpressions;
using ExchangeSim.Web.Tests;
using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>What a teacher stumbled over: a reason that stayed, a button without a why, a code after the end.</summary>
[Trait("Category", "Slow")]
public sealed class SmallThingsTests(Stage stage) : IClassFixture<Stage>
{
    [BrowserFact]
    public async Task A_pause_says_why_nothing_can_be_sent_and_its_reason_is_not_kept_for_the_next()
    {
        var (instructor, code) = await stage.Exercise(stage.Lesson);
        await using var _ = instructor;
        await using var anna = await stage.Player(code, "Anna", "hanoi");
        await instructor.BeginStepByStep();
        await instructor.StepToDecision(20, anna);
        await instructor.PlanTheSpeed();
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Let time run" }).ClickAsync();
        await instructor.Page.Locator("#reason").FillAsync("coffee");
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Pause", Exact = true }).ClickAsync();
        await Assertions.Expect(instructor.Page.Locator("#reason")).ToHaveValueAsync("");
        await anna.Page.Locator("button.item").First.ClickAsync();
        await Assertions.Expect(anna.Page.Locator("article form:has(.choice)").GetByText("You can do this when it runs again")).ToBeVisibleAsync();
        await Assertions.Expect(anna.Page.Locator("article form button[type=submit]")).ToBeDisabledAsync();
        await anna.Look("desk-paused-why");
        await instructor.Look("instructor-paused");
    }

    [BrowserFact]
    public async Task The_clock_jumps_to_a_date_and_after_the_end_the_projector_shows_no_code()
    {
        var (instructor, code) = await stage.Exercise(WidePlan.Of(stage.Lesson));
        await using var _ = instructor;
        await using var anna = await stage.Newcomer(code, "Anna");
        await Assertions.Expect(anna.Page.Locator("main")).ToContainTextAsync("First lesson · Room 1");
        await instructor.BeginStepByStep();
        await instructor.Page.Locator("#jump-to").FillAsync("2022-03-07T08:45");
        await instructor.Page.Locator("form:has(#jump-to) button").ClickAsync();
        await Assertions.Expect(instructor.Page.Locator(".clock strong").First).ToHaveTextAsync(new Regex("08:45"));
        await Assertions.Expect(instructor.Page.GetByText("Standing after a step").First).ToBeVisibleAsync();
        await instructor.End();
        await instructor.Page.GotoAsync(instructor.Page.Url.Replace("/instructor", "/projector", StringComparison.Ordinal));
        await Assertions.Expect(instructor.Page.GetByRole(AriaRole.Heading, new() { Name = "The exercise is over" })).ToBeVisibleAsync();
        await Assertions.Expect(instructor.Page.Locator("img.qr")).ToHaveCountAsync(0);
        await Assertions.Expect(instructor.Page.GetByText(code)).ToHaveCountAsync(0);
        await instructor.Look("projector-over");
    }

    [BrowserFact]
    public async Task Tabs_stay_where_they_are_whichever_is_chosen_and_desks_of_others_stand_apart()
    {
        var (instructor, code) = await stage.Exercise(WidePlan.Of(stage.Lesson));
        await using var _ = instructor;
        await using var anna = await stage.Player(code, "Anna", "hanoi");
        await instructor.BeginStepByStep();
        var before = await Places(anna.Page);
        foreach (var tab in await anna.Page.GetByRole(AriaRole.Tab).AllAsync())
        {
            await tab.ClickAsync();
            Assert.Equal(before, await Places(anna.Page));
        }
        await anna.Page.GetByRole(AriaRole.Tab, new() { Name = "Officers" }).ClickAsync();
        await Assertions.Expect(anna.Page.Locator("#move-from optgroup")).Not.ToHaveCountAsync(0);
        await Assertions.Expect(anna.Page.Locator("#move-from optgroup").First).ToHaveAttributeAsync("label", "Your desks");
    }

    private static Task<string> Places(IPage page) => page.EvaluateAsync<string>(
        """
        () => [...document.querySelector('[role=tablist]').children].map(tab => tab.getBoundingClientRect())
          .map(box => `${Math.round(box.left)}-${Math.round(box.right)}`).join(' ')
        """);
}
