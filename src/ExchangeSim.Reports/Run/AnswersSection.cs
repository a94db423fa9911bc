using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Run;

/// <summary>How long an answer was waited for, how many were answered in time, and how all of them ended.</summary>
internal static class AnswersSection
{
    internal static void Write(Page page, RunReport report)
    {
        var rows = report.Figures.Latency.Where(r => r.From is null && r.WaitHours is not null).ToList();
        if (rows.Count == 0) return;
        page.Heading("How requests were answered", "mean wait for an answer, full or partial, within the horizon; what is never answered counts all of it");
        var table = new TextTable("", ">horizon", ">mean wait", ">answered within it", ">answered within limit");
        foreach (var row in rows)
            table.Row(row.Procedure ?? "all requests", Horizon(row), Human.Time(row.WaitHours), Human.Share(row.AnsweredWithinHorizon), Human.Share(row.AnsweredWithinLimit));
        page.Table(table);
        Endings(page, report);
        AnsweredOverTime.Write(page, [.. report.Figures.Outcomes.Where(c => c is { From: null, Points.Count: > 1 }).Select(c => (c.Procedure ?? "all requests", c))]);
    }

    /// <summary>The horizon of a row; several, where its requests have several.</summary>
    internal static string Horizon(LatencyRow row) => row.HorizonHours is { } hours ? Human.Time(hours) : "of each";

    private static void Endings(Page page, RunReport report)
    {
        var endings = report.Figures.Endings;
        var shown = Enum.GetValues<Outcome>().Where(outcome => endings.Any(e => e.Outcome == outcome && e.Count.Value > 0)).ToList();
        if (shown.Count == 0) return;
        var table = new TextTable(["of those sent", .. shown.Select(outcome => ">" + OutcomeWords.Of(outcome))]);
        foreach (var of in endings.GroupBy(e => e.Procedure))
            table.Row([of.Key ?? "all requests", .. shown.Select(outcome => of.First(e => e.Outcome == outcome)).Select(e => e.Count.Value == 0 ? "·" : Human.Share(e.Share))]);
        page.Line();
        page.Table(table);
    }
}
