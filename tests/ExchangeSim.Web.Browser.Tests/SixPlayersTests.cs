using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>Six people with six browsers play a whole exercise: one loses the network, one the machine, one has no mouse, one reads Vietnamese.</summary>
public sealed class SixPlayersTests(Stage stage) : IClassFixture<Stage>
{
    private const string Half = "Who owns the truck", Rest = " FIC 51 AB?";
    private const int MostSteps = 60;

    [BrowserFact(Timeout = 240_000)]
    public async Task Six_people_play_from_the_code_to_the_debriefing_whatever_happens_to_their_machines()
    {
        var planned = stage.Shipped("asean-six-bureaus");
        var (instructor, code) = await stage.Exercise(planned);
        await using var _ = instructor;
        var keyboard = await JoinByKeyboard(code, "Chai", planned.Plan.Seats.ToList().FindIndex(seat => seat.Id == "bangkok"));
        var players = await Task.WhenAll(
            stage.Player(code, "Anna", "hanoi", "en", planned), stage.Player(code, "Bình", "vientiane", "vi", planned), stage.Player(code, "Dara", "phnom-penh", "en", planned),
            stage.Player(code, "Evi", "kuala-lumpur", "fr", planned), stage.Player(code, "Farid", "singapore", "en", planned));
        await Assertions.Expect(instructor.Page.Locator("#people-title ~ ul select")).ToHaveCountAsync(6);
        await instructor.Begin();
        await LoseTheNetwork(instructor, players[0]);
        players[2] = await LoseTheMachine(instructor, players[2], code);
        await DecideByKeyboard(instructor, keyboard, players);
        await Assertions.Expect(players[1].Page.Locator("html")).ToHaveAttributeAsync("lang", "vi");
        for (var turn = 0; turn < 3; turn++) await (await instructor.StepToDecision(MostSteps, players)).DecideFirst();
        await instructor.End();
        await Task.WhenAll(players.Append(keyboard).Select(player => Assertions.Expect(player.Page.Locator(".notice[role=status]").First).ToBeVisibleAsync()));
        await instructor.Page.GetByRole(AriaRole.Link, new() { Name = "Debriefing of this room" }).ClickAsync();
        await Assertions.Expect(instructor.Page.GetByRole(AriaRole.Heading, new() { Name = "The decisions to talk about" })).ToBeVisibleAsync();
        foreach (var player in players.Append(keyboard))
        {
            Assert.Empty(player.Complaints);
            Assert.Empty(player.Elsewhere);
            await player.DisposeAsync();
        }
    }

    // What was typed without a network is sent when it is back; nothing has to be done for it.
    private static async Task LoseTheNetwork(Visitor instructor, Visitor anna)
    {
        await instructor.Jump(80); // then the first lead is there
        await anna.Page.GetByRole(AriaRole.Tab, new() { Name = "Leads" }).ClickAsync();
        await anna.Page.Locator("button.item").First.ClickAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Write a request" }).ClickAsync();
        await anna.Page.Locator("#form-asked").PressSequentiallyAsync(Half);
        await Assertions.Expect(anna.Page.GetByText("saved").First).ToBeVisibleAsync();
        await anna.Offline(true);
        await anna.Page.Locator("#form-asked").PressSequentiallyAsync(Rest);
        await Assertions.Expect(anna.Page.GetByText("Connection lost", new() { Exact = false }).First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await anna.Offline(false);
        await Assertions.Expect(anna.Page.GetByText("Connection lost", new() { Exact = false })).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await Assertions.Expect(anna.Page.Locator("#form-asked")).ToHaveValueAsync(Half + Rest);
        await Assertions.Expect(anna.Page.GetByText("saved").First).ToBeVisibleAsync();
        await anna.Page.ReloadAsync();
        await anna.Page.GetByRole(AriaRole.Tab, new() { Name = "Leads" }).ClickAsync();
        await anna.Page.Locator("button.item").First.ClickAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Write a request" }).ClickAsync();
        await Assertions.Expect(anna.Page.Locator("#form-asked")).ToHaveValueAsync(Half + Rest);
    }

    // Another machine knows nothing of the first: its person comes in by the code, and the instructor gives them their seat, with all that is kept there.
    private async Task<Visitor> LoseTheMachine(Visitor instructor, Visitor dara, string code)
    {
        await dara.Page.GetByRole(AriaRole.Tab, new() { Name = "Notes" }).ClickAsync();
        await dara.Page.Locator("textarea").First.FillAsync("The truck was seen in Kampot.");
        await dara.Page.Locator("form:has(textarea) button[type=submit]").First.ClickAsync();
        await Assertions.Expect(dara.Page.GetByText("The truck was seen in Kampot.").First).ToBeVisibleAsync();
        await dara.DisposeAsync();
        var again = await stage.Newcomer(code, "Dara again");
        await instructor.Page.Locator("#people-title ~ ul li", new() { HasText = "Dara again" }).Locator("select").SelectOptionAsync("phnom-penh");
        await again.Page.GetByRole(AriaRole.Tab, new() { Name = "Notes" }).ClickAsync();
        await Assertions.Expect(again.Page.GetByText("The truck was seen in Kampot.").First).ToBeVisibleAsync();
        return again;
    }

    private async Task<Visitor> JoinByKeyboard(string code, string name, int seat)
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
        await Assertions.Expect(visitor.Page.Locator(".seats li")).ToHaveCountAsync(6);
        await keys.Enter($".seats li:nth-child({seat + 1}) button");
        await Assertions.Expect(visitor.Page.Locator(".briefing input[type=checkbox]")).ToBeVisibleAsync();
        await keys.GoTo(".briefing input[type=checkbox]");
        await keys.Press("Space");
        await Assertions.Expect(visitor.Page.Locator(".briefing input[type=checkbox]")).ToBeCheckedAsync();
        return visitor;
    }

    // A request that comes is announced; it is opened, read and decided without a click.
    private static async Task DecideByKeyboard(Visitor instructor, Visitor chai, Visitor[] others)
    {
        Assert.NotEmpty(others);
        await instructor.StepUntil(() => chai.Page.Locator(Playing.Waits).CountAsync());
        var keys = new Keyboard(chai.Page);
        await keys.GoTo("[role=tab][aria-selected=true]");
        await keys.Press("ArrowRight");
        await Assertions.Expect(chai.Page.GetByRole(AriaRole.Tab, new() { Name = "Leads" })).ToHaveAttributeAsync("aria-selected", "true");
        await keys.Press("Home");
        var reference = await chai.Page.Locator(Playing.Waits).First.Locator(".mono").InnerTextAsync();
        await Assertions.Expect(chai.Page.Locator("p.hidden[role=status]").Filter(new() { HasText = reference })).ToHaveCountAsync(1);
        await keys.Enter("button.item");
        await Assertions.Expect(chai.Page.Locator("article h2")).ToBeFocusedAsync();
        var opened = await chai.Page.Locator("article h2 .mono").InnerTextAsync();
        if (await chai.Page.Locator("input[type=radio]").CountAsync() > 0)
        {
            await keys.GoTo("input[type=radio]");
            await keys.Press("Space");
            await keys.Press("ArrowDown");
        }
        await keys.Enter("article form button[type=submit]");
        await Assertions.Expect(chai.Page.Locator($"{Playing.Waits}:has-text('{opened}')")).ToHaveCountAsync(0);
    }
}
