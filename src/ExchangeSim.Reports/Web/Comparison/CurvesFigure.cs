using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Figures;

namespace ExchangeSim.Reports.Web.Comparison;

/// <summary>The share of requests closed over time, under each policy.</summary>
internal static class CurvesFigure
{
    private const double Week = 168, Day = 24;

    internal static Figure? Of(ComparisonReport report)
    {
        var curves = report.Figures.Policies.Where(p => p.Curves is [{ Points.Count: > 1 }, ..]).Select(p => (Name: ComparisonWeb.Name(p.Policy), Curve: p.Curves[0])).ToList();
        if (curves.Count < 2) return null;
        // After a week nearly all may be closed, or hardly any; the time at which policies differ most is the one to speak of.
        var (words, at) = new[] { ("a day", Day), ("a week", Week), ("a month", 30 * Day), ("three months", 90 * Day), ("a year", 365 * Day) }
            .MaxBy(mark => curves.Max(c => CurveMarks.At(c.Curve, mark.Item2).Share) - curves.Min(c => CurveMarks.At(c.Curve, mark.Item2).Share));
        var best = curves.MaxBy(c => CurveMarks.At(c.Curve, at).Share);
        var stands = Human.Share(CurveMarks.At(curves[0].Curve, at).Share);
        var title = best.Name == curves[0].Name ? $"Within {words} {stands} of all requests are closed as things stand, and no more under any policy"
            : $"Within {words} {stands} of all requests are closed as things stand, {Human.Share(CurveMarks.At(best.Curve, at).Share)} under “{best.Name}”";
        return new Figure("curves", title, Curves.Reading, [Curves.Chart("curves", curves, report.Scenario)], [Curves.Table("Share of all requests closed, with the 95 % band", curves)])
        { Short = "How soon" };
    }
}
