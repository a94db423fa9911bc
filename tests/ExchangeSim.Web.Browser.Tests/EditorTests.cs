using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>Somebody who never saw a terminal copies a scenario, changes it in the browser, makes mistakes, and runs it.</summary>
[Trait("Category", "Slow")]
public sealed class EditorTests(Stage stage) : IClassFixture<Stage>
{
    private static ILocator Text(IPage page) => page.GetByRole(AriaRole.Textbox, new() { Name = "The text of the scenario" });

    // What a button does, and to what, which only who hears the page is told.
    private static Regex Button(string does, string what) => new($"^{Regex.Escape(does)} ?: {Regex.Escape(what)}$");

    private static ILocator State(IPage page) => page.Locator(".state");

    private static async Task<IPage> Copy(Visitor analyst, string title)
    {
        await analyst.Page.GotoAsync("/studio#" + Stage.Token);
        await analyst.Page.GetByRole(AriaRole.Button, new() { NameRegex = Button("Copy and change", title) }).ClickAsync();
        await Assertions.Expect(Text(analyst.Page)).ToBeVisibleAsync();
        return analyst.Page;
    }

    [BrowserFact]
    public async Task A_copy_is_changed_by_figure_and_by_text_mended_restored_and_run()
    {
        stage.Keep("small.yaml", TwoSmallAgencies.Text);
        await using var analyst = await stage.Visitor();
        var page = await Copy(analyst, "Two small agencies");
        await Assertions.Expect(State(page)).ToContainTextAsync("Saved as version 1.");
        await ChangeAFigure(analyst);
        await MakeAMistake(analyst);
        await Restore(analyst);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and run it" }).ClickAsync();
        await page.WaitForURLAsync("**/studio?scenario=*");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Start") }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The answer" })).ToBeVisibleAsync();
        await page.GotoAsync("/studio");
        await Assertions.Expect(page.GetByText("4 versions")).ToBeVisibleAsync();
        await analyst.Look("editor-list");
    }

    private static async Task ChangeAFigure(Visitor analyst)
    {
        var page = analyst.Page;
        await page.GetByRole(AriaRole.Tab, new() { Name = "Figures" }).ClickAsync();
        var arrivals = page.GetByRole(AriaRole.Textbox, new() { Name = "demand › asked › arrivals" });
        await arrivals.FillAsync("many");
        await arrivals.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("many");
        await analyst.Look("editor-figures");
        await arrivals.FillAsync("8");
        await arrivals.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Tab, new() { Name = "Text" }).ClickAsync();
        await Assertions.Expect(Text(page)).ToContainTextAsync("arrivals: 8 / wk");
        await Assertions.Expect(State(page)).ToContainTextAsync("What you typed is kept since");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(State(page)).ToContainTextAsync("Saved as version 2.");
    }

    private static async Task MakeAMistake(Visitor analyst)
    {
        var page = analyst.Page;
        await Text(page).PressAsync("Control+Home");
        await page.Keyboard.TypeAsync("nonsense: 1\n");
        await Assertions.Expect(page.Locator(".says").First).ToContainTextAsync("nonsense");
        await Assertions.Expect(page.Locator(".cm-lintRange-error").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Save and run it" })).ToBeDisabledAsync();
        await analyst.Look("editor-text");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Line \\d+$") }).First.ClickAsync();
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(State(page)).ToContainTextAsync("Saved as version 3.");
    }

    private static async Task Restore(Visitor analyst)
    {
        var page = analyst.Page;
        await page.GetByRole(AriaRole.Tab, new() { Name = "Versions" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = Button("Look", "1") }).ClickAsync();
        await Assertions.Expect(page.Locator("pre")).ToContainTextAsync("arrivals: 9 / wk");
        await analyst.Look("editor-versions");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = Button("Use this version", "2") }).ClickAsync();
        await Assertions.Expect(State(page)).ToContainTextAsync("Saved as version 4.");
    }

    [BrowserFact]
    public async Task Names_that_are_possible_are_offered_with_what_they_mean()
    {
        stage.Keep("small.yaml", TwoSmallAgencies.Text);
        await using var analyst = await stage.Visitor();
        var page = await Copy(analyst, "Two small agencies");
        var offered = page.Locator(".cm-tooltip-autocomplete");
        await Text(page).PressAsync("Control+Home");
        await page.Keyboard.TypeAsync("\n");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.TypeAsync("curr");
        await Assertions.Expect(offered).ToContainTextAsync("currency");
        await Assertions.Expect(page.Locator(".cm-completionInfo")).ToContainTextAsync("ISO 4217");
        await offered.GetByRole(AriaRole.Option).First.ClickAsync();
        await page.Keyboard.TypeAsync("USD\nagencies:\n");
        await page.Keyboard.TypeAsync("gamma: { desks: { ncb: { que");
        await Assertions.Expect(offered).ToContainTextAsync("queue");
        await analyst.Look("editor-offers");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("by");
        await Assertions.Expect(offered).ToContainTextAsync("by time limit");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Text(page)).ToContainTextAsync("currency: USD");
        await Assertions.Expect(Text(page)).ToContainTextAsync("agencies:  gamma:"); // what follows a name stands further in
    }

    [BrowserFact]
    public async Task Names_that_only_an_include_defines_are_offered_and_those_that_were_just_typed()
    {
        await using var analyst = await stage.Visitor();
        var learnt = analyst.Page.WaitForResponseAsync("**/schema");
        var page = await Copy(analyst, "Viet Nam and Laos, the cooperation plan of 2022");
        await learnt;
        var offered = page.Locator(".cm-tooltip-autocomplete");
        await Text(page).PressAsync("Control+Home");
        await page.Keyboard.TypeAsync("\n");
        await Text(page).PressAsync("Control+Home");
        await page.RunAndWaitForResponseAsync(() => page.Keyboard.TypeAsync("channels: { typed-now: { delay: 1 d } }\n"), "**/schema");
        await page.Keyboard.TypeAsync("instruments: { vn-la-plan: { channel: { information: bord");
        await Assertions.Expect(offered).ToContainTextAsync("border-liaison"); // of a library
        await page.Keyboard.TypeAsync("er-liaison, asset-recovery: typ");
        await page.Keyboard.PressAsync("Control+Space"); // a list that was on its way while the word was typed may have gone
        await Assertions.Expect(offered).ToContainTextAsync("typed-now");
        await page.Keyboard.TypeAsync("ed-now } } }\npolicies:\nshort:\nchanges:\nagencies.thai");
        await Assertions.Expect(offered).ToContainTextAsync("thailand"); // of another
        await analyst.Look("editor-offers-names");
    }

    [BrowserFact]
    public async Task What_was_typed_is_there_again_after_the_browser_has_gone_and_when_the_server_does_not_answer()
    {
        await using var analyst = await stage.Visitor();
        var page = await Copy(analyst, "Viet Nam and Laos, the cooperation plan of 2022");
        await Text(page).PressAsync("Control+Home");
        await page.Keyboard.TypeAsync("# kept by the server\n");
        await Assertions.Expect(State(page)).ToContainTextAsync("What you typed is kept since");
        await page.ReloadAsync();
        await Assertions.Expect(Text(page)).ToContainTextAsync("# kept by the server");
        await Assertions.Expect(page.GetByText("and did not save is back")).ToBeVisibleAsync();

        await page.RouteAsync("**/drafts/**", route => route.AbortAsync());
        await Text(page).PressAsync("Control+Home");
        await page.Keyboard.TypeAsync("# kept by the browser\n");
        await Assertions.Expect(State(page)).ToContainTextAsync("The server does not answer.");
        await page.UnrouteAsync("**/drafts/**");
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await page.ReloadAsync();
        await Assertions.Expect(Text(page)).ToContainTextAsync("# kept by the browser");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(Text(page)).Not.ToContainTextAsync("# kept by the browser");
        await Assertions.Expect(State(page)).ToContainTextAsync("Saved as version 1.");
        Assert.DoesNotContain(analyst.Complaints, complaint => !complaint.Contains("Failed to fetch", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task A_share_is_moved_by_its_slider_and_the_comment_beside_it_stays()
    {
        await using var analyst = await stage.Visitor();
        var page = await Copy(analyst, "Viet Nam and Laos, the cooperation plan of 2022");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Figures" }).ClickAsync();
        await page.GetByLabel("only those that are assumed").CheckAsync();
        await analyst.Look("editor-assumed");
        await page.GetByLabel("only those that are assumed").UncheckAsync();
        await page.GetByLabel("Show figures with").FillAsync("laos ncb speed");
        var slider = page.GetByRole(AriaRole.Slider, new() { Name = "agencies › laos › desks › ncb › speed, as a slider" });
        await slider.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "agencies › laos › desks › ncb › speed" })).ToHaveValueAsync("81");
        await Assertions.Expect(State(page)).ToContainTextAsync("What you typed is kept since");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Text" }).ClickAsync();
        await Assertions.Expect(Text(page)).ToContainTextAsync("ncb: { officers: 1, speed: 81 % }            # a fifth of the day goes to other countries");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(Text(page)).ToContainTextAsync("speed: 80 %");
        await Assertions.Expect(State(page)).ToContainTextAsync("Saved as version 1.");
    }

    [BrowserFact]
    public async Task Of_two_windows_that_save_neither_loses_what_it_wrote()
    {
        stage.Keep("small.yaml", TwoSmallAgencies.Text);
        await using var first = await stage.Visitor();
        await using var second = await stage.Visitor();
        var page = await Copy(first, "Two small agencies");
        await second.Page.GotoAsync(new Uri(page.Url).PathAndQuery + "#" + Stage.Token);
        await Text(second.Page).PressAsync("Control+End");
        await second.Page.Keyboard.TypeAsync("# his");
        await Text(page).PressAsync("Control+End");
        await page.Keyboard.TypeAsync("# hers");
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(State(page)).ToContainTextAsync("Saved as version 2.");
        await second.Page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(second.Page.GetByText("Version 2 was saved meanwhile")).ToBeVisibleAsync();
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Take theirs" }).ClickAsync();
        await Assertions.Expect(Text(second.Page)).ToContainTextAsync("# hers");
        await second.Page.GetByRole(AriaRole.Tab, new() { Name = "Versions" }).ClickAsync();
        await second.Page.GetByRole(AriaRole.Button, new() { NameRegex = Button("Use this version", "3") }).ClickAsync();
        await second.Page.GetByRole(AriaRole.Tab, new() { Name = "Text" }).ClickAsync();
        await Assertions.Expect(Text(second.Page)).ToContainTextAsync("# his");
    }

    [BrowserFact]
    public async Task With_the_keyboard_alone_a_scenario_is_begun_changed_and_saved()
    {
        await using var analyst = await stage.Visitor();
        var page = analyst.Page;
        await page.GotoAsync("/studio#" + Stage.Token);
        await Assertions.Expect(page.Locator("#new-name")).ToBeVisibleAsync();
        var keyboard = new Keyboard(page);
        await keyboard.GoTo("#new-name");
        await keyboard.Type("Our border 2026");
        await keyboard.Press("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Change our-border-2026" })).ToBeVisibleAsync();
        await Assertions.Expect(Text(page)).ToBeVisibleAsync();
        await Text(page).FocusAsync();
        await keyboard.Press("Control+Home");
        await keyboard.Type("# by keyboard\n");
        await keyboard.Press("Control+s");
        await Assertions.Expect(State(page)).ToContainTextAsync("Saved as version 2.");
        await keyboard.Press("Tab"); // leaves the text
        Assert.False(await page.EvaluateAsync<bool>("() => !!document.activeElement?.shadowRoot"));
    }

    [BrowserFact]
    public async Task The_editor_speaks_French_and_Vietnamese_and_looks_right_in_the_dark()
    {
        stage.Keep("small.yaml", TwoSmallAgencies.Text);
        foreach (var (locale, copy, figures) in ((string, string, string)[])[("fr", "Copier et modifier", "Chiffres"), ("vi", "Sao chép và sửa", "Con số")])
        {
            await using var analyst = await stage.Visitor(locale, ColorScheme.Dark);
            await analyst.Page.GotoAsync("/studio#" + Stage.Token);
            await analyst.Page.GetByRole(AriaRole.Button, new() { NameRegex = Button(copy, "Two small agencies") }).ClickAsync();
            await Assertions.Expect(analyst.Page.Locator(".cm-content")).ToBeVisibleAsync();
            await analyst.Look("editor-text-" + locale);
            await analyst.Page.GetByRole(AriaRole.Tab, new() { Name = figures }).ClickAsync();
            await Assertions.Expect(analyst.Page.GetByRole(AriaRole.Textbox, new() { Name = "demand › asked › arrivals" })).ToBeVisibleAsync();
            await analyst.Look("editor-figures-" + locale);
        }
    }
}
