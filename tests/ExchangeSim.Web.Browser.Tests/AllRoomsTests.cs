using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>The table of all rooms on the instructor's page.</summary>
[Trait("Category", "Slow")]
public sealed class AllRoomsTests(Stage stage) : IClassFixture<Stage>
{
    [BrowserFact]
    public async Task All_rooms_stand_in_one_table_that_is_started_sorted_and_searched_by_keyboard()
    {
        var (instructor, code) = await stage.Exercise(stage.Lesson, rooms: 2);
        await using var _ = instructor;
        await using var anna = await stage.Player(code, "Anna", "hanoi");
        await using var binh = await stage.Player(code, "Bình", "vientiane"); // of the other room
        var (page, keys) = (instructor.Page, new Keyboard(instructor.Page));
        await keys.Enter("nav button", "All rooms");
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(4);
        await Assertions.Expect(page.Locator("tbody tr", new() { HasText = "Anna" })).ToContainTextAsync("connected");
        await keys.Enter("button", "Start the clock in all rooms");
        await Assertions.Expect(page.Locator("tbody .clock", new() { HasText = "time runs" })).ToHaveCountAsync(4);
        await Assertions.Expect(anna.Page.Locator(".desk")).ToBeVisibleAsync();
        await Assertions.Expect(binh.Page.Locator(".desk")).ToBeVisibleAsync();
        await keys.Enter("button", "Pause all rooms");
        await Assertions.Expect(page.Locator("tbody .clock", new() { HasText = "paused" })).ToHaveCountAsync(4);
        await Sort(page, keys);
        await instructor.Look("all-rooms");
        await page.SetViewportSizeAsync(768, 900);
        var box = (await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Open as this seat") }).First.BoundingBoxAsync())!;
        Assert.InRange(box.X + box.Width, 1, 768);
        await Printed(page);
        await Find(page, keys);
        await Translated(instructor);
        await page.Locator("nav button", new() { HasText = "2" }).ClickAsync();
        await Assertions.Expect(page.Locator("#people-title ~ ul li")).ToContainTextAsync("Bình");
    }

    [BrowserFact]
    public async Task Who_has_no_seat_is_shown_with_their_room_and_given_one()
    {
        var (instructor, code) = await stage.Exercise(stage.Lesson, rooms: 2);
        await using var _ = instructor;
        await using var anna = await stage.Newcomer(code, "Anna");
        await using var binh = await stage.Newcomer(code, "Bình", "vi");
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "All rooms" }).ClickAsync();
        var waiting = instructor.Page.GetByRole(AriaRole.Region, new() { Name = "2 people have no seat" });
        await Assertions.Expect(waiting.Locator("li", new() { HasText = "Bình" })).ToContainTextAsync("Room 2");
        await instructor.Look("all-rooms-unseated");
        await waiting.GetByLabel("Seat for Bình, Room 2").SelectOptionAsync("vientiane");
        await Assertions.Expect(instructor.Page.Locator("tbody tr", new() { HasText = "Bình" })).ToContainTextAsync("Vientiane bureau");
        await Assertions.Expect(instructor.Page.GetByRole(AriaRole.Region, new() { Name = "1 person has no seat" })).ToContainTextAsync("Anna");
        await Assertions.Expect(binh.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Văn phòng Viêng Chăn");
    }

    private static async Task Sort(IPage page, Keyboard keys)
    {
        await keys.Enter("th button", "Who");
        await Assertions.Expect(page.Locator("th[aria-sort=ascending]")).ToContainTextAsync("Who");
        await keys.Press("Enter");
        await Assertions.Expect(page.Locator("th[aria-sort=descending]")).ToContainTextAsync("Who");
        await Assertions.Expect(page.Locator("tbody tr").First).ToContainTextAsync("Bình");
        var link = page.Locator("tbody tr").First.GetByRole(AriaRole.Link, new() { Name = "Open as this seat: Room 2, Vientiane bureau" });
        Assert.Matches("^/play\\?exercise=.+&room=2&seat=vientiane$", await link.GetAttributeAsync("href") ?? "");
    }

    // On paper are the table with its heads, and nothing that can be pressed or filled.
    private static async Task Printed(IPage page)
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Overdue" })).ToBeVisibleAsync();
        foreach (var control in new[] { "nav", "#rooms-filter", "#rooms-find", ".side", ".head select" }) await Assertions.Expect(page.Locator(control).First).ToBeHiddenAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    private static async Task Find(IPage page, Keyboard keys)
    {
        await keys.GoTo("#rooms-find");
        await keys.Type("vientiane");
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);
        await Assertions.Expect(page.GetByText("2 of 4 seats")).ToBeVisibleAsync();
        await page.Locator("#rooms-filter").SelectOptionAsync("manned");
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await page.Locator("#rooms-filter").SelectOptionAsync("away");
        await Assertions.Expect(page.Locator("tbody")).ToContainTextAsync("No seat is like that");
        await page.Locator("#rooms-filter").SelectOptionAsync("all");
        await page.Locator("#rooms-find").FillAsync("");
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(4);
    }

    private static async Task Translated(Visitor instructor)
    {
        foreach (var (language, title) in new[] { ("fr", "Toutes les salles"), ("vi", "Tất cả các phòng") })
        {
            await instructor.Page.Locator(".head select").SelectOptionAsync(language);
            await Assertions.Expect(instructor.Page.Locator("#rooms-title")).ToHaveTextAsync(title);
            await instructor.Look("all-rooms-" + language);
        }
    }
}
