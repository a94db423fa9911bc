using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>Papers as a browser shows them.</summary>
[Trait("Category", "Slow")]
public sealed class PaperTests(Stage stage) : IClassFixture<Stage>
{
    [BrowserFact]
    public async Task Heads_of_the_report_of_two_rooms_in_French_lie_beside_each_other_with_their_words_whole()
    {
        var (instructor, _) = await stage.Exercise(stage.Lesson, rooms: 2);
        await using var disposed = instructor;
        var page = instructor.Page;
        await instructor.BeginStepByStep();
        await instructor.Jump(3);
        await instructor.End();
        await page.GetByRole(AriaRole.Button, new() { Name = "Room 2" }).ClickAsync();
        await instructor.BeginStepByStep();
        await instructor.Jump(3);
        await instructor.End();
        var exercise = new Uri(page.Url).Query.Split('&')[0].Split('=')[1];
        var report = await page.APIRequest.GetAsync($"/api/exercises/{exercise}/papers/after-action-report.html?language=fr");
        Assert.True(report.Ok, $"{report.Status}");
        await page.GotoAsync("about:blank");
        await page.SetViewportSizeAsync(768, 900);
        await page.SetContentAsync(await report.TextAsync());
        await page.ScreenshotAsync(new() { Path = Path.Combine(Stage.Results, "after-action-fr-768.png"), FullPage = true });
        var heads = page.Locator("thead th");
        Assert.True(await heads.CountAsync() > 5);
        Assert.Empty(await heads.EvaluateAllAsync<string[]>("heads => heads.filter(head => head.scrollWidth > head.clientWidth).map(head => head.textContent)"));
        // A word that is broken has two boxes.
        Assert.Empty(await heads.EvaluateAllAsync<string[]>("""
            heads => heads.flatMap(head => {
              const text = head.firstChild;
              return text === null ? [] : [...text.data.matchAll(/\p{L}+/gu)].filter(word => {
                const range = document.createRange();
                range.setStart(text, word.index);
                range.setEnd(text, word.index + word[0].length);
                return range.getClientRects().length > 1;
              }).map(word => word[0]);
            })
            """));
    }
}
