using ExchangeSim.Web.Tests;
using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>The head of a page stays while one reads on: that it is an exercise, what time it is, and whether time runs.</summary>
[Trait("Category", "Slow")]
public sealed class HeadTests(Stage stage) : IClassFixture<Stage>
{
    private const int OneRow = 60; // pixels
    private const int OnATelephone = 130;

    [BrowserFact]
    public async Task The_head_stays_in_little_room_and_the_focus_never_lies_below_it()
    {
        var (instructor, code) = await stage.Exercise(WidePlan.Of(stage.Lesson));
        await using var _ = instructor;
        await using var anna = await stage.Player(code, "Anna", "hanoi", "fr");
        await instructor.BeginStepByStep();
        await anna.Page.GetByRole(AriaRole.Tab).Nth(1).ClickAsync();
        await anna.Page.Locator("button.item").ClickAsync(); // a lead, longer than the window
        foreach (var (visitor, width, most) in new[] { (instructor, 1280, OneRow), (anna, 1280, OneRow), (instructor, 390, OnATelephone), (anna, 390, OnATelephone) })
        {
            await visitor.Page.SetViewportSizeAsync(width, 420);
            await visitor.Page.EvaluateAsync("() => window.scrollTo(0, document.body.scrollHeight)");
            Assert.True(await visitor.Page.EvaluateAsync<double>("() => window.scrollY") > 0, "the page is too short for this test");
            Assert.Equal(0, (await Box(visitor)).Y, 0.5);
            Assert.InRange((await Box(visitor)).Height, 1, most);
            await Assertions.Expect(visitor.Page.Locator(".top .mark")).ToBeInViewportAsync();
            await Assertions.Expect(visitor.Page.Locator(".top .clock .state")).ToBeInViewportAsync();
            await GoUp(visitor.Page);
        }
        await instructor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal("static", await instructor.Page.Locator(".top").EvaluateAsync<string>("top => getComputedStyle(top).position"));
    }

    // From the last thing to the first.
    private static async Task GoUp(IPage page)
    {
        for (var step = 0; step < 40; step++)
        {
            await page.Keyboard.PressAsync("Shift+Tab");
            Assert.True(await page.EvaluateAsync<bool>("""
                () => {
                  const at = document.activeElement, head = document.querySelector('.top');
                  return !at || at === document.body || head.contains(at) || at.getBoundingClientRect().bottom > head.getBoundingClientRect().bottom + 8;
                }
                """), "what has the focus lies below the head");
        }
    }

    private static async Task<LocatorBoundingBoxResult> Box(Visitor visitor) => (await visitor.Page.Locator(".top").BoundingBoxAsync())!;
}
