using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>The instructor gives an inject that has not begun another text.</summary>
[Trait("Category", "Slow")]
public sealed class ChangeInjectTests(Stage stage) : IClassFixture<Stage>
{
    [BrowserFact]
    public async Task An_inject_is_changed_on_the_instructors_page_before_it_is_due()
    {
        await using var instructor = await stage.Visitor();
        await instructor.Page.GotoAsync("/#" + Stage.Token);
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Open this exercise: Viet Nam and Laos: the month of the review" }).ClickAsync();
        await instructor.Page.GetByRole(AriaRole.Tab, new() { Name = "Injects" }).ClickAsync();
        await instructor.Page.SetViewportSizeAsync(390, 900);
        Assert.True((await instructor.Page.Locator("tbody th").First.BoundingBoxAsync())!.Width > 200, "the text of injects is a thread on a telephone");
        Assert.True(await instructor.Page.Locator(".scroll:has(.cards)").EvaluateAsync<bool>("part => part.scrollWidth <= part.clientWidth"), "injects are beside the window");
        await instructor.Look("injects");
        await instructor.Page.SetViewportSizeAsync(390, 900);
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Change: A newspaper" }).ClickAsync();
        await instructor.Look("inject-change");
        await instructor.Page.GetByLabel("Due in how many hours").FillAsync("300");
        await instructor.Page.Locator("form textarea").First.FillAsync("EXERCISE. The newspaper writes otherwise.");
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Keep the change" }).ClickAsync();
        await Assertions.Expect(instructor.Page.GetByText("EXERCISE. The newspaper writes otherwise.")).ToBeVisibleAsync();
        await Assertions.Expect(instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Keep the change" })).ToHaveCountAsync(0);
    }
}
