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
}
