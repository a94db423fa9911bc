using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>Two rooms of one exercise, and somebody who plays alone to the end.</summary>
[Trait("Category", "Slow")]
public sealed class RoomsAndAloneTests(Stage stage) : IClassFixture<Stage>
{
    private const int MostSteps = 30, MostDecisions = 40;

    [BrowserFact]
    public async Task Two_rooms_play_side_by_side_each_with_its_own_clock_and_are_compared_afterwards()
    {
        var (instructor, code) = await stage.Exercise(stage.Lesson, rooms: 2);
        await using var _ = instructor;
        await using var anna = await stage.Player(code, "Anna", "hanoi");
        await using var binh = await stage.Player(code, "Bình", "hanoi", "vi"); // the same seat of the other room
        await instructor.Begin();
        await Assertions.Expect(anna.Page.Locator(".desk")).ToBeVisibleAsync();
        await Assertions.Expect(binh.Page.Locator(".seats")).ToBeVisibleAsync(); // whose room has not begun
        await (await instructor.StepToDecision(MostSteps, anna)).DecideFirst();
        await instructor.End();
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Room 2" }).ClickAsync();
        await instructor.Begin();
        await (await instructor.StepToDecision(MostSteps, binh)).DecideFirst();
        await instructor.End();
        await instructor.Page.GetByRole(AriaRole.Link, new() { Name = "Debriefing of this room" }).ClickAsync();
        await instructor.Page.GetByRole(AriaRole.Tab, new() { Name = "Rooms side by side" }).ClickAsync();
        await Assertions.Expect(instructor.Page.GetByRole(AriaRole.Table).First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task One_person_plays_alone_to_the_end_and_is_led_to_the_debriefing()
    {
        await using var chi = await stage.Visitor();
        await chi.Page.GotoAsync("/#" + Stage.Token);
        await chi.Page.GetByText("Play alone: First lesson").ClickAsync();
        await chi.Page.Locator("#alone-first-lesson").FillAsync("Chi");
        await chi.Page.GetByRole(AriaRole.Button, new() { Name = "Play alone: First lesson" }).ClickAsync();
        await chi.Page.WaitForURLAsync("**/play");
        await chi.Page.Locator(".seats li").First.GetByRole(AriaRole.Button).ClickAsync();
        await chi.Page.GetByRole(AriaRole.Button, new() { Name = "Start the clock" }).ClickAsync();
        var debriefing = chi.Page.Locator("a[href^='/debriefing']");
        var next = chi.Page.GetByRole(AriaRole.Button, new() { Name = "On to the next thing" });
        for (var decisions = 0; decisions < MostDecisions && await debriefing.CountAsync() == 0; decisions++)
        {
            await next.ClickAsync();
            await Assertions.Expect(chi.Page.Locator(Playing.Waits).Or(debriefing).First).ToBeVisibleAsync();
            if (await debriefing.CountAsync() == 0) await chi.DecideFirst();
        }
        await debriefing.ClickAsync();
        await Assertions.Expect(chi.Page.GetByRole(AriaRole.Heading, new() { Name = "The decisions to talk about" })).ToBeVisibleAsync();
        Assert.Empty(chi.Complaints);
    }
}
