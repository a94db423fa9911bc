using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>Six browsers in one exercise from the code to the debriefing: an instructor, an evaluator, and four players, of whom one loses the network, one the machine, one has
/// no mouse and one reads Vietnamese.</summary>
[Trait("Category", "Slow")]
public sealed class SixBrowsersTests(Stage stage) : IClassFixture<Stage>
{
    private const string Half = "Who owns the truck", Rest = " with the number FIC-0001?";
    private const int MostSteps = 40, UntilTheFirstLead = 80, UntilTheLaosLead = 60, Rounds = 2, HoursOfTheRest = 24 * 28;

    [BrowserFact]
    public async Task Six_browsers_play_an_exercise_to_its_debriefing_whatever_happens_to_their_networks_and_machines()
    {
        var planned = stage.Shipped("vietnam-laos-review");
        var (instructor, code) = await stage.Exercise(planned);
        var evaluator = await Evaluator(instructor);
        var players = await Task.WhenAll(
            stage.Player(code, "Anna", "hanoi", "en", planned), JoinByKeyboard(code, "Chai", "hanoi-registers", 1),
            stage.Player(code, "Dara", "vientiane", "fr", planned), stage.Player(code, "Bình", "vientiane-registers", "vi", planned));
        var (anna, chai, binh) = (players[0], players[1], players[3]);
        await Assertions.Expect(instructor.Page.Locator("#people-title ~ ul .sign.done")).ToHaveCountAsync(4); // all are connected
        await instructor.BeginStepByStep();
        await instructor.Jump(UntilTheFirstLead);
        await LoseTheNetwork(anna);
        players[2] = await LoseTheMachine(instructor, players[2], code);
        await DecideByKeyboard(instructor, chai);
        await ReadVietnamese(instructor, binh);
        for (var turn = 0; turn < Rounds * players.Length; turn++) await (await instructor.StepToDecision(MostSteps, players)).DecideFirst();
        await Note(evaluator);
        await instructor.Jump(HoursOfTheRest);
        await GoToTheDebriefing(instructor, players);
        foreach (var visitor in (Visitor[])[instructor, evaluator, .. players])
        {
            Assert.Empty(visitor.Complaints);
            Assert.Empty(visitor.Elsewhere);
            await visitor.DisposeAsync();
        }
    }

    private async Task<Visitor> Evaluator(Visitor instructor)
    {
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Make a link for an evaluator" }).ClickAsync();
        var evaluator = await stage.Visitor();
        await evaluator.Page.GotoAsync(await instructor.Page.Locator("#evaluator-link").InputValueAsync());
        await Assertions.Expect(evaluator.Page.Locator("h1")).ToContainTextAsync("Evaluator");
        return evaluator;
    }

    // What was typed without a network is sent when it is back; nothing has to be done for it.
    private static async Task LoseTheNetwork(Visitor anna)
    {
        await OpenTheLead(anna);
        await anna.Page.Locator("article div > button[type=button]").Last.ClickAsync(); // to write a request
        await anna.Page.Locator("#form-asked").PressSequentiallyAsync(Half);
        await Saved(anna, Half);
        await anna.Offline(true);
        await anna.Page.Locator("#form-asked").PressSequentiallyAsync(Rest);
        var lost = anna.Page.GetByText("Connection lost");
        await Assertions.Expect(lost).ToBeVisibleAsync();
        await anna.Offline(false);
        await Assertions.Expect(lost).ToHaveCountAsync(0);
        await Assertions.Expect(anna.Page.Locator("#form-asked")).ToHaveValueAsync(Half + Rest);
        await Saved(anna, Half + Rest);
        await anna.Page.ReloadAsync();
        await OpenTheLead(anna);
        await Assertions.Expect(anna.Page.Locator("#form-asked")).ToHaveValueAsync(Half + Rest);
        await anna.Page.Locator("#form-to").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await anna.Page.Locator("form:has(#form-asked) button[type=submit]").ClickAsync();
        await anna.Page.Locator("form:has(#form-asked) button[type=submit]").ClickAsync(); // blanks are asked about once
        await Assertions.Expect(anna.Page.Locator("#form-asked")).ToHaveCountAsync(0);
    }

    // Another machine knows nothing of the first: its person comes in by the code, and the instructor gives them their seat, with all that is kept there and what was half written.
    private async Task<Visitor> LoseTheMachine(Visitor instructor, Visitor dara, string code)
    {
        await instructor.Jump(UntilTheLaosLead);
        await OpenTheLead(dara);
        await dara.Page.Locator("article div > button[type=button]").Last.ClickAsync();
        await dara.Page.Locator("#form-asked").FillAsync(Half);
        await dara.Page.Locator("#form-urgency").SelectOptionAsync("urgent");
        await Saved(dara, Half);
        await dara.DisposeAsync();
        var again = await stage.Newcomer(code, "Dara encore", "fr");
        await instructor.Page.Locator("#people-title ~ ul li", new() { HasText = "Dara encore" }).Locator("select").SelectOptionAsync(dara.Seat);
        again.Seat = dara.Seat;
        await OpenTheLead(again);
        await Assertions.Expect(again.Page.Locator("#form-asked")).ToHaveValueAsync(Half);
        await Assertions.Expect(again.Page.Locator("#form-urgency")).ToHaveValueAsync("urgent");
        return again;
    }

