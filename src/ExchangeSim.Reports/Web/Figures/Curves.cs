using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web.Figures;

/// <summary>Curves of how requests ended over time, as a chart and as a table of what has ended by times that people think in.</summary>
internal static class Curves
{
    internal const string Reading =
        "A curve climbs to the share of requests that is answered after so much time since sending; the sooner and the higher it climbs, the better. To the right each mark is " +
            "a longer stretch than the one before it. "
        + "A dashed upright line is a time limit.";

    internal const string ReadingOfOutcomes =
        "A curve climbs to the share of requests that has ended in one way after so much time since sending; that of open ones falls, and at every time all of them sum to 1. " +
            "To the right each mark is a longer stretch than the one before it. "
        + "The shade is the 95 % band, and a dashed upright line is a time limit.";

    private const int MostLimits = 4;
    private const double Hour = 3_600_000;

    /// <summary>The share answered, of several groups.</summary>
    internal static Chart Chart(string id, IReadOnlyList<(string Name, OutcomeCurve Curve)> curves, Scenario scenario) =>
        new(id, curves.Count > 1 ? 440 : 380, new CurveData(
            [.. curves.Select(c => new CurveSeries(c.Name, [.. c.Curve.Points.Select(p => (double?[])[p.Hours, p.Answered, null, null])]))],
                Limits(scenario, curves[0].Curve.Procedure)));

    /// <summary>The share that has ended in each way, of one group.</summary>
    internal static Chart OutcomeChart(string id, OutcomeCurve curve, Scenario scenario) =>
        new(id, 440, new CurveData([.. Shown(curve).Select(outcome => new CurveSeries(OutcomeWords.Of(outcome), [.. curve.Points.Select(p => Point(p, outcome))],
                Look(outcome)))],
            Limits(scenario, curve.Procedure)))
        { Heading = Name(curve) };

    /// <summary>Whose curve it is.</summary>
    internal static string Name(OutcomeCurve curve) => curve.From is not null ? $"{curve.From} → {curve.To}" : curve.Procedure ?? "all requests";

    internal static HtmlTable Table(string caption, IReadOnlyList<(string Name, OutcomeCurve Curve)> curves)
    {
        var marks = CurveMarks.Within(curves.Max(c => c.Curve.Points[^1].Hours));
        var table = new HtmlTable(caption, ["answered within", .. marks.Select(m => ">" + m.Words)]);
        foreach (var (name, curve) in curves) table.Row(name, marks.Select(m => Cell.Share(curve.At(m.Hours).Answered)));
        return table;
    }

    internal static HtmlTable OutcomeTable(string caption, OutcomeCurve curve)
    {
        var marks = CurveMarks.Within(curve.Points[^1].Hours);
        var table = new HtmlTable(caption, ["by", .. marks.Select(m => ">" + m.Words)]);
        foreach (var outcome in Shown(curve)) table.Row(OutcomeWords.Of(outcome), marks.Select(m => curve.At(m.Hours).Of(outcome)).Select(p => Cell.Of(p.Share, Words(p))));
        return table;
    }

    // The same in all charts of all reports, whichever outcomes there are in one.
    private static int Look(Outcome outcome) => outcome switch
    {
        Outcome.Answered => 0,
        Outcome.PartlyAnswered => 1,
        Outcome.Refused => 2,
        Outcome.Withdrawn => 3,
        Outcome.Lapsed => 4,
        Outcome.Open => 6,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static IEnumerable<Outcome> Shown(OutcomeCurve curve) =>
        Enum.GetValues<Outcome>().OrderBy(outcome => outcome == Outcome.Open).Where(outcome => outcome == Outcome.Open || curve.Points[^1].Of(outcome).Share > 0);

    private static string Words(OutcomeShare point) => Human.Share(point.Share)
        + (point is { Lower: { } low, Upper: { } high } && Human.Share(low) != Human.Share(high) ? $" ({Human.Share(low)[..^2]} to {Human.Share(high)})" : "");

    private static double?[] Point(OutcomePoint point, Outcome outcome) => [point.Hours, point.Of(outcome).Share, point.Of(outcome).Lower, point.Of(outcome).Upper];

    // Those that most procedures have, or the lines would hide the curves.
    private static List<CurveLimit> Limits(Scenario scenario, string? procedure) =>
        [.. scenario.Procedures.Where(p => procedure is null || p.Id == procedure).SelectMany(p => p.Limits.Values).GroupBy(l => l)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Longest).Take(MostLimits)
            .Select(g => new CurveLimit(Say.Time(g.Key), g.Key.Longest.TotalMilliseconds / Hour)).OrderBy(l => l.Hours)];
}
