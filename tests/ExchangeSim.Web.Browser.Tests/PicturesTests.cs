using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>The pictures of the pages in the documentation. With EXCHANGESIM_UPDATE_DOCUMENTS=1 they are taken anew, from an exercise that is played for it.</summary>
[Trait("Category", "Slow")]
public sealed partial class PicturesTests(Stage stage) : IClassFixture<Stage>
{
    private const int MostBytes = 200_000, Width = 1120, Height = 760, UntilTheFirstLead = 80, MostSteps = 60;

    private static readonly string HowTo = Path.Combine(Stage.Root, "docs", "how-to"), Pictures = Path.Combine(HowTo, "pictures");

    [GeneratedRegex(@"!\[(?<alt>[^\]]*)\]\(pictures/(?<file>[a-z-]+\.png)\)")]
    private static partial Regex Picture();

    [Fact]
    public void Each_picture_of_the_documentation_is_there_is_small_and_has_words_that_say_what_it_shows()
    {
        var shown = Directory.GetFiles(HowTo, "*.md").SelectMany(page => Picture().Matches(File.ReadAllText(page))).ToList();
        Assert.NotEmpty(shown);
        Assert.All(shown, picture => Assert.True(picture.Groups["alt"].Value.Length > 20, picture.Value));
        Assert.Equal(Directory.GetFiles(Pictures).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            shown.Select(picture => picture.Groups["file"].Value).Distinct().Order(StringComparer.Ordinal));
        Assert.All(Directory.GetFiles(Pictures), picture => Assert.InRange(new FileInfo(picture).Length, 1_000, MostBytes));
    }

    [BrowserFact]
    public async Task The_pages_of_an_exercise_are_photographed_from_the_start_to_the_debriefing()
    {
        await using var host = await stage.Visitor();
        await host.Page.GotoAsync("/#" + Stage.Token);
        await Assertions.Expect(host.Page.GetByRole(AriaRole.Heading, new() { Name = "First lesson" })).ToBeVisibleAsync();
        await Take(host, "start", height: 960);
        var planned = stage.Shipped("vietnam-laos-review");
        var (instructor, code) = await stage.Exercise(planned);
        await using var _ = instructor;
        await using var newcomer = await stage.Visitor(); // who has not come in
        await newcomer.Page.GotoAsync("/join");
        await newcomer.Page.Locator("#code").FillAsync(code);
        await newcomer.Page.Locator("#name").FillAsync("Minh");
        await Take(newcomer, "join", height: 720);
        await using var anna = await stage.Player(code, "Anna", "hanoi", "en", planned);
        await using var binh = await stage.Player(code, "Bình", "vientiane", "en", planned);
        await Assertions.Expect(instructor.Page.Locator("#people-title ~ ul select")).ToHaveCountAsync(2);
        await Take(anna, "lobby");
        await Take(instructor, "instructor-lobby");
        await using var evaluator = await Evaluator(instructor);
        await instructor.BeginStepByStep();
        await TakeWhilePlayed(instructor, anna, binh);
        await Evaluate(evaluator);
        await Finish(instructor, anna);
        await TakeAllRooms();
    }

