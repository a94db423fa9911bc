using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Model;
using ExchangeSim.Reports.Comparison;
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
        return new Figure("unanswered", Title(report), "", [], tables) { Short = "What is not answered" };
    }

    // Hours and points do not compare, and what may be chance is no change.
    private static string Title(ComparisonReport report)
    {
        var largest = report.Figures.Goals.Select((goal, i) => Largest(report, goal, i)).OfType<string>().Distinct().ToList();
        return largest.Count == 0 ? "What becomes of requests that are not answered"
            : $"The largest change among what is not answered, {string.Join("; ", largest)}";
    }

    private static string? Largest(ComparisonReport report, Goal goal, int index)
    {
        var (policy, part) = report.Policies.SelectMany(p => p.Goals[index].Parts.Where(part => part.Figure.IsLikely).Select(part => (p.Policy, part))).DefaultIfEmpty()
            .MaxBy(p => Math.Abs(p.part?.Figure.Difference ?? 0));
        return part is null ? null
            : $"by the {MetricWords.Of(goal.Metric)}: {GoalWords.Words(part.Outcome)}, {MetricWords.Change(goal.Metric, part.Figure)} under “{policy}”";
    }

    private static HtmlTable Table(ComparisonReport report, Goal goal, int index)
    {
        var parts = report.Figures.Baseline.Goals[index].Parts.Where(part => report.Figures.Policies.Any(p =>
            p.Goals[index].Parts.Any(o => o.Outcome == part.Outcome && o.Figure.Policy > 0)))
            .Select(part => part.Outcome).ToList();
        var table = new HtmlTable(goal.Metric.IsTime ? $"{MetricWords.Of(goal.Metric)}: time within the horizon for which a request is open, or has ended without an answer; " +
            $"they sum to it"
            : $"{MetricWords.Of(goal.Metric)}: what the others are by then; with the share answered they sum to 1",
                ["", .. parts.SelectMany(o => new[] { ">" + GoalWords.Words(o), ">difference", "certainty" })]);
        if (parts.Count == 0) return table;
        foreach (var policy in report.Figures.Policies)
            table.Row(policy.Policy is null, ComparisonWeb.Name(policy.Policy),
                parts.SelectMany(outcome => Cells(goal.Metric, policy, policy.Goals[index].Parts.FirstOrDefault(p => p.Outcome == outcome)?.Figure)));
        return table;
    }

    private static Cell[] Cells(Metric metric, PolicyFigures policy, PairedFigure? part) => part is null ? ["–", "", ""] :
    [
        Cell.Of(part.Policy, MetricWords.Value(metric, part.After)), policy.Policy is null ? "" : Cell.Of(part.Difference, MetricWords.Change(metric, part)),
        policy.Policy is null ? "" : Certainty.InShort(part),
    ];
}
