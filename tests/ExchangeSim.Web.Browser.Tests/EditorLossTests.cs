using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>Whatever other windows, other people and the server do meanwhile: what was typed in the editor is on the screen or in a list, and is never replaced unasked.</summary>
[Trait("Category", "Slow")]
public sealed class EditorLossTests(Stage stage) : IClassFixture<Stage>
{
    private static ILocator Text(IPage page) => page.GetByRole(AriaRole.Textbox, new() { Name = "The text of the scenario" });

    private static ILocator State(IPage page) => page.Locator(".state");

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^" + Regex.Escape(name)) });

    private async Task<IPage> Copy(Visitor analyst)
    {
        stage.Keep("small.yaml", TwoSmallAgencies.Text);
        await analyst.Page.GotoAsync("/studio#" + Stage.Token);
        await analyst.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Copy and change ?: Two small agencies$") }).ClickAsync();
        await Assertions.Expect(Text(analyst.Page)).ToBeVisibleAsync();
        return analyst.Page;
    }

    private static async Task<IPage> Another(IPage page)
    {
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(page.Url);
        await Assertions.Expect(Text(other)).ToBeVisibleAsync();
        return other;
    }

    // At the beginning, which is on the screen in every window.
    private static async Task Type(IPage page, string text)
    {
        await Text(page).PressAsync("Control+Home");
        await page.Keyboard.TypeAsync(text + "\n");
    }

    private static Task<int> Delete(IPage page) =>
        page.EvaluateAsync<int>("async () => (await fetch('/api/studio/own/' + new URLSearchParams(location.search).get('edit'), { method: 'DELETE' })).status");

    [BrowserFact]
    public async Task Only_a_window_that_is_gone_is_continued_and_never_without_a_word()
    {
        await using var analyst = await stage.Visitor();
        var first = await Copy(analyst);
        await Type(first, "# typed first");
        await Assertions.Expect(State(first)).ToContainTextAsync("What you typed is kept since");
        var second = await Another(first);
        await Assertions.Expect(second.GetByText("1 text was typed elsewhere and not saved.")).ToBeVisibleAsync();
        await Assertions.Expect(Text(second)).Not.ToContainTextAsync("# typed first");
        await first.CloseAsync();
        var third = await Another(second);
        await Assertions.Expect(Text(third)).ToContainTextAsync("# typed first");
        await Assertions.Expect(third.GetByText("and did not save is back")).ToBeVisibleAsync();
        await third.CloseAsync();

        // What was begun with an earlier version does not come back by itself, and counts for nothing before somebody chooses.
        await Type(second, "# saved");
        await second.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(State(second)).ToContainTextAsync("Saved as version 2.");
        var fourth = await Another(second);
        await fourth.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await Assertions.Expect(fourth.GetByText("begun with version 1")).ToBeVisibleAsync();
        await Button(fourth, "Put it into the text").ClickAsync();
        await Assertions.Expect(fourth.GetByText("This text was begun with version 1; version 2 counts now.")).ToBeVisibleAsync();
        await Button(fourth, "Save").First.ClickAsync();
        await Assertions.Expect(fourth.GetByText("Version 2 was saved meanwhile")).ToBeVisibleAsync();
        await Assertions.Expect(fourth.GetByText("typed elsewhere and not saved.")).ToHaveCountAsync(0); // it is a version now
    }

    [BrowserFact]
    public async Task Use_mine_means_the_text_on_the_screen()
    {
        await using var first = await stage.Visitor();
        await using var second = await stage.Visitor();
        var page = await Copy(first);
        await second.Page.GotoAsync(new Uri(page.Url).PathAndQuery + "#" + Stage.Token);
        await Type(second.Page, "# his");
        await Type(page, "# hers");
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(State(page)).ToContainTextAsync("Saved as version 2.");
        await second.Page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(second.Page.GetByText("Yours is kept beside it as version 3.")).ToBeVisibleAsync();
        await Type(second.Page, "# what came later");
        await second.Look("editor-stale");
        await Button(second.Page, "Use mine").ClickAsync();
        await Assertions.Expect(State(second.Page)).ToContainTextAsync("Saved as version 4.");
        await second.Page.ReloadAsync();
        await Assertions.Expect(Text(second.Page)).ToContainTextAsync("# what came later# his");
    }

    [BrowserFact]
    public async Task A_scenario_that_somebody_deleted_is_recovered_and_the_text_stays_on_the_screen()
    {
        await using var analyst = await stage.Visitor();
        var page = await Copy(analyst);
        await Assertions.Expect(State(page)).ToContainTextAsync("Saved as version 1.");
        Assert.Equal(204, await Delete(page));
        await Type(page, "# still here");
        await Assertions.Expect(State(page)).ToContainTextAsync("The server does not keep what you type.");
        await Assertions.Expect(State(page)).ToContainTextAsync("It is kept in this browser only.");
        await Button(page, "Copy text").ClickAsync();
        await Assertions.Expect(page.GetByText("Copied.")).ToBeVisibleAsync();
        await Text(page).PressAsync("Control+s");
        await Assertions.Expect(page.GetByText("Somebody deleted this scenario.")).ToBeVisibleAsync();
        await Assertions.Expect(Text(page)).ToContainTextAsync("# still here");
        await analyst.Look("editor-deleted");
        await Button(page, "Recover").ClickAsync();
        await Assertions.Expect(page.GetByText("Somebody deleted this scenario.")).ToHaveCountAsync(0);
        await Text(page).PressAsync("Control+s");
        await Assertions.Expect(State(page)).ToContainTextAsync("Saved as version 2.");
    }

    [BrowserFact]
    public async Task Figures_that_are_changed_quickly_all_arrive_and_a_thousand_is_not_taken_for_one()
    {
        await using var analyst = await stage.Visitor();
        var page = await Copy(analyst);
        await page.GetByRole(AriaRole.Tab, new() { Name = "Figures" }).ClickAsync();
        var arrivals = page.GetByRole(AriaRole.Textbox, new() { Name = "demand › asked › arrivals" });
        var length = page.GetByRole(AriaRole.Textbox, new() { Name = "length", Exact = true });
        var answers = new TaskCompletionSource();
        await page.RouteAsync("**/figures/change", async route =>
        {
            await answers.Task.InTime("the answers to be let through");
            await route.ContinueAsync();
        });
        foreach (var (field, value) in ((ILocator, string)[])[(arrivals, "7"), (length, "10"), (arrivals, "8")])
        {
            await field.FillAsync(value);
            await field.PressAsync("Enter");
        }
        answers.SetResult();
        await page.GetByRole(AriaRole.Tab, new() { Name = "Text" }).ClickAsync();
        await Assertions.Expect(Text(page)).ToContainTextAsync("arrivals: 8 / wk");
        await Assertions.Expect(Text(page)).ToContainTextAsync("length: 10 wk");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Figures" }).ClickAsync();
        await arrivals.FillAsync("1,000");
        await arrivals.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Is that a thousand or a decimal?");
        await analyst.Look("editor-ambiguous");
    }
}
