using System.Text;
using System.Text.RegularExpressions;

namespace ExchangeSim.Reports.Browser.Tests;

/// <summary>The reports as people see them.</summary>
[Trait("Category", "Slow")]
public sealed partial class ReportInBrowserTests(Pages pages) : IClassFixture<Pages>
{
    private IEnumerable<string> Both => [pages.Run, pages.Comparison];

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageOfPdf();

    [GeneratedRegex(@"/MediaBox\s*\[\s*0\s+0\s+(?<width>[\d.]+)\s+(?<height>[\d.]+)")]
    private static partial Regex Paper();

    [BrowserFact]
    public async Task Charts_are_drawn_without_a_complaint_and_without_a_request()
    {
        foreach (var file in Both)
        {
            await using var visit = await Visit.Of(pages, file);
            var shapes = await visit.Page.EvaluateAsync<int[]>("() => [...document.querySelectorAll('.chart')].map(c => c.querySelectorAll('svg path, svg rect, svg " +
                "circle').length)");
            Assert.InRange(shapes.Length, 4, 20);
            Assert.All(shapes, count => Assert.InRange(count, 5, 20_000));
            await visit.Shot(Path.GetFileNameWithoutExtension(file));
            Assert.Empty(visit.Complaints);
            Assert.Empty(visit.Requests);
        }
    }

    [BrowserFact]
    public async Task Every_chart_has_a_heading_a_sentence_on_how_to_read_it_and_a_table()
    {
        foreach (var file in Both)
        {
            await using var visit = await Visit.Of(pages, file);
            var lacking = await visit.Page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('.chart')].filter(c => { const f = c.closest('.figure'); return f.querySelector('h2').textContent.length < 20 || " +
                    "f.querySelector('figcaption').textContent.length < 60 || f.querySelectorAll('table tbody tr').length === 0; }).map(c => c.id)");
            Assert.Empty(lacking);
        }
    }

    [BrowserFact]
    public async Task Latencies_on_the_page_are_those_of_the_json()
    {
        await using var visit = await Visit.Of(pages, pages.Run);
        var table = await visit.Table("How long requests took");
        var rows = pages.RunJson["latency"]!.AsArray().Where(r => r!["fromAgency"] is null).ToList();
        Assert.Equal(rows.Count, table.Count);
        Assert.All(rows, row =>
        {
            string[] columns = ["closedRequests", "openRequests", "latencyMedianHours", "latencyP90Hours", "latencyP99Hours", "latencyMeanHours", "latencyMeanRestrictedToHours",
                "withinLimitShare"];
            Assert.Equal(columns.Select(c => row![c]?.GetValue<double>()), table[row!["procedureName"]?.GetValue<string>() ?? "all requests"]);
        });
    }

    [BrowserFact]
    public async Task Differences_on_the_page_and_in_the_chart_are_those_of_the_json()
    {
        await using var visit = await Visit.Of(pages, pages.Comparison);
        var table = await visit.Table(pages.ComparisonJson["goals"]![0]!.GetValue<string>());
        var drawn = await visit.Page.EvaluateAsync<Dictionary<string, double>>(
            "() => Object.fromEntries(JSON.parse(document.getElementById('data').textContent).charts.find(c => c.id === 'differences').rows.map(r => [r.name, r.difference]))");
        var policies = pages.ComparisonJson["policies"]!.AsArray().Skip(1).ToList();
        Assert.Equal(policies.Count, table.Count);
        Assert.All(policies, policy =>
        {
            var figure = policy!["goals"]![0]!["figure"]!;
            var name = policy["policy"]!.GetValue<string>();
            Assert.Equal(figure["difference"]!.GetValue<double>(), table[name][3]);
            Assert.Equal(figure["halfWidth"]!.GetValue<double>(), table[name][4]);
            Assert.Equal(figure["difference"]!.GetValue<double>(), drawn[name]);
        });
    }

    [BrowserFact]
    public async Task Where_a_difference_arises_and_how_surely_is_that_of_the_json()
    {
        await using var visit = await Visit.Of(pages, pages.Comparison);
        var policies = pages.ComparisonJson["policies"]!.AsArray();
        var requests = policies[0]!["groups"]![0]!["sentRequests"]!["baseline"]!.GetValue<double>() * pages.ComparisonJson["replications"]!.GetValue<int>();
        var drawn = await visit.Page.EvaluateAsync<Dictionary<string, double?[]>>(
            "() => Object.fromEntries(JSON.parse(document.getElementById('data').textContent).charts.find(c => c.id === 'where-1').rows.map(r => [r.name, [r.difference, " +
                "r.half]]))");
        var places = policies[1]!["whySums"]!.AsArray().Where(sum => sum!["agency"] is not null).Take(8).ToList();
        Assert.Equal(8, places.Count);
        Assert.All(places, place =>
        {
            var row = drawn[$"{place!["agency"]} {place["desk"]?.GetValue<string>() ?? "(no desk)"}"];
            Assert.Equal(place["differenceHours"]!.GetValue<double>() / requests, row[0]!.Value, 9);
            Assert.Equal(place["differenceHalfWidthHours"]!.GetValue<double>() / requests, row[1]!.Value, 9);
        });
    }

