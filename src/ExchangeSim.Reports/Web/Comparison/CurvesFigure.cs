using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Figures;

namespace ExchangeSim.Reports.Web.Comparison;

/// <summary>The share of requests answered over time, under each policy: those that the first goal is about.</summary>
internal static class CurvesFigure
{
    private const double Week = 168, Day = 24;

    internal static Figure? Of(ComparisonReport report)
    {
        var curves = report.Figures.Policies.Where(p => p.Outcomes is [{ Points.Count: > 1 }, ..])
            .Select(p => (Name: ComparisonWeb.Name(p.Policy), Curve: ComparisonPage.Curve(report.Figures, p))).ToList();
        if (curves.Count < 2) return null;
        // After a week nearly all may be answered, or hardly any; the time at which policies differ most is the one to speak of.
        var (words, at) = new[] { ("a day", Day), ("a week", Week), ("a month", 30 * Day), ("three months", 90 * Day), ("a year", 365 * Day) }
            .MaxBy(mark => curves.Max(c => c.Curve.At(mark.Item2).Answered) - curves.Min(c => c.Curve.At(mark.Item2).Answered));
        var best = curves.MaxBy(c => c.Curve.At(at).Answered);
        var (stands, whose) = (Human.Share(curves[0].Curve.At(at).Answered), Curves.Name(curves[0].Curve));
        var title = best.Name == curves[0].Name ? $"Within {words} {stands} of {whose} are answered as things stand, and no more under any policy"
            : $"Within {words} {stands} of {whose} are answered as things stand, {Human.Share(best.Curve.At(at).Answered)} under “{best.Name}”";
        return new Figure("curves", title, Curves.Reading, [Curves.Chart("curves", curves, report.Scenario)], [Curves.Table($"Share of {whose} answered", curves)])
        { Short = "How soon" };
    }
}
