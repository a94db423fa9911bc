using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Model;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web.Comparison;

/// <summary>What becomes of requests that are not answered, for each goal: what its figure is made of.</summary>
internal static class EndingsFigure
{
    internal static Figure? Of(ComparisonReport report)
    {
        var tables = report.Figures.Goals.Select((goal, i) => Table(report, goal, i)).Where(table => !table.IsEmpty).ToList();
        if (tables.Count == 0) return null;
        return new Figure("unanswered", Title(report), "", [], tables) { Short = report.Words[ComparisonWords.NotAnswered] };
    }

    // Hours and points do not compare, and what may be chance is no change.
    private static string Title(ComparisonReport report)
    {
        var largest = report.Figures.Goals.Select((goal, i) => Largest(report, goal, i)).OfType<string>().Distinct().ToList();
        return largest.Count == 0 ? report.Words[ComparisonWords.Becomes] : report.Words.Of(ComparisonWords.LargestChange, string.Join("; ", largest));
    }

    private static string? Largest(ComparisonReport report, Goal goal, int index)
    {
        var words = report.Words;
        var (policy, part) = report.Policies.SelectMany(p => p.Goals[index].Parts.Where(part => part.Figure.IsLikely).Select(part => (p.Policy, part))).DefaultIfEmpty()
            .MaxBy(p => Math.Abs(p.part?.Figure.Difference ?? 0));
        return part is null ? null : words.Of(ComparisonWords.LargestOf, MetricWords.Of(goal.Metric, report.Names), words.Of(part.Outcome),
            words.Figure(MetricWords.Change(goal.Metric, part.Figure)), policy!);
    }

    private static HtmlTable Table(ComparisonReport report, Goal goal, int index)
    {
        var words = report.Words;
        var parts = report.Figures.Baseline.Goals[index].Parts.Where(part => report.Figures.Policies.Any(p =>
            p.Goals[index].Parts.Any(o => o.Outcome == part.Outcome && o.Figure.Policy > 0)))
            .Select(part => part.Outcome).ToList();
        var table = new HtmlTable(words.Of(goal.Metric.IsTime ? ComparisonWords.TimeParts : ComparisonWords.ShareParts, MetricWords.Of(goal, report.Names)),
            ["", .. parts.SelectMany(o => new[] { ">" + words.Of(o), ">" + words[ComparisonWords.Difference], words[ComparisonWords.Certainty] })]);
        if (parts.Count == 0) return table;
        foreach (var policy in report.Figures.Policies)
            table.Row(policy.Policy is null, ComparisonWeb.Name(policy.Policy, words),
                parts.SelectMany(outcome => Cells(goal.Metric, policy, policy.Goals[index].Parts.FirstOrDefault(p => p.Outcome == outcome)?.Figure, report.Names)));
        return table;
    }

    private static Cell[] Cells(Metric metric, PolicyFigures policy, PairedFigure? part, ReportNames names) => part is null ? ["–", "", ""] :
    [
        Cell.Of(part.Policy, MetricWords.Value(metric, part.After, names.Words)),
        policy.Policy is null ? "" : Cell.Of(part.Difference, names.Words.Figure(MetricWords.Change(metric, part))),
        policy.Policy is null ? "" : Certainty.Said(part, names),
    ];
}
