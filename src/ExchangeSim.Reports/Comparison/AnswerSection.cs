using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Model;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Comparison;

/// <summary>The answer: for each goal how each policy does, with an interval to look at; with several goals, each policy's place in each.</summary>
internal static class AnswerSection
{
    internal static void Write(Page page, ComparisonReport report)
    {
        var figures = report.Figures;
        page.Heading("The answer", "± holds for all policies together");
        page.Paragraph(Headline.Of(report), 2);
        for (var i = 0; i < figures.Goals.Count; i++) ByGoal(page, figures, figures.Goals[i], i);
        if (figures.Goals.Count > 1) Places(page, figures);
    }

    private static void ByGoal(Page page, ComparisonFigures figures, Goal goal, int index)
    {
        if (figures.Baseline.Goals[index].Figure is null) return;
        page.Line();
        page.Line($"  {(figures.Goals.Count > 1 ? $"goal {index + 1}: " : "")}{MetricWords.Of(goal)}; as things stand: " +
            $"{GoalWords.AsThingsStand(goal, figures.Baseline.Goals[index])}");
        var policies = figures.Policies.Skip(1).Where(p => p.Goals[index].Figure is not null).ToList();
        var (less, more) = GoalWords.Sides(goal.Metric);
        var bars = new IntervalBars(policies.Select(p => p.Goals[index].Figure!), less, more);
        var table = new TextTable("policy", ">difference", "", bars.Heading, "certainty");
        foreach (var policy in policies)
        {
            var figure = policy.Goals[index].Figure!;
            table.Row(policy.Policy!, MetricWords.Change(goal.Metric, figure), figure.Difference == 0 ? "" : GoalWords.IsBetter(goal, figure.Difference) ? "better" : "worse",
                bars.Of(figure), Certainty.InShort(figure));
        }
        page.Table(table);
    }

    private static void Places(Page page, ComparisonFigures figures)
    {
        var table = new TextTable(["place of each policy", .. figures.Goals.Select((_, i) => $">by goal {i + 1}"), "unbeaten"]);
        foreach (var policy in figures.Policies)
            table.Row([policy.Policy ?? "(as things stand)", .. policy.Goals.Select(g => g.Figure is null ? "–" : $"{g.Place}."), policy.IsUnbeaten ? "●" : ""]);
        page.Line();
        page.Table(table);
        page.Line("  ● no other policy is as good by every goal and better by one");
    }
}
