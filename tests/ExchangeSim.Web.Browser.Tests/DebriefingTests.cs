using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>A short exercise in two rooms with an evaluator, and every part of its debriefing.</summary>
[Trait("Category", "Slow")]
public sealed class DebriefingTests(Stage stage) : IClassFixture<Stage>
{
    [BrowserFact]
    public async Task A_short_exercise_is_played_evaluated_and_debriefed_in_all_its_parts()
    {
        var (instructor, code) = await stage.Exercise(stage.Lesson, rooms: 2);
        await using var _ = instructor;
        await using var evaluator = await Evaluator(instructor);
        await using var anna = await stage.Player(code, "Anna", "hanoi");
        await using var binh = await stage.Player(code, "Bình", "hanoi", "vi");
        await Begin(instructor);
        await Decide(instructor, anna, "say-no");
        await Evaluate(evaluator);
        await Open(instructor, "Evaluation");
        await Assertions.Expect(instructor.Page.GetByText("Asked nobody on the telephone.")).ToBeVisibleAsync();
        await instructor.Look("instructor-evaluation");
        await Open(instructor, "Room");
        await End(instructor);
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Room 2" }).ClickAsync();
        await Begin(instructor);
        await Decide(instructor, binh, "search");
        await End(instructor);
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Room 1" }).ClickAsync();
        await Debrief(instructor);
        await Own(instructor, anna);
    }

    // What was noted about Anna's seat leads to the moment in the list of her own.
    private static async Task Own(Visitor instructor, Visitor anna)
    {
        await instructor.Page.Locator(".head select").SelectOptionAsync("en");
        await instructor.Page.Locator("a[href^='/instructor']").ClickAsync();
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Release the debriefing for the players" }).ClickAsync();
        await anna.Page.GotoAsync("/own-debriefing");
        await Open(anna, "Ratings");
        await Assertions.Expect(anna.Page.GetByText("Asked nobody on the telephone.")).ToBeVisibleAsync();
        await anna.Look("own-ratings-noted");
        await anna.Page.Locator("li:has-text('Asked nobody on the telephone.') a").PressAsync("Enter");
        await Assertions.Expect(anna.Page.Locator("#moments li[aria-current=true]")).ToBeFocusedAsync();
        await anna.Look("own-moments-shown");
    }

    private async Task<Visitor> Evaluator(Visitor instructor)
    {
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Make a link for an evaluator" }).ClickAsync();
        var link = await instructor.Page.Locator("#evaluator-link").InputValueAsync();
        var evaluator = await stage.Visitor();
        await evaluator.Page.GotoAsync(link);
        await Assertions.Expect(evaluator.Page.GetByRole(AriaRole.Heading, new() { Name = "Evaluator: First lesson" })).ToBeVisibleAsync();
        Assert.DoesNotContain("#", evaluator.Page.Url, StringComparison.Ordinal);
        return evaluator;
    }

    private static async Task Begin(Visitor instructor) => await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Start the clock" }).ClickAsync();

