using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Model;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web.Comparison;

/// <summary>The differences of all policies from the baseline by each goal, with their intervals.</summary>
internal static class DifferenceFigure
{
    internal const int Row = 40, Rest = 70;

    internal static Figure? Of(ComparisonReport report)
    {
        var goals = report.Figures.Goals.Select((goal, i) => (Goal: goal, Policies: Known(report, i))).Where(g => g.Policies.Count > 0).ToList();
        if (goals.Count == 0) return null;
        var charts = goals.Select((g, i) => new Chart(i == 0 ? "differences" : $"differences-{i + 1}", Rest + Row * g.Policies.Count,
            ForestData.Of(g.Goal, [.. g.Policies.OrderBy(p => p.Figure.Difference).Select(p => Drawn(g.Goal.Metric, p.Name, p.Figure))])) { Heading = goals.Count > 1
                ? MetricWords.Of(g.Goal) : null });
        return new Figure("differences", string.Join("; ", goals.Select((g, i) => $"{(i == 0 ? "By" : "by")} {Title(g.Goal, g.Policies)}")),
            "A point is the difference, the bar around it the interval that holds for all policies together. A bar that touches zero may be chance, and is grey; blue is " +
                "better by the goal, and orange worse.",
            [.. charts], [.. goals.Select(g => Table(g.Goal, g.Policies))])
        { Short = "How much better" };
    }

    internal static ForestRow Drawn(Metric metric, string name, PairedFigure figure) => new(
        name, figure.Difference, figure.SimultaneousHalfWidth,
            $"{MetricWords.Change(metric, figure)}{(Certainty.InShort(figure) is var words and not "sure" ? $", {words}" : "")}");

    private static List<(string Name, PairedFigure Figure)> Known(ComparisonReport report, int goal) =>
        [.. report.Policies.Where(p => p.Goals[goal].Figure is not null).Select(p => (p.Policy!, p.Goals[goal].Figure!))];

    private static HtmlTable Table(Goal goal, List<(string Name, PairedFigure Figure)> policies)
    {
        var table = new HtmlTable($"{MetricWords.Of(goal)}: the policy less the scenario as it stands", "policy", ">as things stand", ">under it", Text.Restricted.Heading,
            ">difference", ">with 95 % of its own", "certainty", ">replications that other random numbers would take");
        foreach (var (name, figure) in policies)
            table.Row(name, Cell.Of(figure.Baseline, MetricWords.Value(goal.Metric, figure.Before with { RestrictedTo = null })), Cell.Of(figure.Policy,
                MetricWords.Value(goal.Metric, figure.After with { RestrictedTo = null })),
                Cell.Of(figure.RestrictedTo, Text.Restricted.Cell(figure)),
                Cell.Of(figure.Difference, MetricWords.Change(goal.Metric, figure)),
                    Cell.Of(figure.HalfWidth, MetricWords.Change(goal.Metric, figure.Difference, figure.HalfWidth)),
                Certainty.InShort(figure), Cell.Of(figure.VarianceRatio, figure.VarianceRatio is { } ratio ? $"{Text.Human.Number(ratio)} ×" : "–"));
        return table;
    }

    private static string Title(Goal goal, List<(string Name, PairedFigure Figure)> policies)
    {
        string Count(int count, string words) => $"{(count == 1 ? "one" : Text.Human.Count(count))} {words}";
        (int Count, string Words)[] kinds =
        [
            (policies.Count(p => GoalWords.IsSurely(goal, p.Figure, better: true)), "surely better"),
                (policies.Count(p => GoalWords.IsSurely(goal, p.Figure, better: false)), "surely worse"),
            (policies.Count(p => Certainty.InShort(p.Figure) == Certainty.Depends), "depend on what is assumed"),
            (policies.Count(p => Certainty.InShort(p.Figure) == "likely"), "likely to differ"),
                (policies.Count(p => Certainty.InShort(p.Figure) == "may be chance"), "may be chance"),
            (policies.Count(p => Certainty.InShort(p.Figure) == "the same"), "the same"), (policies.Count(p => Certainty.InShort(p.Figure) == "unknown"), "not known"),
        ];
        return $"the {MetricWords.Of(goal.Metric)}, of {Text.Human.Of(policies.Count, "policy", "policies")} " +
            $"{string.Join(", ", kinds.Where(k => k.Count > 0).Select(k => Count(k.Count, k.Words)))}";
    }
}
