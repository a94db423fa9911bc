using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>Somebody who plays alone has no instructor.</summary>
[Trait("Category", "Slow")]
public sealed class AloneTests(Stage stage) : IClassFixture<Stage>
{
    [BrowserFact]
    public async Task Who_has_played_alone_is_sent_to_the_debriefing_and_not_to_an_instructor()
    {
        await using var visitor = await stage.Visitor();
        var page = visitor.Page;
        await page.GotoAsync("/#" + Stage.Token);
        await page.GetByText("Play alone: First lesson").ClickAsync();
        await page.Locator("#alone-first-lesson").FillAsync("Chi");
        await page.GetByRole(AriaRole.Button, new() { Name = "Play alone: First lesson" }).ClickAsync();
        await page.WaitForURLAsync("**/play");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sit here: Ha Noi bureau" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the clock" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "End the exercise" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Click once more to end.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "End the exercise" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The debriefing shows what your decisions changed.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Your instructor now leads")).ToHaveCountAsync(0);
    }
}
