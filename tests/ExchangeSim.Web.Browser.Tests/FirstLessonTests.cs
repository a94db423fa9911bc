using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>An instructor and two players, each with a browser, play the first lesson from the start page to the debriefing.</summary>
[Trait("Category", "Slow")]
public sealed partial class FirstLessonTests(Stage stage) : IClassFixture<Stage>
{
    [BrowserFact]
    public async Task Two_people_play_the_first_lesson_and_the_debriefing_says_what_a_decision_changed()
    {
        await using var instructor = await stage.Visitor();
        var code = await Open(instructor);
        await using var anna = await Join(code, "Anna", "Ha Noi bureau", "en", "Sit here");
        await using var binh = await Join(code, "Bình", "Văn phòng Viêng Chăn", "vi", "Ngồi ở đây");
        await anna.Look("lobby");
        await binh.Look("lobby-vi");
        await instructor.Look("instructor-lobby");

        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Start the clock" }).ClickAsync();
        var refused = await Step(instructor, anna, binh);
        await refused.Look("desk-decision");
        await Decide(refused, "say-no");
        var next = await Step(instructor, anna, binh);
        await Decide(next, "search");
        await next.Look("desk-decided");
        await instructor.Look("instructor-running");

        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "End the exercise" }).ClickAsync();
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "End the exercise" }).ClickAsync();
        await Assertions.Expect(anna.Page.GetByText("Thank you for playing")).ToBeVisibleAsync();
        await OwnParts(instructor, anna, binh);
        await instructor.Page.GetByRole(AriaRole.Link, new() { Name = "Debriefing of this room" }).ClickAsync();
        await Debrief(instructor);
    }

    private static async Task<string> Open(Visitor instructor)
    {
        await instructor.Page.GotoAsync("/#" + Stage.Token);
        await Assertions.Expect(instructor.Page.GetByRole(AriaRole.Heading, new() { Name = "First lesson" })).ToBeVisibleAsync();
        Assert.DoesNotContain(Stage.Token, instructor.Page.Url, StringComparison.Ordinal);
        await instructor.Look("start");
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Open this exercise: First lesson" }).ClickAsync();
        var code = instructor.Page.GetByText(Code());
        await Assertions.Expect(code.First).ToBeVisibleAsync();
        return await code.First.InnerTextAsync();
    }

    private async Task<Visitor> Join(string code, string name, string seat, string locale, string sit)
    {
        var visitor = await stage.Visitor(locale);
        await visitor.Page.GotoAsync("/join");
        await visitor.Page.Locator("form:has(#code) button[type=submit]").ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync(); // nothing was typed
        await visitor.Look("join-wrong-" + locale);
        await visitor.Page.Locator("#code").FillAsync(code.ToLowerInvariant());
        await visitor.Page.Locator("#name").FillAsync(name);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.WaitForURLAsync("**/play");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = $"{sit}: {seat}" }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1, NameRegex = new Regex(Regex.Escape(seat)) })).ToBeVisibleAsync();
        await visitor.Page.GetByRole(AriaRole.Checkbox).CheckAsync();
        return visitor;
    }

    // Time runs to the next decision; whoever has it opens the file.
    private static async Task<Visitor> Step(Visitor instructor, params Visitor[] players)
    {
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Step to the next decision" }).ClickAsync();
        var waiting = players.Select(player => player.Page.Locator("button.item", new() { HasText = "◑" }).First).ToList();
        var first = await await Task.WhenAny(waiting.Select(async (item, index) =>
        {
            await item.WaitForAsync();
            return index;
        }));
        await waiting[first].ClickAsync();
        await Assertions.Expect(players[first].Page.Locator("input[type=radio]").First).ToBeVisibleAsync();
        return players[first];
    }

    private static async Task Decide(Visitor player, string choice)
    {
        await player.Page.Locator($"input[type=radio][value={choice}]").CheckAsync();
        await player.Page.Locator("form button[type=submit]").ClickAsync();
        await Assertions.Expect(player.Page.Locator("input[type=radio]")).ToHaveCountAsync(0);
    }

    // First each player's own part; then, when the instructor has released it, what it cost, and a sheet to take home.
    private static async Task OwnParts(Visitor instructor, Visitor anna, Visitor binh)
    {
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Your debriefing" }).ClickAsync();
        await Assertions.Expect(anna.Page.GetByText("Your instructor has not released the comparison yet")).ToBeVisibleAsync();
        await anna.Look("own-before");
        await binh.Page.GotoAsync("/own-debriefing");
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Release the debriefing for the players" }).ClickAsync();
        await Assertions.Expect(instructor.Page.GetByText("The players can see their debriefing.")).ToBeVisibleAsync();
        foreach (var player in (Visitor[])[anna, binh]) await Assertions.Expect(player.Page.Locator("a[href*='papers/sheet.docx']")).ToBeVisibleAsync();
        var download = await anna.Page.RunAndWaitForDownloadAsync(() => anna.Page.Locator("a[href*='papers/sheet.html']").ClickAsync());
        Assert.Contains("Anna", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);
        await Assertions.Expect(binh.Page.Locator("progress")).ToHaveCountAsync(0);
        await binh.Look("own-released-vi");
        await anna.Page.GetByRole(AriaRole.Tab, new() { Name = "What reached you, and when" }).ClickAsync();
        await anna.Look("own-moments");
        await anna.Page.GetByRole(AriaRole.Tab, new() { Name = "Ratings" }).ClickAsync();
        await anna.Look("own-ratings");
    }

    private static async Task Debrief(Visitor instructor)
    {
        var page = instructor.Page;
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The decisions to talk about" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Tab, new() { Name = "What if?" }).ClickAsync();
        var option = page.Locator("#decision option", new() { HasText = "say no" }).First;
        await page.Locator("#decision").SelectOptionAsync(await option.GetAttributeAsync("value") ?? "");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show what changes" }).ClickAsync();
        await Assertions.Expect(page.GetByText("All requests together would have waited").Or(page.GetByText("Nothing would have changed")).Last).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Table, new() { Name = "What would have changed" })).ToBeVisibleAsync();
        await instructor.Look("debriefing");
    }

    [GeneratedRegex("^[A-HJKMNP-Z2-9]{8}$")]
    private static partial Regex Code();
}
