using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web.Run;

/// <summary>How requests ended over time: a curve for each way, of all requests and of each procedure.</summary>
internal static class CurvesFigure
{
    private const int MostCurves = 8, MostPairs = 60;

    internal static Figure? Of(RunReport report)
    {
        var curves = report.Figures.Outcomes.Where(c => c is { From: null, Points.Count: > 1 }).Take(MostCurves).ToList();
        if (curves.Count == 0) return null;
        if (curves.Count == 2) curves.RemoveAt(0); // one procedure is all requests
        var pairs = report.Figures.Outcomes.Where(c => c.From is not null).Take(MostPairs).ToList();
        return new Figure("curves", Title(curves[0]), Curves.ReadingOfOutcomes,
            [.. curves.Select((curve, i) => Curves.OutcomeChart(i == 0 ? "curves" : $"curves-{i + 1}", curve, report.Scenario))],
            [.. curves.Select(curve => Curves.OutcomeTable($"{Curves.Name(curve)}: share that has ended in each way, with the 95 % band", curve)), Pairs(pairs)])
        { Short = "How soon" };
    }

    private static HtmlTable Pairs(List<OutcomeCurve> pairs)
    {
        var marks = CurveMarks.Within(pairs.Count == 0 ? 0 : pairs.Max(p => p.Points[^1].Hours));
        var table = new HtmlTable("Share answered, by pair of agencies; outcomes.csv has every outcome", ["answered within", .. marks.Select(m => ">" + m.Words)]);
        foreach (var pair in pairs) table.Row(Curves.Name(pair), marks.Select(m => Cell.Share(pair.At(m.Hours).Answered)));
        return table;
    }

    private static string Title(OutcomeCurve all) => $"{Human.Share(all.At(24).Answered)} of {Curves.Name(all)} are answered within a day, {Human.Share(all.At(168).Answered)} " +
        $"within a week";
}
