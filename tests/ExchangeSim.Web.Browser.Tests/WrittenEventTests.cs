using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>The instructor lets something happen that stands in no plan, and sends news.</summary>
[Trait("Category", "Slow")]
public sealed class WrittenEventTests(Stage stage) : IClassFixture<Stage>
{
    [BrowserFact]
    public async Task What_the_instructor_begins_is_said_listed_and_begun_once_however_often_it_is_pressed()
    {
        var (instructor, _) = await stage.Exercise(stage.Lesson);
        await using var disposed = instructor;
        var page = instructor.Page;
        await instructor.BeginStepByStep();
        await page.GetByRole(AriaRole.Tab, new() { Name = "Injects" }).ClickAsync();
        var begin = page.GetByRole(AriaRole.Button, new() { Name = "Let it begin" });
        await begin.EvaluateAsync("button => { button.click(); button.click(); button.click(); }");
        await Assertions.Expect(page.GetByText("Begun at").First).ToContainTextAsync("A channel is down");
        await Assertions.Expect(begin).ToBeDisabledAsync();
        await page.Locator("#news-from").FillAsync("A newspaper");
        await page.Locator("#news-text").FillAsync("EXERCISE. The bridge is closed.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send it now" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Sent to all seats at")).ToBeVisibleAsync();
        var list = page.Locator("table tbody.written tr");
        await Assertions.Expect(list).ToHaveCountAsync(2);
        await Assertions.Expect(list.First).ToContainTextAsync("The bridge is closed.");
        await Assertions.Expect(list.Last).ToContainTextAsync("A channel is down");
        await page.Locator("#event-hours").FillAsync("5");
        await Assertions.Expect(begin).ToBeEnabledAsync();
        await instructor.Look("injects-written");
    }
}
