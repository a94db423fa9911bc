using ExchangeSim.Web.Tests;
using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>An act that takes its own button away says what was done, and the focus stays at a heading beside it.</summary>
[Trait("Category", "Slow")]
public sealed class FocusTests(Stage stage) : IClassFixture<Stage>
{
    [BrowserFact]
    public async Task A_seat_that_is_taken_and_left_is_said_and_the_focus_stays_at_its_card()
    {
        var (instructor, code) = await stage.Exercise(stage.Lesson);
        await using var _ = instructor;
        await using var anna = await stage.Newcomer(code, "Anna");
        await anna.Press("Sit here: Ha Noi bureau");
        await anna.HasSaid("You sit at: Ha Noi bureau");
        await anna.HasFocusAt("h2", "Ha Noi bureau");
        await anna.Press("Stand up");
        await anna.HasSaid("you do not sit at Ha Noi bureau any more");
        await anna.HasFocusAt("h2", "Ha Noi bureau");
    }

    [BrowserFact]
    public async Task What_was_decided_is_said_in_the_file_and_the_focus_stays_there()
    {
        var (instructor, code) = await stage.Exercise(stage.Lesson);
        await using var _ = instructor;
        await using var anna = await stage.Player(code, "Anna", "hanoi");
        await instructor.BeginStepByStep();
        await instructor.StepToDecision(20, anna);
        await anna.Page.Locator(Playing.Waits).First.ClickAsync();
        var choice = anna.Page.Locator("label.choice").First;
        await choice.Locator("input").CheckAsync();
        var submit = anna.Page.Locator("article form button[type=submit]");
        var words = (await submit.InnerTextAsync()).Replace("Decide: ", "You decided: ", StringComparison.Ordinal);
        await submit.FocusAsync();
        await anna.Page.Keyboard.PressAsync("Enter");
        await anna.HasSaid(words);
        await Assertions.Expect(anna.Page.Locator("article .notice.done")).ToContainTextAsync(words);
        await Assertions.Expect(anna.Page.Locator("article form:has(.choice)")).ToHaveCountAsync(0);
        await anna.HasFocusAt("article h2", "");
        await anna.Look("desk-you-decided");
    }

    [BrowserFact]
    public async Task What_the_instructor_lets_happen_is_said_and_the_focus_stays_in_its_row()
    {
        var (instructor, _) = await stage.Exercise(WidePlan.Of(stage.Lesson));
        await using var __ = instructor;
        await instructor.BeginStepByStep();
        await instructor.Page.GetByRole(AriaRole.Tab, new() { Name = "Injects" }).ClickAsync();
        await instructor.Press("Fire now: A call from the gate");
        await instructor.HasSaid("Fired: A call from the gate");
        await instructor.HasFocusAt("th", "A call from the gate");
    }
}
