using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>Answers that come after something newer was shown, as from a busy server.</summary>
[Trait("Category", "Slow")]
public sealed class LateAnswersTests(Stage stage) : IClassFixture<Stage>
{
    [BrowserFact]
    public async Task What_was_asked_before_a_seat_was_taken_does_not_hide_that_it_was()
    {
        var (instructor, code) = await stage.Exercise(stage.Lesson);
        await using var _ = instructor;
        await using var anna = await stage.Newcomer(code, "Anna");
        var (early, isLate) = (new TaskCompletionSource(), new TaskCompletionSource());
        await anna.Page.RouteAsync("**/api/view", async route =>
        {
            var answer = await route.FetchAsync();
            early.TrySetResult();
            await isLate.Task;
            await route.FulfillAsync(new() { Response = answer });
        });
        await anna.Page.ReloadAsync();
        await early.Task.WaitAsync(Within.Usual);
        await anna.Page.Locator(".seats li").First.GetByRole(AriaRole.Button).ClickAsync();
        var ready = anna.Page.Locator(".briefing input[type=checkbox]");
        await Assertions.Expect(ready).ToBeVisibleAsync();
        var answered = await anna.Page.RunAndWaitForResponseAsync(() => Task.FromResult(isLate.TrySetResult()), "**/api/view");
        Assert.Null(await answered.FinishedAsync());
        await anna.Page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        await Assertions.Expect(ready).ToBeVisibleAsync(new() { Timeout = 1 });
        Assert.Empty(anna.Complaints);
    }
}
