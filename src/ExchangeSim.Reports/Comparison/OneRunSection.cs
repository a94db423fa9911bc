using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Comparison;

/// <summary>By each goal, how surely the average of each policy is known, and what a single run may bring.</summary>
internal static class OneRunSection
{
    internal static void Write(Page page, ComparisonReport report)
    {
        var figures = report.Figures;
        var goals = figures.Goals.Select((goal, i) => (Goal: goal, Index: i)).Where(g => figures.Policies.Any(p => p.Goals[g.Index].Own?.OneRun is not null)).ToList();
        if (goals.Count == 0) return;
        page.Heading("What one run may bring");
        page.Paragraph(Spread.Words(figures.SimulatedDays, report.Scenario.Uncertainty is not null), 2);
        page.Line();
        page.Table(Table(figures, goals));
    }

    private static TextTable Table(ComparisonFigures figures, IReadOnlyList<(Goal Goal, int Index)> goals)
    {
        var table = new TextTable(["policy", .. goals.SelectMany(g => (string[])[">" + MetricWords.Of(g.Goal.Metric), $">{Spread.Often}"])]);
        foreach (var policy in figures.Policies)
            table.Row([policy.Policy ?? "(as things stand)",
                .. goals.SelectMany(g => (string[])[MetricWords.Value(g.Goal.Metric, policy.Goals[g.Index].Own), Range(g.Goal.Metric, policy.Goals[g.Index].Own?.OneRun)])]);
        return table;
    }

    /// <summary>The interval of a single run.</summary>
    internal static string Range(Metric metric, OneRun? run) => metric.IsTime ? Spread.Time(run) : metric.IsCount ? Spread.Count(run) : Spread.Share(run);
}