    private async Task TakeAllRooms()
    {
        var (instructor, code) = await stage.Exercise(stage.Lesson, rooms: 3);
        await using var _ = instructor;
        var players = new List<Visitor>();
        foreach (var (name, seat) in ((string, string)[])[("Anna", "hanoi"), ("Bình", "hanoi"), ("Chi", "hanoi"), ("Dara", "vientiane"), ("Emile", "vientiane")])
            players.Add(await stage.Player(code, name, seat));
        for (var room = 1; room <= 3; room++)
        {
            await instructor.Page.GetByRole(AriaRole.Button, new() { Name = $"Room {room}", Exact = true }).ClickAsync();
            await instructor.Begin();
            await instructor.Step();
        }
        await (await instructor.StepToDecision(MostSteps, players[2])).DecideFirst();
        await players[4].DisposeAsync();
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "All rooms" }).ClickAsync();
        await Assertions.Expect(instructor.Page.GetByText("1 person is not connected")).ToBeVisibleAsync();
        await Take(instructor, "all-rooms");
        foreach (var player in players) await player.DisposeAsync();
    }

    private static async Task TakeWhilePlayed(Visitor instructor, Visitor anna, Visitor binh)
    {
        await instructor.Jump(UntilTheFirstLead);
        for (var turn = 0; turn < 2; turn++) await (await instructor.StepToDecision(MostSteps, binh)).DecideFirst();
        await instructor.StepToDecision(MostSteps, anna);
        await anna.Page.Locator(Playing.Waits).First.ClickAsync();
        await Assertions.Expect(anna.Page.Locator("input[type=radio], textarea[id^=answer-]").First).ToBeVisibleAsync();
        await instructor.PlanTheSpeed();
        await Take(anna, "desk");
        await Take(instructor, "instructor", height: 1000);
        await anna.DecideFirst();
        await anna.Page.GetByRole(AriaRole.Tab, new() { Name = "Leads" }).ClickAsync();
        await anna.Page.Locator("button.item").First.ClickAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Write a request" }).ClickAsync();
        await anna.Page.Locator("#form-asked").FillAsync("Who lives at the address, and since when?");
        await Assertions.Expect(anna.Page.GetByText("saved").First).ToBeVisibleAsync();
        await anna.Page.Locator("form h3").EvaluateAsync("heading => { document.activeElement.blur(); heading.scrollIntoView(); scrollBy(0, -240); }");
        await Take(anna, "lead", height: 900, isFromTop: false);
        for (var turn = 0; turn < 4; turn++) await (await instructor.StepToDecision(MostSteps, anna, binh)).DecideFirst();
    }

    private async Task<Visitor> Evaluator(Visitor instructor)
    {
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Make a link for an evaluator" }).ClickAsync();
        var evaluator = await stage.Visitor();
        await evaluator.Page.GotoAsync(await instructor.Page.Locator("#evaluator-link").InputValueAsync());
        return evaluator;
    }

    private static async Task Evaluate(Visitor evaluator)
    {
        var task = evaluator.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Rate it otherwise") }).First;
        await Assertions.Expect(task).ToBeVisibleAsync();
        await Take(evaluator, "evaluator");
    }

    private static async Task Finish(Visitor instructor, Visitor anna)
    {
        var url = instructor.Page.Url;
        await instructor.Page.GotoAsync(url.Replace("/instructor", "/projector", StringComparison.Ordinal));
        await Assertions.Expect(instructor.Page.GetByText("under way").First).ToBeVisibleAsync();
        await Take(instructor, "projector");
        await instructor.Page.GotoAsync(url);
        await instructor.End();
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Your debriefing" }).ClickAsync();
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Release the debriefing for the players" }).ClickAsync();
        await Assertions.Expect(anna.Page.Locator("a[href*='papers/sheet.html']")).ToBeVisibleAsync();
        await Assertions.Expect(anna.Page.Locator("progress")).ToHaveCountAsync(0);
        await Take(anna, "own-debriefing");
        await instructor.Page.GetByRole(AriaRole.Link, new() { Name = "Debriefing of this room" }).ClickAsync();
        await Assertions.Expect(instructor.Page.GetByRole(AriaRole.Heading, new() { Name = "The decisions to talk about" })).ToBeVisibleAsync();
        await Assertions.Expect(instructor.Page.Locator("progress")).ToHaveCountAsync(0);
        await Take(instructor, "debriefing");
        await instructor.Page.GetByRole(AriaRole.Tab, new() { Name = "Who knew what, when" }).ClickAsync();
        await Assertions.Expect(instructor.Page.Locator("#moment")).ToBeVisibleAsync();
        await Take(instructor, "debriefing-timeline");
    }

    private static async Task Take(Visitor visitor, string name, int height = Height, bool isFromTop = true)
    {
        await visitor.Page.SetViewportSizeAsync(Width, height);
        if (isFromTop) await visitor.Page.EvaluateAsync("() => scrollTo(0, 0)");
        var bytes = await visitor.Page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
        if (Environment.GetEnvironmentVariable("EXCHANGESIM_UPDATE_DOCUMENTS") == "1") await File.WriteAllBytesAsync(Path.Combine(Pictures, name + ".png"), bytes);
        Assert.InRange(bytes.Length, 1_000, MostBytes);
        Assert.Empty(visitor.Complaints);
    }
}