    private static async Task OpenTheLead(Visitor player)
    {
        await player.Page.Locator("[role=tab]").Nth(1).ClickAsync();
        await player.Page.Locator("button.item").First.ClickAsync();
        await Assertions.Expect(player.Page.Locator("article h2")).ToBeVisibleAsync();
    }

    // The server has it: it is what another browser of the seat would be given.
    private static async Task Saved(Visitor player, string text)
    {
        for (var isKept = false; !isKept;)
        {
            var me = await player.Page.APIRequest.GetAsync("/api/me");
            isKept = (await me.TextAsync()).Contains(text, StringComparison.Ordinal);
        }
    }

    private async Task<Visitor> JoinByKeyboard(string code, string name, string seat, int place)
    {
        var visitor = await stage.Visitor();
        await visitor.Page.GotoAsync("/join");
        var keys = new Keyboard(visitor.Page);
        await keys.GoTo("#code");
        await keys.Type(code);
        await keys.GoTo("#name");
        await keys.Type(name);
        await keys.Press("Enter");
        await visitor.Page.WaitForURLAsync("**/play");
        await visitor.Page.Locator(".seats li").First.WaitForAsync();
        await keys.Enter($".seats li:nth-child({place + 1}) button");
        var ready = visitor.Page.Locator(".briefing input[type=checkbox]");
        await ready.WaitForAsync();
        await keys.GoTo(".briefing input[type=checkbox]");
        await keys.Press("Space");
        await Assertions.Expect(ready).ToBeCheckedAsync();
        visitor.Seat = seat;
        return visitor;
    }

    // A request that comes is announced; it is opened, read and decided without a click.
    private static async Task DecideByKeyboard(Visitor instructor, Visitor chai)
    {
        await instructor.StepToDecision(MostSteps, chai);
        var (page, keys) = (chai.Page, new Keyboard(chai.Page));
        var reference = await page.Locator(Playing.Waits).First.Locator(".mono").InnerTextAsync();
        await Assertions.Expect(page.Locator("p.hidden[role=status]", new() { HasText = reference })).ToHaveCountAsync(1);
        await keys.GoTo("[role=tab][aria-selected=true]");
        await keys.Press("ArrowRight");
        await Assertions.Expect(page.Locator("[role=tab]").Nth(1)).ToHaveAttributeAsync("aria-selected", "true");
        await keys.Press("Home");
        await Assertions.Expect(page.Locator("[role=tab]").First).ToBeFocusedAsync();
        await keys.Enter("button.item", "◑");
        await Assertions.Expect(page.Locator("article h2")).ToBeFocusedAsync();
        var decided = (await RoomState.Of(instructor)).DecidedAt(chai.Seat);
        if (await page.Locator("input[type=radio]").CountAsync() > 0) // else it is a question, which may be answered without words
        {
            await keys.GoTo("input[type=radio]");
            await keys.Press("Space");
            await keys.Press("ArrowDown");
        }
        await keys.Enter("article form button[type=submit]");
        await Assertions.Expect(page.Locator($"{Playing.Waits}:has-text('{reference}')")).ToHaveCountAsync(0);
        Assert.Equal(decided + 1, (await RoomState.Of(instructor)).DecidedAt(chai.Seat));
    }

    private static async Task ReadVietnamese(Visitor instructor, Visitor binh)
    {
        await instructor.StepToDecision(MostSteps, binh);
        await Assertions.Expect(binh.Page.Locator("html")).ToHaveAttributeAsync("lang", "vi");
        await Assertions.Expect(binh.Page.GetByRole(AriaRole.Tab, new() { Name = "Manh mối" })).ToBeVisibleAsync();
        await binh.DecideFirst();
    }

    private static async Task Note(Visitor evaluator)
    {
        await evaluator.Page.Locator("section form textarea").First.FillAsync("They asked before they refused.");
        await evaluator.Page.GetByRole(AriaRole.Button, new() { Name = "Keep the observation" }).ClickAsync();
        await Assertions.Expect(evaluator.Page.Locator("li .text").GetByText("They asked before they refused.")).ToBeVisibleAsync();
    }

    // When time is up all of them hear of it, and each is led to their debriefing.
    private static async Task GoToTheDebriefing(Visitor instructor, Visitor[] players)
    {
        await Task.WhenAll(players.Select(player => player.Page.Locator("a[href='/own-debriefing']").ClickAsync()));
        await Task.WhenAll(players.Select(player => Assertions.Expect(player.Page.Locator("table, ol, ul.plain").First).ToBeVisibleAsync()));
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Release the debriefing for the players" }).ClickAsync();
        await Task.WhenAll(players.Select(player => Assertions.Expect(player.Page.Locator("a[href*='papers/sheet']").First).ToBeVisibleAsync()));
        await instructor.Page.GetByRole(AriaRole.Link, new() { Name = "Debriefing of this room" }).ClickAsync();
        await Assertions.Expect(instructor.Page.GetByRole(AriaRole.Heading, new() { Name = "The decisions to talk about" })).ToBeVisibleAsync();
    }
}
