using ExchangeSim.Web.Tests;
using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>The parts of the desk and of the instructor's page, in English and Vietnamese.</summary>
[Trait("Category", "Slow")]
public sealed class DeskTests(Stage stage) : IClassFixture<Stage>
{
    [BrowserFact]
    public async Task A_request_is_written_out_of_a_lead_and_what_was_written_survives_the_browser()
    {
        var (instructor, code) = await stage.Exercise(WidePlan.Of(stage.Lesson));
        await using var _ = instructor;
        await using var anna = await stage.Player(code, "Anna", "hanoi");
        await using var binh = await stage.Player(code, "Bình", "vientiane", "vi");
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Start the clock" }).ClickAsync();

        await anna.Page.GetByRole(AriaRole.Tab, new() { Name = "Leads" }).ClickAsync();
        await anna.Page.Locator("button.item").ClickAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Write a request" }).ClickAsync();
        await anna.Page.Locator("#form-asked").FillAsync("Who owns the boat FIC-0001?");
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Button, new() { Name = "Choose an agency first" })).ToBeDisabledAsync();
        await Assertions.Expect(anna.Page.GetByText("Still missing: the agency asked.")).ToBeVisibleAsync();
        await anna.Page.Locator("#form-to").SelectOptionAsync("laos");
        await anna.Page.Locator("#form-basis").SelectOptionAsync("cooperation");
        await Assertions.Expect(anna.Page.GetByText("saved").First).ToBeVisibleAsync();
        await anna.Look("desk-lead");
        await anna.Page.ReloadAsync();
        await anna.Page.GetByRole(AriaRole.Tab, new() { Name = "Leads" }).ClickAsync();
        await anna.Page.Locator("button.item").ClickAsync();
        await Assertions.Expect(anna.Page.Locator("#form-asked")).ToHaveValueAsync("Who owns the boat FIC-0001?");
        await Assertions.Expect(anna.Page.Locator("#form-basis")).ToHaveValueAsync("cooperation");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Send to Laos" }).ClickAsync();
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("fields are blank");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Send to Laos" }).ClickAsync();
        await Assertions.Expect(anna.Page.GetByText("Sent from this lead").First).ToBeVisibleAsync();

        await Step(instructor);
        await Assertions.Expect(binh.Page.Locator("button.item").First).ToBeVisibleAsync();
        await binh.Page.Locator("button.item").First.ClickAsync();
        await Assertions.Expect(binh.Page.GetByRole(AriaRole.Tab, new() { Name = "Diễn biến" })).ToBeVisibleAsync();
        await binh.Look("desk-file-vi");
        await Procedure(binh);
        await Parts(anna, "en", "Messages", "Officers", "Office hours", "Notes");
        await Pictures(anna);
        await Parts(binh, "vi", "Manh mối", "Tin nhắn", "Cán bộ", "Giờ làm việc", "Ghi chú");
    }

    // Saved from a dark page they are dark on white.
    private static async Task Pictures(Visitor anna)
    {
        await anna.Page.GetByRole(AriaRole.Tab, new() { Name = "Office hours" }).ClickAsync();
        await anna.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Assertions.Expect(anna.Page.Locator(".map .land")).ToHaveCountAsync(1);
        await anna.SavesPictures("EXERCISE", "map-vietnam", "office-hours");
    }

    // The way so far is marked, and where it is now; the other side's steps are there and none of them is marked but what came from there.
    private static async Task Procedure(Visitor binh)
    {
        await binh.Page.GetByRole(AriaRole.Tab, new() { Name = "Thủ tục" }).ClickAsync();
        await Assertions.Expect(binh.Page.Locator("path.box.passed").First).ToBeVisibleAsync();
        await Assertions.Expect(binh.Page.Locator("path.box.here, rect.lane.with")).ToHaveCountAsync(1);
        await binh.Page.Locator("details:has(ul.steps) summary").ClickAsync();
        await Assertions.Expect(binh.Page.Locator("details ul.steps li").First).ToBeVisibleAsync();
        await binh.Look("desk-procedure-vi");
        var reference = await binh.Page.Locator("article h2 .mono").InnerTextAsync();
        await binh.SavesPictures("DIỄN TẬP", $"procedure-information-{reference.ToLowerInvariant()}");
    }

    [BrowserFact]
    public async Task The_instructor_fires_an_inject_writes_as_a_seat_and_looks_over_a_shoulder()
    {
        var (instructor, code) = await stage.Exercise(WidePlan.Of(stage.Lesson));
        await using var _ = instructor;
        await using var anna = await stage.Player(code, "Anna", "hanoi");
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Start the clock" }).ClickAsync();
        await instructor.Page.GetByRole(AriaRole.Tab, new() { Name = "Injects" }).ClickAsync();
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Fire now: A call from the gate" }).ClickAsync();
        await Assertions.Expect(instructor.Page.GetByText("✓ fired")).ToBeVisibleAsync();
        await instructor.Look("instructor-injects");
        await instructor.SavesPictures("EXERCISE", "injects");
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Tab, new() { Name = "Messages 1 new" })).ToBeVisibleAsync();
        await anna.Page.GetByRole(AriaRole.Tab, new() { Name = "Messages" }).ClickAsync();
        await Assertions.Expect(anna.Page.GetByText("The boat is about to leave.")).ToBeVisibleAsync();
        await anna.Page.Locator("#message-text").FillAsync("Is the boat with you?");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Send to Vientiane bureau" }).ClickAsync();
        await anna.Look("desk-messages");
        await instructor.Page.GetByRole(AriaRole.Tab, new() { Name = "Messages" }).ClickAsync();
        await Assertions.Expect(instructor.Page.GetByText("Is the boat with you?")).ToBeVisibleAsync();
        await Assertions.Expect(instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Answer" })).ToBeVisibleAsync();
        await instructor.Look("instructor-messages");
        await Step(instructor);
        await instructor.Page.GetByRole(AriaRole.Tab, new() { Name = "Room" }).ClickAsync();
        await instructor.Look("instructor-room");
        foreach (var part in new[] { "What follows", "Notes" })
        {
            await instructor.Page.GetByRole(AriaRole.Tab, new() { Name = part }).ClickAsync();
            await instructor.Look("instructor-" + part.ToLowerInvariant().Replace(' ', '-'));
        }
        await instructor.Page.GotoAsync(instructor.Page.Url.Replace("/instructor", "/projector", StringComparison.Ordinal));
        await Assertions.Expect(instructor.Page.GetByText("under way", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(instructor.Page.Locator(".map .land")).ToHaveAttributeAsync("d", new System.Text.RegularExpressions.Regex("^M.{500,}")); // lies behind the places
        await instructor.Look("projector");
        await instructor.Page.GotoAsync(instructor.Page.Url.Replace("/projector", "/play", StringComparison.Ordinal) + "&room=1&seat=hanoi");
        await Assertions.Expect(instructor.Page.GetByText("You look over the shoulder of Ha Noi bureau")).ToBeVisibleAsync();
        await instructor.Look("desk-over-shoulder");
    }

    [BrowserFact]
    public async Task One_person_plays_alone_with_a_clock_that_waits()
    {
        await using var visitor = await stage.Visitor();
        await visitor.Page.GotoAsync("/#" + Stage.Token);
        await visitor.Page.GetByText("Play alone: First lesson").ClickAsync();
        await visitor.Page.Locator("#alone-first-lesson").FillAsync("Chi");
        await visitor.Look("start-alone");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Play alone: First lesson" }).ClickAsync();
        await visitor.Page.WaitForURLAsync("**/play");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sit here: Ha Noi bureau" }).ClickAsync();
        await visitor.Look("alone-lobby");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Start the clock" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "On to the next thing" }).ClickAsync();
        await visitor.Page.Locator("button.item", new() { HasText = "◑" }).First.ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("input[type=radio]").First).ToBeVisibleAsync();
        await visitor.Look("alone-desk");
    }

    private static async Task Step(Visitor instructor)
    {
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Step to the next decision" }).ClickAsync();
        await Assertions.Expect(instructor.Page.GetByText("Standing after a step").First).ToBeVisibleAsync();
    }

    // Ha Noi is seven hours ahead of UTC.
    [BrowserFact]
    public async Task Officers_are_moved_from_a_time_on_by_the_clocks_of_the_own_agency()
    {
        var (instructor, code) = await stage.Exercise(WidePlan.Of(stage.Lesson));
        await using var _ = instructor;
        await using var anna = await stage.Player(code, "Anna", "hanoi");
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Start the clock" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Tab, new() { Name = "Officers" }).ClickAsync();
        var field = anna.Page.GetByLabel("From when (blank: at once)");
        var from = System.Globalization.CultureInfo.InvariantCulture;
        var earliest = DateTime.Parse((await field.GetAttributeAsync("min"))!, from);
        var wanted = earliest.Date.AddHours(earliest.Hour + 3);
        await field.FillAsync(wanted.ToString("yyyy-MM-ddTHH:mm", from));
        await anna.Look("desk-officers-from");
        var sent = anna.Page.WaitForRequestAsync(request => request.PostData?.Contains("move-officers", StringComparison.Ordinal) == true);
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Move them" }).ClickAsync();
        var at = System.Text.Json.JsonDocument.Parse((await sent).PostData!).RootElement.GetProperty("command").GetProperty("at").GetInt64();
        Assert.Equal(wanted.AddHours(-7), stage.Lesson.Scenario.Start.Plus(NodaTime.Duration.FromMilliseconds(at)).ToDateTimeUtc());
        await Assertions.Expect(anna.Page.GetByText("✓ The officers move at that time.")).ToBeVisibleAsync();
    }

    private static async Task Parts(Visitor visitor, string locale, params string[] parts)
    {
        var number = 0;
        foreach (var part in parts)
        {
            await visitor.Page.GetByRole(AriaRole.Tab, new() { Name = part }).First.ClickAsync();
            await visitor.Look($"desk-part-{++number}-{locale}");
        }
    }
}
