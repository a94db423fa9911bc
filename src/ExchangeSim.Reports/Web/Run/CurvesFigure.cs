using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Languages;
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
        var (words, names) = (report.Words, report.Names);
        return new Figure("curves", Title(report, curves[0]), words[CurveWords.ReadingOfOutcomes],
            [.. curves.Select((curve, i) => Curves.OutcomeChart(i == 0 ? "curves" : $"curves-{i + 1}", curve, report))],
            [.. curves.Select(curve => Curves.OutcomeTable(words.Of(CurveWords.Ways, names.Of(curve)), curve, words)), Pairs(report, pairs)])
        { Short = words[CurveWords.HowSoon] };
    }

    private static HtmlTable Pairs(RunReport report, List<OutcomeCurve> pairs)
    {
        var words = report.Words;
        var marks = CurveMarks.Within(pairs.Count == 0 ? 0 : pairs.Max(p => p.Points[^1].Hours));
        var table = new HtmlTable(words[CurveWords.Pairs], [words[CurveWords.AnsweredWithin], .. marks.Select(m => ">" + words.Figure(m.Words))]);
        foreach (var pair in pairs) table.Row(report.Names.Of(pair), marks.Select(m => Cell.Share(pair.At(m.Hours).Answered, words)));
        return table;
    }

    private static string Title(RunReport report, OutcomeCurve all) => report.Words.Of(CurveWords.Title, report.Words.Share(all.At(24).Answered), report.Names.Of(all),
        report.Words.Share(all.At(168).Answered));
}
