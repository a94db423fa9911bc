namespace ExchangeSim.Reports.Browser.Tests;

/// <summary>Every text of every chart has its place: none is cut by the frame, and none lies over another.</summary>
[Trait("Category", "Slow")]
public sealed class ChartLabelTests(Pages pages) : IClassFixture<Pages>
{
    // A pixel of a box is the space around its letters.
    private const string Faults = """
        () => [...document.querySelectorAll('.chart')].flatMap(chart => {
          const frame = chart.querySelector('svg').getBoundingClientRect();
          const texts = [...chart.querySelectorAll('svg text')].filter(text => text.textContent.trim())
            .map(text => ({ says: text.textContent, box: text.getBoundingClientRect() }));
          const cut = texts.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1)
            .map(({ says }) => `${chart.id}: '${says}' is cut`);
          const over = texts.flatMap((one, i) => texts.slice(i + 1).filter(other =>
              Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left) > 1.5
              && Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top) > 3)
            .map(other => `${chart.id}: '${one.says}' lies over '${other.says}'`));
          return [...cut, ...over];
        })
        """;

    [BrowserFact]
    public async Task No_label_of_a_chart_is_cut_or_printed_over_another_at_any_width()
    {
        var faults = new List<string>();
        foreach (var file in (string[])[pages.Run, pages.Comparison, .. Pages.Translated.Select(pages.InLanguage)])
            foreach (var width in (int[])[320, 390, 768, 1280, 1600])
            {
                await using var visit = await Visit.Of(pages, file, width);
                faults.AddRange((await visit.Page.EvaluateAsync<string[]>(Faults)).Select(fault => $"{Path.GetFileName(file)} at {width}: {fault}"));
            }
        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }
}
