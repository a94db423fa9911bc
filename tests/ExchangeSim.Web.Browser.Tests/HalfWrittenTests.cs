using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>What is half written at a seat is kept while it is written.</summary>
[Trait("Category", "Slow")]
public sealed class HalfWrittenTests(Stage stage) : IClassFixture<Stage>
{
    [BrowserFact]
    public async Task Who_types_on_without_a_pause_and_reloads_finds_all_of_it()
    {
        var (instructor, code) = await stage.Exercise(stage.Lesson);
        await using var _ = instructor;
        await using var anna = await stage.Player(code, "Anna", "hanoi");
        await instructor.BeginStepByStep();
        await anna.Page.GetByRole(AriaRole.Tab, new() { Name = "Messages" }).ClickAsync();
        var kept = 0;
        anna.Page.Request += (_, request) => kept += request.Method == "PUT" && request.Url.EndsWith("/drafts/message", StringComparison.Ordinal) ? 1 : 0;
        var written = "";
        // Each key comes at once after the one before: there is never half a second without one, and it is saved all the same.
        while (kept == 0 && written.Length < 400) written += await Type(anna, (char)('a' + (written.Length % 26)));
        Assert.True(kept > 0, $"nothing was saved while {written.Length} letters were typed");
        written += await Type(anna, '!');
        await anna.Page.ReloadAsync(); // at once: the last letter is not a second old
        await anna.Page.GetByRole(AriaRole.Tab, new() { Name = "Messages" }).ClickAsync();
        await Assertions.Expect(anna.Page.Locator("#message-text")).ToHaveValueAsync(written);
        Assert.Empty(anna.Complaints);
    }

    [BrowserFact]
    public async Task Saved_stands_only_where_something_was_typed_and_what_was_done_is_said_for_a_while()
    {
        var (instructor, code) = await stage.Exercise(stage.Lesson);
        await using var _ = instructor;
        await using var anna = await stage.Player(code, "Anna", "hanoi");
        await instructor.BeginStepByStep();
        await anna.Page.GetByRole(AriaRole.Tab, new() { Name = "Messages" }).ClickAsync();
        await anna.Page.Locator("#message-text").FillAsync("We look for the driver.");
        await Assertions.Expect(anna.Page.GetByText("saved ")).ToBeVisibleAsync();
        await anna.Page.GetByRole(AriaRole.Tab, new() { Name = "Notes" }).ClickAsync();
        await Assertions.Expect(anna.Page.Locator("#note-all")).ToBeVisibleAsync();
        await Assertions.Expect(anna.Page.GetByText("saved ")).ToHaveCountAsync(0);
        await anna.Page.GetByRole(AriaRole.Tab, new() { Name = "Messages" }).ClickAsync();
        await anna.Page.Locator("form:has(#message-text) button[type=submit]").ClickAsync();
        var said = anna.Page.Locator(".notice.done");
        await Assertions.Expect(said).ToBeVisibleAsync();
        await Assertions.Expect(anna.Page.GetByText("saved ")).ToHaveCountAsync(0);
        await Assertions.Expect(said).ToHaveCountAsync(0);
        Assert.Empty(anna.Complaints);
    }

    private static async Task<string> Type(Visitor visitor, char letter)
    {
        await visitor.Page.Locator("#message-text").PressAsync(letter.ToString());
        return letter.ToString();
    }
}
