using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Manifests;
using ExchangeSim.Reports.Sweeping;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web.Sweeping;

/// <summary>A search as one HTML file.</summary>
public static class SearchWeb
{
    private const int Row = 34, Rest = 80;

    /// <summary>The page.</summary>
    public static HtmlPage Of(SearchReport report, Origin? origin) => new(
        report.Scenario.Title, report.Scenario.Question, $"A search over {report.Path} for {SearchPage.Wanted(report.Figures.Target)}",
        Html.Of($"<p class=\"headline\">{Html.Sentence(SearchPage.Answer(report))}</p>"), [Tried(report)], Making.Of(
        [
            ("scenario", $"{report.Scenario.Title} ({report.Scenario.Id})"),
            ("policy", report.Policy ?? "none: the scenario as it stands"),
            ("searched over", $"{report.Path}, {report.Values[0]} to {report.Values[^1]}"),
            ("wanted", SearchPage.Wanted(report.Figures.Target)),
            ("certainty wanted", FormattableString.Invariant($"{report.Figures.Confidence * 100:0.##} %")),
            ("seed", $"{report.Seed}"),
        ], origin?.WithFiles, ["The search halves the range, so it takes for granted that what is enough once is enough from there on."]));

    private static Figure Tried(SearchReport report)
    {
        var (metric, tried) = (report.Figures.Target.Metric, report.Figures.Tried);
        var table = new HtmlTable("What was tried", "value", ">" + MetricWords.Of(metric), ">certainty", ">met in replications", "busiest desk");
        foreach (var one in tried)
            table.Row(report.Values[one.Level], Cell.Of(one.Figure?.Value, MetricWords.Value(metric, one.Figure)), one.Replications == 1 ? "–" : Cell.Share(one.Certainty),
                $"{one.Met} of {one.Replications}", one.Busiest is { } desk ? $"{desk.Agency} {desk.Desk}, {Human.Share(desk.Utilisation)}" : "–");
        return new Figure("tried", $"The {MetricWords.Of(metric)} with each value that was tried",
            "Each line is a value; the bar is the interval, and the dashed line is the target.",
            [new Chart("tried", Rest + tried.Count * Row, LevelData.Of(metric, [.. tried.Select(one => report.Values[one.Level])],
                [new LevelSeries(report.Path, [.. tried.Select(one => LevelValue.Of(one.Figure))])], report.Figures.Target.Value))], [])
        { Short = "Tried", Shown = [table] };
    }
}
