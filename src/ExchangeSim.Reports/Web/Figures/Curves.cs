using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Markup;
using ExchangeSim.Reports.Words;

namespace ExchangeSim.Reports.Web.Figures;

/// <summary>Curves of the share closed over time, as a chart and as a table of what is closed by times that people think in.</summary>
internal static class Curves
{
    internal const string Reading =
        "A curve climbs to the share of requests that is closed after so much time since sending; the sooner it climbs, the better. To the right each mark is a longer stretch than the one before it. "
        + "The shade is the 95 % band, and a dashed upright line is a time limit.";

    private const int MostLimits = 4;
    private const double Hour = 3_600_000;

    internal static Chart Chart(string id, IReadOnlyList<(string Name, LatencyCurve Curve)> curves, Scenario scenario) =>
        new(id, curves.Count > 1 ? 440 : 380, new CurveData([.. curves.Select(c => new CurveSeries(c.Name, [.. c.Curve.Points.Select(Point)]))], Limits(scenario)));

    internal static HtmlTable Table(string caption, IReadOnlyList<(string Name, LatencyCurve Curve)> curves)
    {
        var marks = CurveMarks.Of(curves.Select(c => c.Curve));
        var table = new HtmlTable(caption, ["closed within", .. marks.Select(m => ">" + m.Words)]);
        foreach (var (name, curve) in curves) table.Row(name, marks.Select(m => CurveMarks.At(curve, m.Hours)).Select(p => Cell.Of(p.Share, Words(p))));
        return table;
    }

    private static string Words(CurvePoint point) => Human.Share(point.Share)
        + (point is { Lower: { } low, Upper: { } high } && Human.Share(low) != Human.Share(high) ? $" ({Human.Share(low)[..^2]} to {Human.Share(high)})" : "");

    private static double?[] Point(CurvePoint point) => [point.Hours, point.Share, point.Lower, point.Upper];

    // Those that most procedures have, or the lines would hide the curves.
    private static List<CurveLimit> Limits(Scenario scenario) =>
        [.. scenario.Procedures.SelectMany(p => p.Limits.Values).GroupBy(l => l.TotalMilliseconds).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Take(MostLimits)
            .Select(g => new CurveLimit(Say.Time(g.Key), g.Key / Hour)).OrderBy(l => l.Hours)];
}
