using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>Somebody who never saw a terminal reads a scenario, compares its policies and opens the report.</summary>
[Trait("Category", "Slow")]
public sealed class StudioTests(Stage stage) : IClassFixture<Stage>
{
    [BrowserFact]
    public async Task Policies_are_compared_from_the_list_of_scenarios_to_the_report()
    {
        stage.Keep("small.yaml", TwoSmallAgencies.Text);
        await using var analyst = await stage.Visitor();
        await analyst.Page.GotoAsync("/studio#" + Stage.Token);
        await Assertions.Expect(analyst.Page.GetByRole(AriaRole.Link, new() { Name = "Would a second officer help?" })).ToBeVisibleAsync();
        await analyst.Look("studio-start");

        await analyst.Page.GetByRole(AriaRole.Link, new() { Name = "Would a second officer help?" }).ClickAsync();
        await Assertions.Expect(analyst.Page.GetByRole(AriaRole.Heading, new() { Name = "The least time to an answer" })).ToBeVisibleAsync();
        await analyst.Look("studio-scenario");

        await analyst.Page.GetByLabel("How precisely").SelectOptionAsync("quick");
        await analyst.Page.GetByRole(AriaRole.Button, new() { Name = "Compare policies" }).ClickAsync();
        await Assertions.Expect(analyst.Page.GetByRole(AriaRole.Heading, new() { Name = "The answer" })).ToBeVisibleAsync();
        await Assertions.Expect(analyst.Page.GetByText(new Regex("exchangesim compare .*/scenario/small.yaml --replications 6"))).ToBeVisibleAsync();
        await Assertions.Expect(analyst.Page.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync("Two officers at beta");
        await analyst.Page.GetByRole(AriaRole.Button, new() { Name = "Verify" }).ClickAsync();
        await Assertions.Expect(analyst.Page.GetByText("Verified: everything came out the same.")).ToBeVisibleAsync();
        await analyst.Look("studio-study");

        var report = await analyst.Page.Context.RunAndWaitForPageAsync(() => analyst.Page.GetByRole(AriaRole.Link, new() { Name = "Open the whole report" }).ClickAsync());
        await Assertions.Expect(report.Locator("p.headline")).ToContainTextAsync("two");
        await Assertions.Expect(report.Locator("svg").First).ToBeVisibleAsync(); // its script runs, shut off from the server
        Assert.Equal("null", await report.EvaluateAsync<string>("() => self.origin"));
    }

    [BrowserFact]
    public async Task A_study_becomes_an_exercise_with_a_code_to_come_in()
    {
        await using var analyst = await stage.Visitor();
        await analyst.Page.GotoAsync("/studio?scenario=vietnam-laos-plan-2022#" + Stage.Token);
        var section = analyst.Page.GetByRole(AriaRole.Region, new() { Name = "Make an exercise of this" });
        await section.GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex("^Laos") }).CheckAsync();
        await section.GetByRole(AriaRole.Spinbutton, new() { Name = "Rooms" }).FillAsync("2");
        await analyst.Look("studio-exercise");
        await section.GetByRole(AriaRole.Button).ClickAsync();
        await analyst.Page.WaitForURLAsync("**/instructor?exercise=*");
        await Assertions.Expect(analyst.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Viet Nam and Laos");
    }

    [BrowserFact]
    public async Task The_studio_speaks_French_and_Vietnamese_and_looks_right_in_the_dark()
    {
        stage.Keep("small.yaml", TwoSmallAgencies.Text);
        foreach (var (locale, run, answer) in ((string, string, string)[])[("fr", "Lancer", "La réponse"), ("vi", "Bắt đầu", "Câu trả lời")])
        {
            await using var analyst = await stage.Visitor(locale, ColorScheme.Dark);
            await analyst.Page.GotoAsync("/studio?scenario=small#" + Stage.Token);
            await analyst.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^" + run) }).ClickAsync();
            await Assertions.Expect(analyst.Page.GetByRole(AriaRole.Heading, new() { Name = answer })).ToBeVisibleAsync();
            // What has no interval shows none, and what is known of all requests is not said to be known up to a bound. Counts are those of one run.
            await Assertions.Expect(analyst.Page.Locator("dl.numbers > div").Nth(4)).ToHaveTextAsync(new Regex(@"^\D+104,3$"));
            await analyst.Look("studio-run-" + locale);
            await analyst.Page.GotoAsync("/studio");
            await Assertions.Expect(analyst.Page.GetByRole(AriaRole.Link, new() { Name = "Would a second officer help?" })).ToBeVisibleAsync();
            await analyst.Look("studio-start-" + locale);
        }
    }
}