    private static async Task End(Visitor instructor)
    {
        await instructor.Page.Locator("#jump").FillAsync("6");
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Jump, whatever comes up" }).ClickAsync();
        await Assertions.Expect(instructor.Page.GetByText("Standing after a step").First).ToBeVisibleAsync();
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "End the exercise" }).ClickAsync();
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "End the exercise" }).ClickAsync();
        await Assertions.Expect(instructor.Page.GetByText("The exercise is over").First).ToBeVisibleAsync();
    }

    private static async Task Open(Visitor visitor, string part) => await visitor.Page.GetByRole(AriaRole.Tab, new() { Name = part }).ClickAsync();

    // Steps until the player has something to decide; a lead or a message may come before.
    private static async Task Decide(Visitor instructor, Visitor player, string choice)
    {
        var item = player.Page.Locator("button.item", new() { HasText = "◑" }).First;
        for (var step = 0; step < 20 && !await item.IsVisibleAsync(); step++)
        {
            await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Step to the next decision" }).ClickAsync();
            await Assertions.Expect(instructor.Page.GetByText("Standing after a step").First).ToBeVisibleAsync();
        }
        await item.ClickAsync();
        await player.Page.Locator($"input[type=radio][value={choice}]").CheckAsync();
        await player.Page.Locator("form button[type=submit]").ClickAsync();
        await Assertions.Expect(player.Page.Locator("input[type=radio]")).ToHaveCountAsync(0);
    }

    private static async Task Evaluate(Visitor evaluator)
    {
        var page = evaluator.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Rate it otherwise: Read the file and decide by it." }).ClickAsync();
        await page.GetByLabel("Rating", new() { Exact = true }).SelectOptionAsync("some-challenges");
        await evaluator.Look("evaluator-rating");
        await page.GetByLabel("Why").FillAsync("It was talked over before.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the rating" }).ClickAsync();
        await Assertions.Expect(page.GetByText("given by the evaluator")).ToBeVisibleAsync();
        await page.GetByLabel("What do you see?").FillAsync("Asked nobody on the telephone.");
        await page.GetByLabel("Request", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("#observation-seat").SelectOptionAsync("hanoi");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the observation" }).ClickAsync();
        await Assertions.Expect(page.Locator("li .text").GetByText("Asked nobody on the telephone.")).ToBeVisibleAsync();
        await evaluator.Look("evaluator");
        await Open(evaluator, "Seats and decisions");
        await evaluator.Look("evaluator-room");
        var seat = page.GetByRole(AriaRole.Link, new() { Name = "Look at this seat: Ha Noi bureau" });
        await page.GotoAsync(await seat.GetAttributeAsync("href") ?? "");
        await page.Locator("button.item").First.ClickAsync();
        await Assertions.Expect(page.GetByText("Nothing can be changed here.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What the file says" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("form button")).ToHaveCountAsync(0);
        await evaluator.Look("evaluator-seat");
    }

    private static async Task Debrief(Visitor instructor)
    {
        var page = instructor.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Debriefing of this room" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Exact for this room")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "What if chance had been otherwise?" }).First.ClickAsync();
        await Assertions.Expect(page.GetByText("In 20 other futures")).ToBeVisibleAsync();
        await instructor.Look("debriefing-regrets");
        await Open(instructor, "Who knew what, when");
        await page.GetByLabel("Whose view").SelectOptionAsync("hanoi");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next moment" }).ClickAsync();
        await page.Locator("#moment").PressAsync("ArrowRight");
        await Assertions.Expect(page.Locator("summary")).ToContainTextAsync("Ha Noi bureau");
        await LookAtTimeline(instructor);
        await Open(instructor, "What if?");
        var option = page.Locator("#decision option", new() { HasText = "say no" }).First;
        await page.Locator("#decision").SelectOptionAsync(await option.GetAttributeAsync("value") ?? "");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show what changes" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Table, new() { Name = "Tasks that would have come out otherwise" })).ToBeVisibleAsync();
        Assert.True(await page.Locator("#decision").EvaluateAsync<bool>("select => select.clientWidth > 600"), "the file and the decision that are chosen cannot be read");
        await instructor.Look("debriefing-what-if");
        await Open(instructor, "Luck and skill");
        await Assertions.Expect(page.GetByText("of 200 other seeds").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Each grey mark is the reference").First).ToBeVisibleAsync();
        await instructor.Look("debriefing-luck");
        await instructor.SavesPictures("EXERCISE", "luck-points-room-1", "luck-wait-room-1");
        await Open(instructor, "Rooms side by side");
        await Assertions.Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = "Room 2" })).ToBeVisibleAsync();
        await instructor.Look("debriefing-rooms");
        await TryPolicy(instructor);
        foreach (var part in new[] { "Evaluation", "Everything" })
        {
            await Open(instructor, part);
            await instructor.Look("debriefing-" + part.ToLowerInvariant());
        }
        await FollowRequest(instructor);
        await FollowObservation(instructor.Page);
        await InOtherLanguages(instructor);
    }

    // It had ended, and the way to there is drawn.
    private static async Task FollowRequest(Visitor instructor)
    {
        var page = instructor.Page;
        await page.Locator("#way-request").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Assertions.Expect(page.Locator("path.box.close.passed")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("path.way.taken").First).ToBeVisibleAsync();
        await instructor.Look("debriefing-way");
    }

    // By keyboard: the moment has the focus where the link leads.
    private static async Task FollowObservation(IPage page)
    {
        await page.GetByRole(AriaRole.Tab, new() { Name = "Evaluation" }).ClickAsync();
        var link = page.Locator("li:has-text('Asked nobody on the telephone.') a");
        var reference = await link.Locator(".mono").InnerTextAsync();
        await link.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Tab, new() { Name = "Who knew what, when" })).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(page.Locator("#moments li[aria-current=true]")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#moments li[aria-current=true]")).ToContainTextAsync(reference);
    }

    private static async Task LookAtTimeline(Visitor instructor)
    {
        var page = instructor.Page;
        foreach (var mark in new[] { "decided or answered", "the scenario decided: nobody had", "the chosen moment" })
            await Assertions.Expect(page.GetByText(mark, new() { Exact = true })).ToBeVisibleAsync();
        await instructor.Look("debriefing-timeline");
        await instructor.SavesPictures("EXERCISE", "timeline-room-1");
        await page.SetViewportSizeAsync(390, 900);
        Assert.True(await page.Locator("table.cards").First.EvaluateAsync<bool>("table => table.scrollWidth <= table.parentElement.clientWidth"), "answers are cut at 390 pixels");
        await page.SetViewportSizeAsync(1280, 900);
    }

    private static async Task TryPolicy(Visitor instructor)
    {
        var page = instructor.Page;
        await Open(instructor, "Try a policy");
        await Assertions.Expect(page.GetByText("This scenario has no policies of its own.")).ToBeVisibleAsync();
        await page.Locator("#policy-text").FillAsync("channels.i-24-7.delay: 5 min\nfewer forms");
        await page.GetByRole(AriaRole.Button, new() { Name = "Try it on what was played" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Line 2");
        await instructor.Look("debriefing-policy-wrong");
        await page.Locator(".head select").SelectOptionAsync("fr");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Le lecteur de scénarios dit en anglais");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Ligne 2");
        await page.Locator(".head select").SelectOptionAsync("en");
        await page.Locator("#policy-text").FillAsync("channels.i-24-7.delay: 5 min");
        await page.GetByRole(AriaRole.Button, new() { Name = "Try it on what was played" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Over 40 other seeds")).ToBeVisibleAsync();
        await instructor.Look("debriefing-policy");
    }

    private static async Task InOtherLanguages(Visitor instructor)
    {
        foreach (var (language, places) in new[] { ("fr", new[] { 0, 1, 3, 6 }), ("vi", [0, 1, 4, 5]) })
        {
            await instructor.Page.GetByRole(AriaRole.Combobox).First.SelectOptionAsync(language);
            foreach (var place in places)
            {
                await instructor.Page.GetByRole(AriaRole.Tab).Nth(place).ClickAsync();
                await instructor.Look($"debriefing-{place}-{language}");
            }
        }
    }
}
