using ExchangeSim.Experiments.Figures;

namespace ExchangeSim.Reports.Text;

/// <summary>The share answered over time, for several groups, as small bars and as figures.</summary>
internal static class AnsweredOverTime
{
    private const int MostFigures = 5;

    /// <param name="page">Where it is written.</param>
    /// <param name="curves">Their curves.</param>
    /// <param name="ofWhat">What the shares are of, in words, if the names do not say it.</param>
    internal static void Write(Page page, IReadOnlyList<(string Name, OutcomeCurve Curve)> curves, string? ofWhat = null)
    {
        if (curves.Count == 0) return;
        var marks = CurveMarks.Within(curves.Max(c => c.Curve.Points[^1].Hours));
        if (marks.Count < 2) return;
        // The figures are those of the times at which most happens; the bars have all.
        var told = marks.OrderByDescending(m => Spread(curves[0].Curve, m.Hours)).Take(MostFigures).OrderBy(m => m.Hours).ToList();
        page.Heading("How soon they were answered", $"{(ofWhat is null ? "" : $"share of {ofWhat} answered; ")}a bar each for {string.Join(", ", marks.Select(m => m.Words))}");
        var table = new TextTable(["", "", .. told.Select(m => ">" + m.Words.Replace(' ', Cells.NoBreak))]);
        foreach (var (name, curve) in curves)
            table.Row([name, Sparkline.Of(marks.Select(m => curve.At(m.Hours).Answered)), .. told.Select(m => Human.Share(curve.At(m.Hours).Answered))]);
        page.Table(table);
    }

    private static double Spread(OutcomeCurve curve, double hours)
    {
        var share = curve.At(hours).Answered;
        return share * (1 - share);
    }
}
