using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>Somebody who is lost: without the link, at an address where nothing is, or without a connection.</summary>
[Trait("Category", "Slow")]
public sealed partial class LostTests(Stage stage) : IClassFixture<Stage>
{
    [GeneratedRegex(@"\d\d:\d\d")]
    private static partial Regex Hour();

    [BrowserFact]
    public async Task A_student_at_the_root_address_finds_the_way_to_come_in_by_the_code()
    {
        await using var student = await stage.Visitor();
        await student.Page.GotoAsync("/");
        await Assertions.Expect(student.Page.GetByRole(AriaRole.Link, new() { Name = "Come in with a code" })).ToBeVisibleAsync();
        await student.Look("start-stranger");
        await student.Page.GetByRole(AriaRole.Link, new() { Name = "Come in with a code" }).ClickAsync();
        await student.Page.WaitForURLAsync("**/join");
        await student.Page.GotoAsync("/exercise/of/nobody");
        await Assertions.Expect(student.Page.GetByRole(AriaRole.Heading, new() { Name = "There is no such page" })).ToBeVisibleAsync();
        await student.Look("missing");
    }

    [BrowserFact]
    public async Task The_host_is_told_that_an_exercise_is_not_there_and_comes_back_to_the_start_page_from_one_that_is()
    {
        await using var host = await stage.Visitor();
        await host.Page.GotoAsync("/#" + Stage.Token);
        await Assertions.Expect(host.Page.GetByRole(AriaRole.Heading, new() { Name = "Exercises to play" })).ToBeVisibleAsync();
        foreach (var page in new[] { "instructor", "debriefing", "projector" })
        {
            await host.Page.GotoAsync($"/{page}?exercise=nothing&room=1");
            await Assertions.Expect(host.Page.GetByText("There is no such exercise or room on this server.")).ToBeVisibleAsync();
        }
        await host.Page.GotoAsync("/");
        await host.Page.GetByRole(AriaRole.Button, new() { Name = "Open this exercise: First lesson" }).ClickAsync();
        await host.Page.GetByRole(AriaRole.Link, new() { Name = "All exercises" }).ClickAsync();
        await Assertions.Expect(host.Page.GetByRole(AriaRole.Heading, new() { Name = "Exercises to play" })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task With_another_browser_one_comes_back_to_the_own_seat_by_a_code_that_both_pages_show_and_the_one_before_says_so()
    {
        var (instructor, code) = await stage.Exercise(stage.Lesson, rooms: 2);
        await using var _ = instructor;
        await using var anna = await stage.Player(code, "Anna", "hanoi");
        await instructor.Begin();
        await Assertions.Expect(anna.Page.Locator(".desk")).ToBeVisibleAsync();
        await anna.Page.GetByText("Another browser or machine?").ClickAsync();
        var returnCode = await anna.Page.Locator("details .code").InnerTextAsync();
        await anna.Look("return-code");
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Return code: Anna" }).ClickAsync();
        await Assertions.Expect(instructor.Page.GetByText(returnCode)).ToBeVisibleAsync();
        await instructor.Look("return-code-instructor");
        await instructor.Page.SetViewportSizeAsync(390, 900);
        Assert.True(await instructor.Page.Locator(".scroll:has(.cards)").First.EvaluateAsync<bool>("part => part.scrollWidth <= part.clientWidth"), "seats are beside the window");
        await Assertions.Expect(instructor.Page.Locator(".cards tbody tr").First).ToContainTextAsync("Anna");

        await using var other = await stage.Visitor();
        await other.Page.GotoAsync("/join#" + code);
        await other.Page.GetByLabel("Your name").FillAsync("anna");
        await other.Page.GetByLabel("Your name").PressAsync("Enter");
        await Assertions.Expect(other.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Somebody of this name is in the exercise.");
        await other.Look("join-name-taken");
        await other.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Somebody of this name") }).ClickAsync();
        await Assertions.Expect(other.Page.GetByLabel("Return code")).ToBeFocusedAsync();
        await other.Page.Keyboard.TypeAsync(returnCode);
        await other.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(other.Page.Locator(".desk")).ToBeVisibleAsync();
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("You went on with another browser.");
        await Assertions.Expect(anna.Page.Locator(".desk, .clock")).ToHaveCountAsync(0);
        await anna.Look("moved");
    }

    [BrowserFact]
    public async Task The_clock_stands_while_the_page_is_not_connected_and_the_page_says_so_wherever_it_is_scrolled_to()
    {
        var (instructor, code) = await stage.Exercise(stage.Lesson);
        await using var _ = instructor;
        await using var anna = await stage.Player(code, "Anna", "hanoi");
        await instructor.Begin();
        await Assertions.Expect(anna.Page.Locator(".desk")).ToBeVisibleAsync();
        await anna.Offline(true);
        var clock = anna.Page.Locator(".clock");
        await Assertions.Expect(clock).ToContainTextAsync("Not connected");
        var shown = Hour().Match(await clock.InnerTextAsync()).Value;
        // The room goes on meanwhile, by ten minutes of its time.
        var later = TimeOnly.Parse(shown, CultureInfo.InvariantCulture).AddMinutes(10);
        await Assertions.Expect(instructor.Page.Locator(".clock")).ToContainTextAsync(new Regex($"{later.Hour:00}:{later.Minute / 10}[0-9]"));
        Assert.Equal(shown, Hour().Match(await clock.InnerTextAsync()).Value);
        await anna.Page.SetViewportSizeAsync(390, 300);
        await anna.Page.EvaluateAsync("() => window.scrollTo(0, document.body.scrollHeight)");
        await Assertions.Expect(anna.Page.Locator(".lost")).ToBeInViewportAsync();
        await anna.Offline(false);
        await Assertions.Expect(clock).Not.ToContainTextAsync("Not connected");
    }
}
