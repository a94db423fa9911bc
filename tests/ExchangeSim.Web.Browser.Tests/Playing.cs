using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>What instructors and players do again and again, by marks and fields and not by words, so that it is the same in every language.</summary>
internal static class Playing
{
    /// <summary>The mark of a request that waits for its player.</summary>
    internal const string Waits = "button.item:has-text('◑')";

    /// <summary>Starts the clock of the room that the instructor has before them.</summary>
    internal static Task Begin(this Visitor instructor) => instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Start the clock" }).ClickAsync();

    /// <summary>Time runs to the next thing that comes up, and stands.</summary>
    internal static async Task Step(this Visitor instructor)
    {
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Step to the next decision" }).ClickAsync();
        await Assertions.Expect(instructor.Page.GetByText("Standing after a step").First).ToBeVisibleAsync();
    }

    /// <summary>Steps until one of some players has something to decide; answers whose turn it is.</summary>
    internal static async Task<Visitor> StepToDecision(this Visitor instructor, int mostSteps, params Visitor[] players)
    {
        for (var step = 0; step < mostSteps; step++)
        {
            await instructor.Step();
            foreach (var player in players) if (await player.Page.Locator(Waits).CountAsync() > 0) return player;
        }
        throw new InvalidOperationException("none of them has anything to decide");
    }

    /// <summary>Time jumps by some hours, whatever comes up on the way.</summary>
    internal static async Task Jump(this Visitor instructor, int hours)
    {
        await instructor.Page.Locator("#jump").FillAsync(hours.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await instructor.Page.Locator("form:has(#jump) button").ClickAsync();
        await Assertions.Expect(instructor.Page.GetByText("Standing after a step").First).ToBeVisibleAsync();
    }

    /// <summary>Steps until there is something on a page.</summary>
    internal static async Task StepUntil(this Visitor instructor, Func<Task<int>> count, int mostSteps = 60)
    {
        for (var step = 0; step < mostSteps; step++)
        {
            if (await count() > 0) return;
            await instructor.Step();
        }
        throw new InvalidOperationException($"it has not come up after {mostSteps} steps");
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
}
