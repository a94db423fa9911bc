using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>A network that is lost without anybody saying so: nothing comes through, and no connection is closed.</summary>
[Trait("Category", "Slow")]
public sealed class SilentNetworkTests(Stage stage) : IClassFixture<Stage>
{
    [BrowserFact]
    public async Task The_page_notices_it_by_itself_keeps_what_is_typed_and_comes_back()
    {
        var (instructor, code) = await stage.Exercise(stage.Lesson);
        await using var _ = instructor;
        await using var anna = await stage.Player(code, "Anna", "hanoi");
        await instructor.BeginStepByStep();
        var isCut = false;
        await anna.Page.RouteWebSocketAsync("**/hub*", page =>
        {
            var server = page.ConnectToServer();
            page.OnMessage(message => { if (!isCut) server.Send(message.Text!); });
            server.OnMessage(message => { if (!isCut) page.Send(message.Text!); });
        });
        await anna.Page.RouteAsync("**/{api,hub}/**", async route => { if (!isCut) await route.ContinueAsync(); });
        await anna.Page.ReloadAsync(); // through the network that can be cut
        await anna.Page.GetByRole(AriaRole.Tab, new() { Name = "Messages" }).ClickAsync();
        await Assertions.Expect(anna.Page.Locator(".lost")).ToHaveCountAsync(0);
        isCut = true;
        await anna.Page.Locator("#message-text").FillAsync("Written into nothing.");
        await Assertions.Expect(anna.Page.Locator(".lost")).ToBeVisibleAsync();
        await Assertions.Expect(anna.Page.Locator(".clock")).ToContainTextAsync("Not connected");
        isCut = false;
        await Assertions.Expect(anna.Page.Locator(".lost")).ToHaveCountAsync(0);
        await Assertions.Expect(anna.Page.Locator("#message-text")).ToHaveValueAsync("Written into nothing.");
        await Assertions.Expect(anna.Page.GetByText("saved ")).ToBeVisibleAsync();
        await anna.Page.ReloadAsync();
        await anna.Page.GetByRole(AriaRole.Tab, new() { Name = "Messages" }).ClickAsync();
        await Assertions.Expect(anna.Page.Locator("#message-text")).ToHaveValueAsync("Written into nothing.");
    }
}
