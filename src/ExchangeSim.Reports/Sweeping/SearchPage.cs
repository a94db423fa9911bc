using System.Globalization;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Model;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Sweeping;

/// <summary>A search as text: the value that was found, with its certainty, or plainly that there is none; then what was tried.</summary>
public static class SearchPage
{
    /// <summary>Writes the page; <paramref name="written"/> are the files that hold the details.</summary>
    public static void Write(Page page, SearchReport report, IReadOnlyList<string> written)
    {
        var figures = report.Figures;
        page.Title(report.Scenario.Title);
        page.Entry("wanted", SearchAnswer.Wanted(figures.Target, ReportNames.English) + (report.Policy is null ? "" : $", under the policy {report.Policy}"));
        page.Entry("by", $"{report.Path}, {report.Values[0]} to {report.Values[^1]}, seed {report.Seed}");
        page.Heading("The answer");
        page.Paragraph(SearchAnswer.Of(report, ReportNames.English), 2);
        Tried(page, report);
        page.Heading("Notes");
        page.Entry("-", $"A value will do if the one-sided interval over replications says so with {PerCent(figures.Confidence)}; undecided ones are run more often. "
            + "Certainty is about chance only, not about the assumptions of the scenario.", 2);
        page.Entry("-", "The search halves the range, so it takes for granted that what is enough once is enough from there on.", 2);
        foreach (var note in ObservedPeriod.Notes(report.Scenario, [figures.Target.Metric])) page.Entry("-", note.Text, 2);
        page.Heading("Files");
        if (written.Count == 0) page.Paragraph("none written; --out DIR writes what was tried as CSV and JSON", 2);
        foreach (var path in written) page.Line("  " + path);
    }

    private static void Tried(Page page, SearchReport report)
    {
        var target = report.Figures.Target;
        page.Heading("Tried", $"{report.Path} against the target {SearchAnswer.Wanted(target, ReportNames.English)}");
        var table = new TextTable(">value", ">" + MetricWords.Of(target.Metric), ">certainty", ">met in", "busiest desk");
        foreach (var tried in report.Figures.Tried)
            table.Row(report.Values[tried.Level], MetricWords.Value(target.Metric, tried.Figure), SearchAnswer.Certainty(tried, PageLanguage.English),
                $"{tried.Met} of {Human.Of(tried.Replications, "replication")}",
                tried.Busiest is { } desk ? $"{desk.Agency} {desk.Desk}, {Human.Share(desk.Utilisation)}" : "–");
        page.Table(table);
    }

    private static string PerCent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + " % certainty";
}
