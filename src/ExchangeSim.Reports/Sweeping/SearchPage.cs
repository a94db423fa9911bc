using System.Globalization;
using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Model;
using ExchangeSim.Reports.Comparison;
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
        page.Entry("wanted", Wanted(figures.Target) + (report.Policy is null ? "" : $", under the policy {report.Policy}"));
        page.Entry("by", $"{report.Path}, {report.Values[0]} to {report.Values[^1]}, seed {report.Seed}");
        page.Heading("The answer");
        page.Paragraph(Answer(report), 2);
        Tried(page, report);
        page.Heading("Notes");
        page.Entry("-", $"A value will do if the one-sided interval over replications says so with {PerCent(figures.Confidence)}; undecided ones are run more often. "
            + "Certainty is about chance only, not about the assumptions of the scenario.", 2);
        page.Entry("-", "The search halves the range, so it takes for granted that what is enough once is enough from there on.", 2);
        page.Heading("Files");
        if (written.Count == 0) page.Paragraph("none written; --out DIR writes what was tried as CSV and JSON", 2);
        foreach (var path in written) page.Line("  " + path);
    }

    internal static string Answer(SearchReport report)
    {
        var figures = report.Figures;
        if (!figures.IsComplete) return "It was stopped before there was an answer.";
        if (figures.Found is not { } found)
        {
            var last = figures.Tried[^1];
            return $"None from {report.Values[0]} to {report.Values[^1]} will do: even with {report.Values[last.Level]} the {Is(figures.Target, last)}{Perhaps(last)}.";
        }
        var tried = figures.Tried.Single(t => t.Level == found);
        var before = figures.Tried.SingleOrDefault(t => t.Level == found - 1);
        return $"{report.Path}: {report.Values[found]}. With it the {Is(figures.Target, tried)}; it meets the target with a certainty of {Certainty(tried)}. "
            + (before is null ? "It is the first of the range." : $"With {report.Values[before.Level]} the {Is(figures.Target, before)}{Perhaps(before)}.");
    }

    private static string Is(Target target, TriedLevel tried) => tried.Figure is null
        ? $"{MetricWords.Of(target.Metric)} is not known with every replication, or without one of them: too many requests stay open, or there are none"
        : $"{MetricWords.Of(target.Metric)} is {MetricWords.Value(target.Metric, tried.Figure)}";

    // What is not sure enough may still be so.
    private static string Perhaps(TriedLevel tried) => tried.Certainty < 0.1 ? "" : $", which meets it with a certainty of {Certainty(tried)} only";

    private static void Tried(Page page, SearchReport report)
    {
        var target = report.Figures.Target;
        page.Heading("Tried", $"{report.Path} against the target {Wanted(target)}");
        var table = new TextTable(">value", ">" + MetricWords.Of(target.Metric), ">certainty", ">met in", "busiest desk");
        foreach (var tried in report.Figures.Tried)
            table.Row(report.Values[tried.Level], MetricWords.Value(target.Metric, tried.Figure), Certainty(tried), $"{tried.Met} of {Human.Of(tried.Replications, "replication")}",
                tried.Busiest is { } desk ? $"{desk.Agency} {desk.Desk}, {Human.Share(desk.Utilisation)}" : "–");
        page.Table(table);
    }

    internal static string Wanted(Target target) =>
        $"{MetricWords.Of(target.Metric)} {(target.IsAtMost ? "at most" : "at least")} {MetricWords.Value(target.Metric, target.Value)}";

    private static string Certainty(TriedLevel tried) => tried.Replications == 1 ? "–" : Human.Share(tried.Certainty);

    private static string PerCent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + " % certainty";
}
