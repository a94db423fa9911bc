using System.Text;
using System.Xml.Linq;

namespace ExchangeSim.Reports.Browser.Tests;

/// <summary>The buttons that save a chart of a report, without a network and without a mouse.</summary>
[Trait("Category", "Slow")]
public sealed class ChartButtonTests(Pages pages) : IClassFixture<Pages>
{
    [BrowserFact]
    public async Task Each_chart_has_buttons_that_the_keyboard_reaches_and_that_name_it()
    {
        await using var visit = await Visit.Of(pages, pages.Comparison);
        var charts = await visit.Page.Locator(".chart").CountAsync();
        var names = await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.chart + .save button')].map(b => b.getAttribute('aria-label'))");
        Assert.Equal(2 * charts, names.Length);
        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.All(names, name => Assert.Matches("^Save the chart “.{10,}” as (SVG|PNG)$", name));
        await visit.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.False(await visit.Page.Locator(".save").First.IsVisibleAsync());
    }

    [BrowserFact]
    public async Task A_key_saves_the_drawing_and_the_pixels()
    {
        foreach (var file in new[] { pages.Run, pages.Attacked })
        {
            await using var visit = await Visit.Of(pages, file);
            var (name, svg) = await Saved(visit, "SVG");
            Assert.Equal("curves.svg", name);
            Assert.Equal("svg", XDocument.Parse(Encoding.UTF8.GetString(svg)).Root!.Name.LocalName);
            (name, var png) = await Saved(visit, "PNG");
            Assert.Equal("curves.png", name);
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
            Assert.InRange(png.Length, 10_000, 3_000_000);
            Assert.Empty(visit.Complaints);
        }
    }

    [BrowserFact]
    public async Task The_buttons_speak_the_language_of_the_page()
    {
        foreach (var (language, words) in new[] { ("fr", "Enregistrer ce graphique"), ("vi", "Lưu biểu đồ này") })
        {
            var file = Path.Combine(Path.GetDirectoryName(pages.Run)!, language + ".html");
            await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(pages.Run)).Replace("<html lang=\"en\">", $"<html lang=\"{language}\">", StringComparison.Ordinal));
            await using var visit = await Visit.Of(pages, file);
            Assert.StartsWith(words, await visit.Page.Locator(".save").First.InnerTextAsync(), StringComparison.Ordinal);
        }
    }

    private static async Task<(string Name, byte[] Content)> Saved(Visit visit, string kind)
    {
        await visit.Page.Locator($".save button:text-is('{kind}')").First.FocusAsync();
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.Keyboard.PressAsync("Enter"));
        return (download.SuggestedFilename, await File.ReadAllBytesAsync(await download.PathAsync()));
    }
}
