using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>The person who runs the server uploads an exercise of their own, mends it, opens it, and keeps its papers and its archive.</summary>
[Trait("Category", "Slow")]
public sealed class OwnExerciseTests(Stage stage) : IClassFixture<Stage>
{
    private const string World = "exercises/first-lesson.yaml";

    private const string Plan = """
        exercise: { en: Our own, fr: Le nôtre, vi: Bài của chúng tôi }
        scenario: first-lesson.yaml
        speed: 1 h / min
        answers-within: 2 h
        briefing: EXERCISE. Ours.
        seats:
          hanoi: { name: Ha Noi, agency: vietnam, desks: [bureau] }
        """;

    private static FilePayload File(string name, string text) => new() { Name = name, MimeType = "application/yaml", Buffer = Encoding.UTF8.GetBytes(text) };

    [BrowserFact]
    public async Task An_own_exercise_is_mended_opened_and_kept_as_papers_and_archive()
    {
        await using var host = await stage.Visitor();
        await host.Page.GotoAsync("/#" + Stage.Token);
        var files = host.Page.Locator("#own-files");
        var wrong = Plan.Replace("agency: vietnam", "agency: atlantis", StringComparison.Ordinal);
        await files.SetInputFilesAsync(File("our-own-exercise-at-a-border-of-two-countries.exercise.yaml", wrong));
        await host.Page.GetByRole(AriaRole.Button, new() { Name = "Check and keep" }).ClickAsync();
        await Assertions.Expect(host.Page.GetByText("our-own-exercise-at-a-border-of-two-countries.exercise.yaml, line 7, column")).ToBeVisibleAsync();
        await Assertions.Expect(host.Page.Locator("[role=status] pre span").First).ToBeInViewportAsync();
        await Assertions.Expect(host.Page.GetByText("atlantis").First).ToBeVisibleAsync();
        await host.Look("own-wrong");

        await files.SetInputFilesAsync(File("ours.exercise.yaml", Plan));
        await host.Page.GetByRole(AriaRole.Button, new() { Name = "Check and keep" }).ClickAsync();
        await Assertions.Expect(host.Page.GetByRole(AriaRole.Heading, new() { Name = "Our own", Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(host.Page.GetByText("Kept. It stands among the exercises.")).ToBeVisibleAsync();
        await files.SetInputFilesAsync(File("world.yaml", await System.IO.File.ReadAllTextAsync(Path.Combine(Stage.Root, "scenarios", World))));
        await host.Page.GetByRole(AriaRole.Button, new() { Name = "Check and keep" }).ClickAsync();
        await Assertions.Expect(host.Page.GetByText("Kept. It stands under “Play a scenario as it is”.")).ToBeVisibleAsync();
        await host.Page.GetByText("Briefing and papers: Our own").ClickAsync();
        Assert.Equal("ours-situation-manual.html", await Downloaded(host, "^Situation manual, for players.*Our own"));
        await host.Look("own-kept");

        await host.Page.GetByRole(AriaRole.Button, new() { Name = "Open this exercise: Our own" }).ClickAsync();
        await Assertions.Expect(host.Page.GetByRole(AriaRole.Heading, new() { Name = "To keep afterwards" })).ToBeVisibleAsync();
        Assert.EndsWith(".exercise.zip", await Downloaded(host, "^The whole exercise as one archive"), StringComparison.Ordinal);
        Assert.Equal("ours-after-action-report.docx", await Downloaded(host, "^DOCX.*After-action report"));
        await host.Look("instructor-papers");

        await host.Page.GotoAsync("/");
        await host.Page.GetByRole(AriaRole.Button, new() { Name = "Remove: ours.exercise.yaml" }).ClickAsync();
        await host.Page.GetByRole(AriaRole.Button, new() { Name = "Remove: ours.exercise.yaml" }).ClickAsync();
        await Assertions.Expect(host.Page.GetByRole(AriaRole.Heading, new() { Name = "Our own", Exact = true })).ToHaveCountAsync(0);
        await Assertions.Expect(host.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Archive.*Our own") })).ToBeVisibleAsync(); // what was played stays
    }

    private static async Task<string> Downloaded(Visitor host, string link)
    {
        var download = await host.Page.RunAndWaitForDownloadAsync(() => host.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex(link) }).ClickAsync());
        return download.SuggestedFilename;
    }
}
