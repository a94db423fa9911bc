using System.Web;
using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>A room that cannot go on: every page says so in its reader's language.</summary>
[Trait("Category", "Slow")]
public sealed class OutOfOrderTests(Stage stage) : IClassFixture<Stage>
{
    [BrowserFact]
    public async Task A_room_out_of_order_says_so_in_the_language_of_the_page_and_the_technical_detail_is_the_instructors()
    {
        var (instructor, code) = await stage.Exercise(stage.Lesson, rooms: 2);
        await using var _ = instructor;
        await using var binh = await stage.Player(code, "Bình", "hanoi", "vi");
        await using var anne = await stage.Player(code, "Anne", "vientiane", "fr"); // of the other room
        var page = instructor.Page;
        var exercise = HttpUtility.ParseQueryString(new Uri(page.Url).Query)["exercise"]!;
        await stage.Damage($"{exercise}/1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the clock" }).ClickAsync();
        await page.ReloadAsync();
        var notice = page.Locator(".notice.late", new() { HasText = "This room is out of order. It stands where it was" });
        await Assertions.Expect(notice.Locator("[lang=en]")).ToContainTextAsync("of its log cannot be done");
        await Assertions.Expect(page.Locator(".clock")).ToContainTextAsync("Out of order");
        await instructor.Look("out-of-order-instructor");

        await binh.Page.ReloadAsync();
        await Assertions.Expect(binh.Page.Locator(".notice.late")).ToHaveTextAsync(
            "Phòng này bị hỏng. Phòng dừng ở chỗ trước đó; phần đã diễn ra vẫn được giữ. Các phòng khác vẫn tiếp tục.");
        await Assertions.Expect(binh.Page.Locator(".clock")).ToContainTextAsync("Bị hỏng");
        await Assertions.Expect(binh.Page.GetByText("cannot be done")).ToHaveCountAsync(0);
        await binh.Look("out-of-order-player-vi");

        await page.GotoAsync($"/projector?exercise={exercise}&room=1");
        await Assertions.Expect(page.Locator(".notice.late")).ToContainTextAsync("The other rooms go on");
        await instructor.Look("out-of-order-projector");
        await Assertions.Expect(anne.Page.Locator(".notice.late")).ToHaveCountAsync(0);
    }
}
