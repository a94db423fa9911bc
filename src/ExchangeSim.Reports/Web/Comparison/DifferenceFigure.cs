using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Model;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Languages;
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
        var (words, names) = (report.Words, report.Names);
        var charts = goals.Select((g, i) => new Chart(i == 0 ? "differences" : $"differences-{i + 1}", Rest + Row * g.Policies.Count,
            ForestData.Of(g.Goal, [.. g.Policies.OrderBy(p => p.Figure.Difference).Select(p => Drawn(g.Goal.Metric, p.Name, p.Figure, names))], words))
        { Heading = goals.Count > 1 ? MetricWords.Of(g.Goal, names) : null });
        return new Figure("differences", string.Join("; ", goals.Select((g, i) => Title(i == 0 ? ComparisonWords.ByFirst : ComparisonWords.ByNext, g.Goal, g.Policies, names))),
            words[ComparisonWords.DifferenceReading], [.. charts], [.. goals.Select(g => Table(g.Goal, g.Policies, names))])
        { Short = words[ComparisonWords.HowMuch] };
    }

    internal static ForestRow Drawn(Metric metric, string name, PairedFigure figure, ReportNames names) => new(
        name, figure.Difference, figure.SimultaneousHalfWidth,
            names.Words.Figure(MetricWords.Change(metric, figure)) + (Certainty.Of(figure) != CertaintyGrade.Sure ? $", {Certainty.Said(figure, names)}" : ""));

    private static List<(string Name, PairedFigure Figure)> Known(ComparisonReport report, int goal) =>
        [.. report.Policies.Where(p => p.Goals[goal].Figure is not null).Select(p => (p.Policy!, p.Goals[goal].Figure!))];

    private static HtmlTable Table(Goal goal, List<(string Name, PairedFigure Figure)> policies, ReportNames names)
    {
        var words = names.Words;
        var table = new HtmlTable(words.Of(ComparisonWords.DifferenceTable, MetricWords.Of(goal, names)), words[PageWords.Policy], ">" + words[ComparisonWords.Stands],
            ">" + words[ComparisonWords.Under], ">" + words[RunWords.RestrictedTo], ">" + words[ComparisonWords.Difference], ">" + words[ComparisonWords.Own],
            words[ComparisonWords.Certainty], ">" + words[ComparisonWords.Ratio]);
        foreach (var (name, figure) in policies)
            table.Row(name, Cell.Of(figure.Baseline, MetricWords.Value(goal.Metric, figure.Before with { RestrictedTo = null }, words)), Cell.Of(figure.Policy,
                MetricWords.Value(goal.Metric, figure.After with { RestrictedTo = null }, words)),
                Cell.Of(figure.RestrictedTo, words.Figure(Languages.Restricted.Cell(figure))),
                Cell.Of(figure.Difference, words.Figure(MetricWords.Change(goal.Metric, figure))),
                    Cell.Of(figure.HalfWidth, words.Figure(MetricWords.Change(goal.Metric, figure.Difference, figure.HalfWidth))),
                Certainty.Said(figure, names), Cell.Of(figure.VarianceRatio, figure.VarianceRatio is { } ratio ? $"{words.Number(ratio)} ×" : "–"));
        return table;
    }

    private static string Title(Word form, Goal goal, List<(string Name, PairedFigure Figure)> policies, ReportNames names)
    {
        var words = names.Words;
        int Are(CertaintyGrade grade) => policies.Count(p => Certainty.Of(p.Figure) == grade);
        (int Count, Word Words)[] kinds =
        [
            (policies.Count(p => GoalWords.IsSurely(goal, p.Figure, better: true)), ComparisonWords.SurelyBetter),
                (policies.Count(p => GoalWords.IsSurely(goal, p.Figure, better: false)), ComparisonWords.SurelyWorse),
            (Are(CertaintyGrade.Depends), ComparisonWords.DependOn),
            (Are(CertaintyGrade.Likely), ComparisonWords.LikelyDiffer),
                (Are(CertaintyGrade.Chance), ComparisonWords.Chance),
            (Are(CertaintyGrade.Same), ComparisonWords.Same),
            (Are(CertaintyGrade.Unknown), ComparisonWords.NotKnown),
        ];
        return words.Of(form, MetricWords.Of(goal.Metric, names), words.Counted(policies.Count, ComparisonWords.OnePolicy, ComparisonWords.PoliciesCount),
            string.Join(", ", kinds.Where(k => k.Count > 0).Select(k => words.Of(k.Words, k.Count == 1 ? words[ComparisonWords.One] : words.Count(k.Count)))));
    }
}