    [BrowserFact]
    public async Task Desks_pairs_and_slowest_requests_of_a_comparison_are_those_of_the_json()
    {
        await using var visit = await Visit.Of(pages, pages.Comparison);
        var policies = pages.ComparisonJson["policies"]!.AsArray();
        var desk = policies[0]!["desks"]![0]!;
        var weeks = await visit.Table($"{desk["agency"]} {desk["desk"]}, week by week");
        Assert.Equal(desk["periods"]!.AsArray().Select(p => p!["utilisationShare"]?.GetValue<double>()), weeks.Values.Select(week => week[0]));
        Assert.Equal(policies[1]!["desks"]![0]!["periods"]!.AsArray().Select(p => p!["queueMeanRequests"]?.GetValue<double>()), weeks.Values.Select(week => week[3]));
        var best = policies.Skip(1).MinBy(p => p!["place"]!.GetValue<int>())!;
        var pairs = await visit.Table("Pairs of agencies");
        Assert.All(policies[0]!["flows"]!.AsArray().Zip(best["flows"]!.AsArray()), flow => Assert.Equal(
            [.. Numbers(flow.First!, "sentRequests", "meanHours"), .. Numbers(flow.Second!, "sentRequests", "meanHours", "differenceHours")],
                pairs[$"{flow.First!["fromAgency"]} → {flow.First["toAgency"]}"]));
        var slowest = await visit.Table("The slowest requests as things stand");
        Assert.Equal(pages.ComparisonJson["slowest"]!.AsArray().Select(slow => slow!["latencyHours"]!.GetValue<double>()), slowest.Values.Select(row => row[3]!.Value));

        static IEnumerable<double?> Numbers(System.Text.Json.Nodes.JsonNode of, params string[] names) => names.Select(name => of[name]?.GetValue<double>());
    }

    [BrowserFact]
    public async Task Axe_finds_no_violation_and_would_find_one()
    {
        foreach (var file in Both)
        {
            await using var visit = await Visit.Of(pages, file, bypassPolicy: true);
            await visit.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");
            Assert.Empty(await visit.Violations());
            await visit.Page.EvaluateAsync("() => { const i = document.createElement('img'); i.src = 'data:,'; document.body.append(i); }");
            Assert.Contains(await visit.Violations(), v => v.StartsWith("image-alt", StringComparison.Ordinal));
        }
    }

    [BrowserFact]
    public async Task Words_of_a_scenario_cannot_run_as_a_script()
    {
        await using var visit = await Visit.Of(pages, pages.Attacked);
        Assert.Equal(Pages.Nasty, await visit.Page.InnerTextAsync("h1"));
        Assert.Equal(Pages.Nasty, await visit.Page.TitleAsync());
        Assert.False(await visit.Page.EvaluateAsync<bool>("() => 'broken' in window"));
        Assert.Equal(2, await visit.Page.Locator("script").CountAsync());
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task It_prints_on_sheets_of_A4()
    {
        foreach (var file in Both)
        {
            await using var visit = await Visit.Of(pages, file);
            var pdf = Path.Combine(Pages.Results, Path.GetFileNameWithoutExtension(file) + ".pdf");
            var text = Encoding.Latin1.GetString(await visit.Page.PdfAsync(new() { Path = pdf, PreferCSSPageSize = true, PrintBackground = true }));
            Assert.InRange(PageOfPdf().Count(text), 2, 20);
            Assert.All(Paper().Matches(text), sheet =>
            {
                Assert.Equal("594", sheet.Groups["width"].Value[..3]);
                Assert.Equal("841", sheet.Groups["height"].Value[..3]);
            });
        }
    }

    [BrowserFact]
    public async Task Without_a_script_the_tables_stand_open()
    {
        foreach (var file in Both)
        {
            await using var visit = await Visit.Of(pages, file, script: false);
            Assert.False(await visit.Page.Locator(".chart").First.IsVisibleAsync());
            foreach (var table in await visit.Page.Locator("table").AllAsync()) Assert.True(await table.IsVisibleAsync());
            Assert.Empty(visit.Requests);
        }
    }

    [BrowserFact]
    public async Task On_a_telephone_nothing_sticks_out()
    {
        foreach (var file in Both)
        {
            await using var visit = await Visit.Of(pages, file, width: 390);
            await visit.Shot(Path.GetFileNameWithoutExtension(file) + "-narrow");
            Assert.Equal(390, await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
            Assert.False(await visit.Page.EvaluateAsync<bool>("() => [...document.querySelectorAll('.answer .scroll')].some(frame => frame.scrollWidth > frame.clientWidth)"));
        }
    }

    [BrowserFact]
    public async Task On_a_telephone_no_figure_of_the_calendar_is_beside_the_screen_in_any_language()
    {
        foreach (var file in (string[])[pages.Run, .. Pages.Translated.Select(pages.InLanguage)])
        {
            await using var visit = await Visit.Of(pages, file, width: 390);
            await visit.Page.EvaluateAsync("() => document.querySelectorAll('#calendar details').forEach(folded => folded.open = true)");
            Assert.True(await visit.Page.Locator("#calendar td data").CountAsync() > 50);
            Assert.Empty(await visit.Page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('#calendar .scroll')].filter(frame => frame.scrollWidth > frame.clientWidth).map(frame => frame.ariaLabel)
                  .concat([...document.querySelectorAll('#calendar tbody th, #calendar td, #calendar td data')].filter(cell => cell.getBoundingClientRect().right > innerWidth
                    || cell.getBoundingClientRect().left < 0).map(cell => cell.textContent))
                """));
            Assert.Empty(await visit.Page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('#calendar tbody td')].filter(cell => cell.textContent && !cell.dataset.label).map(cell => cell.textContent)"));
        }
    }

    [BrowserFact]
    public async Task On_a_wide_screen_the_calendar_is_a_table()
    {
        await using var visit = await Visit.Of(pages, pages.Run);
        Assert.Equal("table-cell", await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('#calendar td data').parentElement).display"));
    }
}
