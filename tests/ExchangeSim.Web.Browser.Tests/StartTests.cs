using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>The start page with the scenarios that can be played as they are.</summary>
[Trait("Category", "Slow")]
public sealed class StartTests(Stage stage) : IClassFixture<Stage>
{
    [BrowserFact]
    public async Task A_scenario_is_chosen_on_the_start_page_in_every_language()
    {
        await using var visitor = await stage.Visitor();
        var page = visitor.Page;
        await page.GotoAsync("/#" + Stage.Token);
        await page.GetByText("Play a scenario as it is").ClickAsync();
        await Assertions.Expect(page.Locator("details article").First).ToBeVisibleAsync();
        foreach (var language in new[] { "en", "fr", "vi" })
        {
            await page.GetByRole(AriaRole.Combobox).First.SelectOptionAsync(language);
            await visitor.Look("start-scenarios-" + language);
        }
        await page.GetByRole(AriaRole.Combobox).First.SelectOptionAsync("en");
        await page.Locator("details article input[type=checkbox]").First.CheckAsync();
        await page.Locator("details article button").First.ClickAsync();
        await page.WaitForURLAsync("**/instructor?**");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Start the clock" })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task The_servers_link_opens_the_page_also_where_its_address_is_open_already()
    {
        await using var visitor = await stage.Visitor();
        foreach (var (path, seen) in new[] { ("/", "Pick an exercise to play"), ("/studio", "Scenarios") })
        {
            await visitor.Page.GotoAsync("about:blank");
            await visitor.Page.Context.ClearCookiesAsync();
            await visitor.Page.GotoAsync(path);
            await Assertions.Expect(visitor.Page.GetByText("by the link that the server printed when it started")).ToBeVisibleAsync();
            await visitor.Page.GotoAsync(path + "#" + Stage.Token);
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = seen }).First).ToBeVisibleAsync();
        }
        await visitor.Page.GotoAsync("/join#ABCD2345");
        await Assertions.Expect(visitor.Page.Locator("#code")).ToHaveValueAsync("ABCD2345");
        await visitor.Page.GotoAsync("/join#EFGH6789");
        await Assertions.Expect(visitor.Page.Locator("#code")).ToHaveValueAsync("EFGH6789");
    }

    // The servers of the tests listen on loopback.
    [BrowserFact]
    public async Task Where_only_this_machine_reaches_the_server_the_pages_say_so_and_how_a_class_gets_in()
    {
        var (instructor, _) = await stage.Exercise(stage.Lesson);
        await using var __ = instructor;
        await Assertions.Expect(instructor.Page.GetByText("exchangesim serve --listen any")).ToBeVisibleAsync();
        await instructor.Page.GotoAsync(instructor.Page.Url.Replace("/instructor", "/projector", StringComparison.Ordinal));
        await Assertions.Expect(instructor.Page.GetByText("exchangesim serve --listen any")).ToBeVisibleAsync();
        await instructor.Look("projector-only-here");
    }
}
