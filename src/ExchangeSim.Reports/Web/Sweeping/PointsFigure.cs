using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web.Sweeping;

/// <summary>What came out at each point of a sweep.</summary>
internal static class PointsFigure
{
    private const int MostDrawn = 60, Row = 34, Rest = 80;

    internal static Figure Of(SweepFigures figures, ReportNames names)
    {
        var (words, metric) = (names.Words, MetricWords.Of(figures.Response, names));
        var points = figures.Points.Take(MostDrawn).ToList();
        List<LevelSeries> series = [new(words[ComparisonWords.Stands], [.. points.Select(point => LevelValue.Of(SweepWeb.Response(figures, point)))]),
            .. figures.Policies.Select((policy, i) => new LevelSeries(policy, [.. points.Select(point => Under(point.Policies[i]))]))];
        var title = words.Of(SweepWords.AtEachPoint, metric);
        return new Figure("responses", figures.Points.Count > MostDrawn ? words.Of(SweepWords.FirstOnly, title, MostDrawn, figures.Points.Count) : title,
            words.Of(SweepWords.ResponsesReading, SweepWeb.Confidence(figures, words)) + (figures.Policies.Count > 0 ? words[SweepWords.PolicyColours] : ""),
            [new Chart("responses", Rest + points.Count * Row,
                LevelData.Of(figures.Response, [.. points.Select(point => SweepWeb.Name(figures, point, words))], series, names))], [])
        { Short = words[SweepWords.Responses], Shown = [Table(figures, names)] };
    }

    private static HtmlTable Table(SweepFigures figures, ReportNames names)
    {
        var words = names.Words;
        var table = new HtmlTable(words.Of(SweepWords.ResponseTable, MetricWords.Of(figures.Response, names)),
            ["", ">" + words[SweepWords.Response], ">" + words[SweepWords.AgainstFirst], .. figures.Policies.Select(policy => ">" + policy), words[SweepWords.BusiestDesk]]);
        foreach (var point in figures.Points)
            table.Row(SweepWeb.Name(figures, point, words), [
                Cell.Of(SweepWeb.Response(figures, point)?.Value, MetricWords.Value(figures.Response, SweepWeb.Response(figures, point), words)),
                point == figures.Points[0] ? "" : Change(point.AgainstFirst), .. point.Policies.Select(Change),
                point.Busiest is { } desk ? $"{names.Desk(desk.Agency, desk.Desk)}, {words.Share(desk.Utilisation)}" : "–",
            ]);
        return table;

        Cell Change(PairedFigure? pair) => Cell.Of(pair?.Difference, SweepWeb.Change(figures, pair?.Difference, pair?.HalfWidth, words));
    }

    private static LevelValue? Under(PairedFigure? pair) => pair is null ? null : new LevelValue(pair.Policy, null);
}
