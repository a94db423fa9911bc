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

        await analyst.Page.GetByLabel("How precisely", new() { Exact = true }).SelectOptionAsync("quick");
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

    // What stands over something else cannot be read; what stands outside of its box belongs to another.
    private const string Unreadable = """
        () => {
          const svg = document.querySelector('svg[role=img]');
          const within = (a, b) => a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
          const over = (a, b) => Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1 && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 1;
          const of = selector => [...svg.querySelectorAll(selector)].map(one => ({ text: one.textContent, box: one.getBBox() }));
          const [texts, boxes, lines] = [of('text'), of('path.box'), of('text.lines')];
          return [
            ...texts.flatMap((one, at) => texts.slice(at + 1).filter(other => over(one.box, other.box)).map(other => `${one.text} over ${other.text}`)),
            ...boxes.flatMap((one, at) => boxes.slice(at + 1).filter(other => over(one.box, other.box)).map(() => `two boxes at ${one.box.x}`)),
            ...lines.filter((one, at) => !within(one.box, boxes[at].box)).map(one => `${one.text} outside`),
            ...texts.filter(one => !within(one.box, svg.viewBox.baseVal)).map(one => `${one.text} cut`),
          ];
        }
        """;

    [BrowserFact]
    public async Task Every_procedure_is_drawn_and_read_without_anything_over_anything_in_three_languages()
    {
        foreach (var locale in (string[])["en", "fr", "vi"])
        {
            await using var analyst = await stage.Visitor(locale);
            foreach (var scenario in (string[])["vietnam-cambodia-2021", "vietnam-japan-2017"])
            {
                await analyst.Page.GotoAsync($"/studio?scenario={scenario}#{Stage.Token}");
                var procedures = analyst.Page.Locator("#drawn-procedure option");
                await Assertions.Expect(procedures).Not.ToHaveCountAsync(0);
                foreach (var place in Enumerable.Range(1, await procedures.CountAsync() - 1))
                {
                    await analyst.Page.Locator("#drawn-procedure").SelectOptionAsync(new SelectOptionValue { Index = place });
                    await Assertions.Expect(analyst.Page.Locator("svg[role=img] path.box").First).ToBeVisibleAsync();
                    Assert.Empty(await analyst.Page.EvaluateAsync<string[]>(Unreadable));
                }
            }
            await analyst.Page.Locator("#drawn-procedure").SelectOptionAsync("extradition");
            await Assertions.Expect(analyst.Page.Locator("svg[role=img] path.box.close").First).ToBeVisibleAsync();
            await analyst.Page.Locator("details:has(ul.steps) summary").ClickAsync();
            await analyst.Look("studio-procedure-" + locale);
            await analyst.SavesPictures(null, "procedure-extradition");
        }
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
