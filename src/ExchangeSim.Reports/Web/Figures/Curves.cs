using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web.Figures;

/// <summary>Curves of how requests ended over time, as a chart and as a table of what has ended by times that people think in.</summary>
internal static class Curves
{
    private const int MostLimits = 4;
    private const double Hour = 3_600_000;

    /// <summary>The share answered, of several groups.</summary>
    internal static Chart Chart(string id, IReadOnlyList<(string Name, OutcomeCurve Curve)> curves, Scenario scenario, PageLanguage words) =>
        new(id, curves.Count > 1 ? 440 : 380, new CurveData(
            [.. curves.Select(c => new CurveSeries(c.Name, [.. c.Curve.Points.Select(p => (double?[])[p.Hours, p.Answered, null, null])]))],
                Limits(scenario, curves[0].Curve.Procedure, words)));

    /// <summary>The share that has ended in each way, of one group.</summary>
    internal static Chart OutcomeChart(string id, OutcomeCurve curve, RunReport report) =>
        new(id, 440, new CurveData([.. Shown(curve).Select(outcome => new CurveSeries(report.Words.Ended(outcome), [.. curve.Points.Select(p => Point(p, outcome))],
                Look(outcome)))],
            Limits(report.Scenario, curve.Procedure, report.Words)))
        { Heading = report.Names.Of(curve) };

    internal static HtmlTable Table(string caption, IReadOnlyList<(string Name, OutcomeCurve Curve)> curves, PageLanguage words)
    {
        var marks = CurveMarks.Within(curves.Max(c => c.Curve.Points[^1].Hours));
        var table = new HtmlTable(caption, [words[CurveWords.AnsweredWithin], .. marks.Select(m => ">" + words.Figure(m.Words))]);
        foreach (var (name, curve) in curves) table.Row(name, marks.Select(m => Cell.Share(curve.At(m.Hours).Answered, words)));
        return table;
    }

    internal static HtmlTable OutcomeTable(string caption, OutcomeCurve curve, PageLanguage words)
    {
        var marks = CurveMarks.Within(curve.Points[^1].Hours);
        var table = new HtmlTable(caption, [words[CurveWords.By], .. marks.Select(m => ">" + words.Figure(m.Words))]);
        foreach (var outcome in Shown(curve)) table.Row(words.Ended(outcome), marks.Select(m => curve.At(m.Hours).Of(outcome)).Select(p => Cell.Of(p.Share, Words(p, words))));
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

    private static string Words(OutcomeShare point, PageLanguage words) => words.Figure(Human.Share(point.Share)
        + (point is { Lower: { } low, Upper: { } high } && Human.Share(low) != Human.Share(high) ? $" ({Human.Share(low)[..^2]} to {Human.Share(high)})" : ""));

    private static double?[] Point(OutcomePoint point, Outcome outcome) => [point.Hours, point.Of(outcome).Share, point.Of(outcome).Lower, point.Of(outcome).Upper];

    // Those that most procedures have, or the lines would hide the curves.
    private static List<CurveLimit> Limits(Scenario scenario, string? procedure, PageLanguage words) =>
        [.. scenario.Procedures.Where(p => procedure is null || p.Id == procedure).SelectMany(p => p.Limits.Values).GroupBy(l => l)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Longest).Take(MostLimits)
            .Select(g => new CurveLimit(words.Figure(Say.Time(g.Key)), g.Key.Longest.TotalMilliseconds / Hour)).OrderBy(l => l.Hours)];
}
