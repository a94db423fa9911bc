using System.Diagnostics;
using ExchangeSim.Reports.Browser.Tests.Diagrams;
using Microsoft.Playwright;

namespace ExchangeSim.Reports.Browser.Tests.Written;

/// <summary>What the program writes as HTML is valid by a checker that has nothing to do with it (html-validate), as it is written and as it is when its script has run.</summary>
[Trait("Category", "Slow")]
public sealed class HtmlCheckedTests
{
    [ReadersFact]
    public async Task Every_page_is_valid_as_it_is_written_and_the_checker_would_find_a_mistake()
    {
        using var pages = new WrittenPages();
        Assert.InRange(pages.All.Count, 5 + 3 * 3, 100);
        Assert.Empty(await Findings(pages.Folder, pages.All));
        var broken = pages.At("broken.html");
        File.WriteAllText(broken, File.ReadAllText(pages.At("run.html")).Replace("<figcaption", "<p>x</p><p><div></div></p><figcaption", StringComparison.Ordinal));
        Assert.Contains(await Findings(pages.Folder, [broken]), finding => finding.Contains("close-order", StringComparison.Ordinal));
    }

    [ReadersFact]
    public async Task Reports_are_valid_when_their_charts_are_drawn()
    {
        using var pages = new WrittenPages();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserFactAttribute.Browser, Headless = true,
            Args = ["--no-sandbox", "--disable-gpu"] });
        var page = await browser.NewPageAsync();
        List<string> drawn = [];
        foreach (var name in new[] { "run", "comparison", "sweep", "search", "trace" })
        {
            await page.GotoAsync(new Uri(pages.At(name + ".html")).AbsoluteUri);
            await page.WaitForSelectorAsync("html[data-charts=drawn]");
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pages.Results, $"written-{name}.png"), FullPage = true });
            drawn.Add(pages.At($"drawn-{name}.html"));
            await File.WriteAllTextAsync(drawn[^1], await page.ContentAsync());
        }
        Assert.Empty(await Findings(pages.Folder, drawn));
    }

    [BrowserFact]
    public async Task Heads_of_tables_break_on_screens_and_in_print()
    {
        using var pages = new WrittenPages();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserFactAttribute.Browser, Headless = true,
            Args = ["--no-sandbox", "--disable-gpu"] });
        var page = await browser.NewPageAsync();
        await page.GotoAsync(new Uri(pages.At("comparison.html")).AbsoluteUri);
        const string Spaces = "[...new Set([...document.querySelectorAll('thead th')].map(head => getComputedStyle(head).whiteSpace))].join()";
        Assert.Equal("normal", await page.EvaluateAsync<string>(Spaces));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal("normal", await page.EvaluateAsync<string>(Spaces));
    }

    private static async Task<IReadOnlyList<string>> Findings(string folder, IEnumerable<string> files)
    {
        var checker = Path.Combine(ReadersFactAttribute.Folder, "html-validate", "bin", "html-validate.mjs");
        var rules = Path.Combine(ReadersFactAttribute.Folder, "..", "html-rules.json");
        var start = ChildProcess.WithUsualSignals("node", [checker, "--config", rules, "--formatter", "text", .. files]);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        using var process = Process.Start(start)!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var code = await process.Ended("html-validate");
        var words = (await said.InTime("findings") + await complained.InTime("complaints")).Replace(folder, "", StringComparison.Ordinal).Trim();
        Assert.Equal(words.Length > 0, code != 0);
        if (words.Length > 0) await File.WriteAllTextAsync(Path.Combine(Pages.Results, "html-findings.txt"), words);
        return words.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
