using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Web.Figures;

namespace ExchangeSim.Reports.Web.Comparison;

/// <summary>The share of requests answered over time, under each policy: those that the first goal is about.</summary>
internal static class CurvesFigure
{
    private const double Week = 168, Day = 24;

    internal static Figure? Of(ComparisonReport report)
    {
        var (said, names) = (report.Words, report.Names);
        var curves = report.Figures.Policies.Where(p => p.Outcomes is [{ Points.Count: > 1 }, ..])
            .Select(p => (Name: ComparisonWeb.Name(p.Policy, said), Curve: ComparisonPage.Curve(report.Figures, p), p.Policy)).ToList();
        if (curves.Count < 2) return null;
        // After a week nearly all may be answered, or hardly any; the time at which policies differ most is the one to speak of.
        var (words, at) = new[] { (CostWords.ADay, Day), (CostWords.AWeek, Week), (CostWords.AMonth, 30 * Day), (CostWords.ThreeMonths, 90 * Day), (CostWords.AYear, 365 * Day) }
            .MaxBy(mark => curves.Max(c => c.Curve.At(mark.Item2).Answered) - curves.Min(c => c.Curve.At(mark.Item2).Answered));
        var best = curves.MaxBy(c => c.Curve.At(at).Answered);
        var (stands, whose) = (said.Share(curves[0].Curve.At(at).Answered), names.Of(curves[0].Curve));
        var title = best.Policy is null ? said.Of(CostWords.CurveNone, said[words], stands, whose)
            : said.Of(CostWords.CurveBest, said[words], stands, whose, said.Share(best.Curve.At(at).Answered), best.Policy);
        var drawn = curves.Select(c => (c.Name, c.Curve)).ToList();
        return new Figure("curves", title, said[CurveWords.Reading], [Curves.Chart("curves", drawn, report.Scenario, said)],
            [Curves.Table(said.Of(CostWords.CurveTable, whose), drawn, said)])
        { Short = said[CurveWords.HowSoon] };
    }
}
