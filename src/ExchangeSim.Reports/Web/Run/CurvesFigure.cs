using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Figures;

namespace ExchangeSim.Reports.Web.Run;

/// <summary>The share of requests closed over time.</summary>
internal static class CurvesFigure
{
    private const int MostCurves = 8;

    internal static Figure? Of(RunReport report)
    {
        var curves = report.Figures.Curves.Where(c => c.Points.Count > 1).Take(MostCurves).Select(c => (Name: c.Procedure ?? "all requests", Curve: c)).ToList();
        if (curves.Count == 0) return null;
        if (curves.Count == 2) curves.RemoveAt(1); // one procedure is all requests
        return new Figure("curves", Title(CurveMarks.At(curves[0].Curve, 24).Share, CurveMarks.At(curves[0].Curve, 168).Share), Curves.Reading,
            [Curves.Chart("curves", curves, report.Scenario)], [Curves.Table("Share of requests closed, with the 95 % band", curves)])
        { Short = "How soon" };
    }

    private static string Title(double day, double week) => $"{Human.Share(day)} of all requests are closed within a day, {Human.Share(week)} within a week";
}
