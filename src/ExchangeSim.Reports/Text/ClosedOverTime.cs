using ExchangeSim.Experiments.Figures;

namespace ExchangeSim.Reports.Text;

/// <summary>The share closed over time, for several groups, as small bars and as figures.</summary>
internal static class ClosedOverTime
{
    private const int MostFigures = 6;

    internal static void Write(Page page, IReadOnlyList<(string Name, LatencyCurve Curve)> curves)
    {
        if (curves.Count == 0) return;
        var marks = CurveMarks.Of(curves.Select(c => c.Curve));
        if (marks.Count < 2) return;
        // The figures are those of the times at which most happens; the bars have all.
        var told = marks.OrderByDescending(m => Spread(curves[0].Curve, m.Hours)).Take(MostFigures).OrderBy(m => m.Hours).ToList();
        page.Heading("How soon they were closed", $"a bar each for {string.Join(", ", marks.Select(m => m.Words))}");
        var table = new TextTable(["", "", .. told.Select(m => ">" + m.Words)]);
        foreach (var (name, curve) in curves)
            table.Row([name, Sparkline.Of(marks.Select(m => CurveMarks.At(curve, m.Hours).Share)), .. told.Select(m => Human.Share(CurveMarks.At(curve, m.Hours).Share))]);
        page.Table(table);
    }

    private static double Spread(LatencyCurve curve, double hours)
    {
        var share = CurveMarks.At(curve, hours).Share;
        return share * (1 - share);
    }
}
