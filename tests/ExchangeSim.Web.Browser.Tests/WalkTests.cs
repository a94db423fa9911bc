using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>"Show me" walks through real pages by keyboard alone and leaves them as they were; help is beside things.</summary>
[Trait("Category", "Slow")]
public sealed partial class WalkTests(Stage stage) : IClassFixture<Stage>
{
    private const int MostSteps = 40;
    private const string ShowMe = "[data-walk=show-me]";

    [GeneratedRegex(@"^(?<at>\d+)\D+(?<of>\d+)\z")]
    private static partial Regex Progress();

    [BrowserFact]
    public async Task A_desk_the_instructors_page_and_the_debriefing_are_shown_by_keyboard_and_nothing_is_sent()
    {
        var (instructor, code) = await stage.Exercise(stage.Lesson);
        await using var _ = instructor;
        await using var anna = await stage.Player(code, "Anna", "hanoi");
        await using var binh = await stage.Player(code, "Bình", "vientiane", "vi");
        Assert.Equal(5, await Through(anna)); // the lobby
        await instructor.BeginStepByStep();
        await instructor.StepToDecision(MostSteps, anna);
        await HelpOpensAndCloses(anna, "Help: inbox");

        Assert.InRange(await Through(anna, alone: true), 11, 15);
        await Assertions.Expect(anna.Page.Locator("article")).ToHaveCountAsync(0); // the file that was opened on the way is closed
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Tab).First).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(anna.Page.Locator(".unread").First).ToBeVisibleAsync(); // what was shown has not been read
        await binh.Page.SetViewportSizeAsync(390, 844);
        Assert.InRange(await Through(binh), 9, 15);

        Assert.InRange(await Through(instructor), 12, 17);
        await HelpOpensAndCloses(instructor, "Help: the modes of the clock");
        await instructor.End();
        await instructor.Page.GetByRole(AriaRole.Link, new() { Name = "Debriefing of this room" }).ClickAsync();
        await instructor.Page.GetByRole(AriaRole.Tab, new() { Name = "What if?" }).ClickAsync();
        await HelpOpensAndCloses(instructor, "Help: what the others do");
        Assert.Equal(10, await Through(instructor));
        foreach (var visitor in new[] { instructor, anna, binh }) Assert.Empty(visitor.Complaints.Concat(visitor.Elsewhere));
    }

    [BrowserFact]
    public async Task Who_is_new_is_offered_the_walk_once_and_the_start_page_and_the_studio_have_one()
    {
        await using var host = await stage.Visitor(scheme: ColorScheme.Dark, isNew: true);
        var page = host.Page;
        await page.GotoAsync("/#" + Stage.Token);
        await Assertions.Expect(page.GetByText("Are you new here?")).ToBeVisibleAsync();
        await host.CanBeUsedByAll();
        await host.Press("Not now");
        await Assertions.Expect(page.GetByText("Are you new here?")).ToHaveCountAsync(0);
        await page.ReloadAsync();
        Assert.InRange(await Through(host), 6, 8);
        await Assertions.Expect(page.GetByText("Are you new here?")).ToHaveCountAsync(0);

        await page.GotoAsync("/studio");
        await page.GetByText("Are you new here?").WaitForAsync();
        Assert.InRange(await Through(host), 4, 5);
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy and change" }).First.ClickAsync();
        await page.Locator(".cm-content").WaitForAsync();
        Assert.Equal(6, await Through(host));
        await page.GetByRole(AriaRole.Tab, new() { Name = "Figures" }).ClickAsync();
        await HelpOpensAndCloses(host, "Help: assumed figures");
        await page.Locator(ShowMe).PressAsync("Enter");
        await page.Locator(".driver-popover").WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(ShowMe + ":focus")).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByRole(AriaRole.Tab, new() { Name = "Figures" })).ToHaveAttributeAsync("aria-selected", "true");
        Assert.Empty(host.Complaints.Concat(host.Elsewhere));
    }

    // Goes through all steps and answers how many there were. Each is to be seen with its words, and has the focus within; axe finds nothing at the third.
    private static async Task<int> Through(Visitor visitor, bool alone = false)
    {
        var sent = new List<string>();
        void Note(object? page, IRequest request)
        {
            var asksOnly = request.Url.Contains("/hub", StringComparison.Ordinal) || request.Url.EndsWith("/figures", StringComparison.Ordinal);
            if (request.Method != "GET" && !asksOnly) sent.Add(request.Url);
        }
        var (page, keyboard) = (visitor.Page, new Keyboard(visitor.Page));
        if (alone) await keyboard.GoTo(ShowMe);
        else await page.Locator(ShowMe).FocusAsync();
        page.Request += Note;
        await keyboard.Press("Enter");
        var of = 1;
        for (var step = 1; step <= of; step++)
        {
            await Assertions.Expect(page.Locator("#walk-progress")).ToHaveTextAsync(new Regex($@"^{step}\D+\d"));
            of = int.Parse(Progress().Match(await page.Locator("#walk-progress").InnerTextAsync()).Groups["of"].Value, System.Globalization.CultureInfo.InvariantCulture);
            await IsInSight(page, step);
            if (step == 3) await visitor.CanBeUsedByAll();
            await keyboard.Press(step % 2 == 0 ? "ArrowRight" : "Enter");
        }
        await Assertions.Expect(page.Locator(".driver-popover")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(ShowMe + ":focus")).ToHaveCountAsync(1);
        page.Request -= Note;
        Assert.Empty(sent);
        return of;
    }

    // The words lie within the window, and what they are about begins in it, not below the head that stays.
    private static async Task IsInSight(IPage page, int step)
    {
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveAttributeAsync("aria-labelledby", "driver-popover-title");
        await Assertions.Expect(page.Locator(".driver-popover-next-btn:focus")).ToHaveCountAsync(1);
        var wrong = await page.EvaluateAsync<string[]>("""
            () => {
              const words = document.querySelector('.driver-popover').getBoundingClientRect(), at = document.querySelector('.driver-active-element');
              const place = at.getBoundingClientRect(), head = document.querySelector('.top').getBoundingClientRect();
              const so = {
                words: words.left >= 0 && words.top >= 0 && words.right <= innerWidth && words.bottom <= innerHeight,
                place: place.width > 0 && place.top < innerHeight && place.bottom > 0 && (at.closest('.top') !== null || place.top >= head.bottom - 1),
                page: document.documentElement.scrollWidth <= innerWidth,
              };
              return Object.keys(so).filter(one => !so[one]);
            }
            """);
        Assert.True(wrong.Length == 0, $"step {step}: {string.Join(", ", wrong)}");
    }

    private static async Task HelpOpensAndCloses(Visitor visitor, string name)
    {
        var button = visitor.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
        await button.FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(visitor.Page.Locator(".help .says")).ToHaveCountAsync(1);
        await visitor.CanBeUsedByAll();
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visitor.Page.Locator(".help .says")).ToHaveCountAsync(0);
        await Assertions.Expect(button).ToBeFocusedAsync();
    }
}
