using System.Globalization;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Run;

/// <summary>How surely the averages are known, what a single run may bring, and what of that the scenario only assumes.</summary>
internal static class SpreadSection
{
    private const int MostAssumptions = 5;

    internal static void Write(Page page, RunReport report)
    {
        var rows = report.Figures.Latency.Where(r => r.From is null && r.WaitHours?.OneRun is not null).ToList();
        if (rows.Count == 0) return;
        page.Heading("What one run may bring");
        page.Paragraph(Spread.Words(report.Figures.SimulatedDays, report.Scenario.Uncertainty is not null), 2);
        page.Line();
        var table = new TextTable("", ">mean wait", $">{Spread.Often}", $">answered within horizon: {Spread.Often}");
        foreach (var row in rows)
            table.Row(row.Procedure ?? "all requests", Human.Time(row.WaitHours), Spread.Time(row.WaitHours?.OneRun),
                Spread.Share(row.AnsweredWithinHorizon?.OneRun));
        page.Table(table);
        foreach (var sentence in Assumed(report)) page.Paragraph(sentence, 2);
    }

    /// <summary>What the scenario only assumes makes of the mean wait, in sentences; none where nothing is uncertain.</summary>
    internal static IEnumerable<string> Assumed(RunReport report, PageLanguage? language = null)
    {
        var words = language ?? PageLanguage.English;
        if (report.Scenario.Uncertainty is not { } uncertainty) yield break;
        yield return report.All?.WaitHours is { AssumptionShare: { } share } wait ? words.Of(SpreadWords.OfWait, Spread.Split(share, wait.StructureShare, words))
            : words.Of(SpreadWords.TooFew, Spread.Counted(uncertainty, words));
        if (report.Figures.Assumptions.Where(weight => weight.IsSure).Take(MostAssumptions).ToList() is { Count: > 0 } sure)
            yield return words.Of(SpreadWords.GoesWith, string.Join(", ", sure.Select(weight => Words(weight, words))));
    }

    private static string Words(AssumptionWeight weight, PageLanguage words) => words.Of(SpreadWords.Correlated, Spread.Named(weight.Place, weight.Alternative),
        words.Figure(weight.RankCorrelation.ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture)));
}
