using System.Globalization;
using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>What instructors and players do again and again, by marks and fields and not by words, so that it is the same in every language.</summary>
internal static class Playing
{
    /// <summary>The mark of a request that waits for its player.</summary>
    internal const string Waits = "button.item:has-text('◑')";

    private static readonly TimeSpan UntilAgain = TimeSpan.FromMinutes(1);

    /// <summary>Starts the clock of the room that the instructor has before them.</summary>
    internal static Task Begin(this Visitor instructor) => instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Start the clock" }).ClickAsync();

    /// <summary>Starts it so that it hardly moves between two steps, however slow the machine is: what comes up depends on the steps alone.</summary>
    internal static async Task BeginStepByStep(this Visitor instructor)
    {
        await instructor.Order(() => instructor.Page.Locator("#speed").SelectOptionAsync("1"));
        await instructor.Order(instructor.Begin);
        await Assertions.Expect(instructor.Page.Locator("#jump")).ToBeVisibleAsync();
    }

    /// <summary>Sets the speed of the plan again.</summary>
    internal static async Task PlanTheSpeed(this Visitor instructor)
    {
        var planned = await instructor.Page.Locator("#speed option[data-planned]").GetAttributeAsync("value");
        await instructor.Order(() => instructor.Page.Locator("#speed").SelectOptionAsync(planned!));
    }

    /// <summary>Time runs to the next thing that comes up, and stands.</summary>
    internal static async Task Step(this Visitor instructor)
    {
        await instructor.Order(() => instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Step to the next decision" }).ClickAsync());
        await instructor.UntilItStands();
    }

    /// <summary>Steps until one of some players has something to decide; answers whose turn it is. Their pages show by then what waits.</summary>
    internal static async Task<Visitor> StepToDecision(this Visitor instructor, int mostSteps, params Visitor[] players)
    {
        for (var step = 0; step < mostSteps; step++)
        {
            await instructor.Step();
            var waiting = await RoomState.Of(instructor);
            if (players.FirstOrDefault(player => waiting.WaitingAt(player.Seat) > 0) is not { } turn) continue;
            await turn.Page.GetByRole(AriaRole.Tab).First.ClickAsync();
            await Assertions.Expect(turn.Page.Locator(Waits)).ToHaveCountAsync(waiting.WaitingAt(turn.Seat));
            return turn;
        }
        throw new InvalidOperationException($"none of them had anything to decide after {mostSteps} steps");
    }

    /// <summary>Time jumps by some hours, whatever comes up on the way. A jump to the end is asked about once.</summary>
    internal static async Task Jump(this Visitor instructor, int hours)
    {
        await instructor.Page.Locator("#jump").FillAsync(hours.ToString(CultureInfo.InvariantCulture));
        await instructor.Order(async () =>
        {
            await instructor.Page.Locator("form:has(#jump) button").ClickAsync();
            if (await instructor.Page.Locator("form:has(#jump) [role=alert]").IsVisibleAsync()) await instructor.Page.Locator("form:has(#jump) button").ClickAsync();
        });
        await instructor.UntilItStands();
    }

    /// <summary>Opens what waits and takes the first choice, or answers the question.</summary>
    internal static async Task DecideFirst(this Visitor player)
    {
        await player.Page.Locator(Waits).First.ClickAsync();
        await Assertions.Expect(player.Page.Locator("input[type=radio], textarea[id^=answer-]").First).ToBeVisibleAsync();
        var choices = player.Page.Locator("input[type=radio]");
        if (await choices.CountAsync() > 0) await choices.First.CheckAsync();
        var file = await player.Page.Locator("article h2 .mono").InnerTextAsync();
        await player.Page.Locator("article form button[type=submit]").First.ClickAsync();
        await Assertions.Expect(player.Page.Locator($"{Waits}:has-text('{file}')")).ToHaveCountAsync(0);
    }

    /// <summary>Ends the exercise in the room that the instructor has before them.</summary>
    internal static async Task End(this Visitor instructor)
    {
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "End the exercise" }).ClickAsync();
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "End the exercise" }).ClickAsync();
        await Assertions.Expect(instructor.Page.GetByText("The exercise is over").First).ToBeVisibleAsync();
    }

    // Does something on the instructor's page that sends a command, and waits until the server has taken it.
    // On a busy machine a click can fall between two pictures of the page, and nothing is sent: a person would click again, and so does this.
    private static async Task Order(this Visitor instructor, Func<Task> act)
    {
        var sent = new TaskCompletionSource();
        void See(object? page, IRequest request)
        {
            if (IsCommand(request.Url)) sent.TrySetResult();
        }
        instructor.Page.Request += See;
        try
        {
            var answered = instructor.Page.WaitForResponseAsync(response => IsCommand(response.Url));
            await act();
            try
            {
                await sent.Task.InTime("a command to be sent", UntilAgain);
            }
            catch (TimeoutException)
            {
                await act();
            }
            await answered;
        }
        finally
        {
            instructor.Page.Request -= See;
        }
    }

    private static bool IsCommand(string address) => address.EndsWith("/commands", StringComparison.Ordinal);

    // A step is taken at once and carried out by the room's own timer; the page hears of it afterwards.
    private static async Task UntilItStands(this Visitor instructor)
    {
        await Until.IsSo("the room to stand", async () => (await RoomState.Of(instructor)).Drive is not ("stepping" or "jumping"));
        await Assertions.Expect(instructor.Page.GetByText("Standing after a step").Or(instructor.Page.GetByText("The exercise is over")).First).ToBeVisibleAsync();
    }
}
