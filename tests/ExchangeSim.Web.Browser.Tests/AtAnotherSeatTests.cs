using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>The instructor opens a seat and decides there.</summary>
[Trait("Category", "Slow")]
public sealed class AtAnotherSeatTests(Stage stage) : IClassFixture<Stage>
{
    [BrowserFact]
    public async Task The_instructor_decides_for_a_seat_that_is_opened_from_their_page()
    {
        var (instructor, _) = await stage.Exercise(stage.Lesson);
        await using var disposed = instructor;
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Decide there myself: Ha Noi bureau" }).ClickAsync();
        await Assertions.Expect(instructor.Page.GetByText("you decide there")).ToBeVisibleAsync();
        await instructor.BeginStepByStep();
        var steps = 0;
        while ((await RoomState.Of(instructor)).WaitingAt("hanoi") == 0 && steps++ < 20) await instructor.Step();
        var decided = (await RoomState.Of(instructor)).DecidedAt("hanoi");
        await instructor.Page.GotoAsync(instructor.Page.Url.Replace("/instructor", "/play", StringComparison.Ordinal) + "&room=1&seat=hanoi");
        await Assertions.Expect(instructor.Page.GetByText("You look over the shoulder of Ha Noi bureau")).ToBeVisibleAsync();
        await instructor.DecideFirst();
        Assert.Equal(decided + 1, (await RoomState.Of(instructor)).DecidedAt("hanoi"));
        Assert.Empty(instructor.Complaints);
    }
}
