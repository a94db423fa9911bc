using System.Text.Json.Nodes;
using ExchangeSim.Web.Tests;
using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>Long lists begin with what matters and leave out what says nothing.</summary>
[Trait("Category", "Slow")]
public sealed class ListsTests(Stage stage) : IClassFixture<Stage>
{
    // The server's answer is made long: a short exercise changes few requests.
    [BrowserFact]
    public async Task What_if_begins_with_the_request_itself_and_leaves_out_what_did_not_change()
    {
        var (instructor, code) = await stage.Exercise(stage.Lesson);
        await using var _ = instructor;
        await using var anna = await stage.Player(code, "Anna", "hanoi");
        await instructor.BeginStepByStep();
        await instructor.StepToDecision(20, anna);
        await anna.DecideFirst();
        await instructor.End();
        var page = instructor.Page;
        await page.RouteAsync("**/otherwise", async route =>
        {
            var answer = JsonNode.Parse(await (await route.FetchAsync()).TextAsync())!;
            var own = answer["decision"]!["reference"]!.GetValue<string>();
            answer["changed"] = Changes(answer["changed"]!.AsArray()[0]!, own);
            await route.FulfillAsync(new() { ContentType = "application/json", Body = answer.ToJsonString() });
        });
        await page.GetByRole(AriaRole.Link, new() { Name = "Debriefing of this room" }).ClickAsync();
        await page.GetByRole(AriaRole.Tab, new() { Name = "What if?" }).ClickAsync();
        await page.Locator("#decision").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        var own = (await page.Locator("#decision option:checked").InnerTextAsync()).Replace("≠ ", "", StringComparison.Ordinal).Split(' ')[0];
        await page.GetByRole(AriaRole.Button, new() { Name = "Show what changes" }).ClickAsync();
        var rows = page.GetByRole(AriaRole.Table, new() { Name = "What would have changed" }).Locator("tbody tr");
        await Assertions.Expect(rows).ToHaveCountAsync(20);
        await Assertions.Expect(rows.Nth(0)).ToContainTextAsync(own);
        await Assertions.Expect(rows.Nth(1)).ToContainTextAsync("XX-30");
        await Assertions.Expect(page.GetByText("5 other requests took another course")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show 11 more" }).ClickAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(31);
        await instructor.Look("debriefing-many-changes");
    }

    // Thirty that wait longer, the longest last; five in which nothing is seen to differ; the request itself at the end.
    private static JsonArray Changes(JsonNode one, string own)
    {
        var changes = new JsonArray();
        for (var i = 1; i <= 30; i++) changes.Add(Change(one, $"XX-{i:00}", i));
        for (var i = 1; i <= 5; i++)
        {
            var same = Change(one, $"YY-{i}", 0);
            same["otherwise"] = same["played"]!.DeepClone();
            changes.Add(same);
        }
        changes.Add(Change(one, own, 0));
        return changes;
    }

    private static JsonNode Change(JsonNode one, string reference, int hours)
    {
        var change = one.DeepClone();
        change["played"]!["reference"] = reference;
        change["otherwise"]!["reference"] = reference;
        change["waitChangeHours"] = hours;
        return change;
    }

    [BrowserFact]
    public async Task An_observation_is_about_a_request_that_people_had_or_one_that_is_found_by_its_number()
    {
        var planned = stage.Shipped("vietnam-laos-review");
        var (instructor, code) = await stage.Exercise(planned);
        await using var _ = instructor;
        await using var anna = await stage.Player(code, "Anna", planned.Plan.Seats[0].Id, planned: planned);
        await instructor.BeginStepByStep();
        await instructor.StepToDecision(10, anna);
        var page = instructor.Page;
        var old = await anna.Page.Locator("section.inbox ul").Last.Locator(".mono").Last.InnerTextAsync(); // it lay there when Anna came
        await page.GetByRole(AriaRole.Tab, new() { Name = "Evaluation" }).ClickAsync();
        var list = page.Locator("#observation-request option");
        var waits = await anna.Page.Locator(Playing.Waits).First.Locator(".mono").InnerTextAsync();
        await Assertions.Expect(list.Filter(new() { HasText = waits })).ToHaveCountAsync(1);
        Assert.InRange(await list.CountAsync(), 2, 40);
        await Assertions.Expect(list.Filter(new() { HasText = old })).ToHaveCountAsync(0);
        await page.Locator("#observation-find").FillAsync(old.ToLowerInvariant());
        await Assertions.Expect(list.Filter(new() { HasText = old })).ToHaveCountAsync(1);
        await instructor.Look("observation-found");
    }

    // The scenario of this plan has events a year before its class.
    [BrowserFact]
    public async Task The_timeline_of_the_injects_begins_with_the_exercise()
    {
        var planned = stage.Shipped("vietnam-cambodia-identities");
        var (instructor, _) = await stage.Exercise(planned);
        await using var __ = instructor;
        await instructor.Page.GetByRole(AriaRole.Tab, new() { Name = "Injects" }).ClickAsync();
        var figure = instructor.Page.Locator("figure:has(svg)").First;
        var begins = await instructor.Page.Locator(".clock strong").First.InnerTextAsync();
        await Assertions.Expect(figure.Locator(".row span").First).ToContainTextAsync(begins);
        await Assertions.Expect(figure).ToContainTextAsync("Begun before the exercise");
        await Assertions.Expect(figure).ToContainTextAsync("2021");
        await instructor.Look("injects-timeline");
    }
}
