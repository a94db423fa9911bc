using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;
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
        if (OfferWords.Of(figures) is { } offer) page.Paragraph(offer, 2);
        for (var i = 0; i < figures.Goals.Count; i++) ByGoal(page, report, figures.Goals[i], i);
        if (figures is { Goals.Count: > 1, Replications: > 1 }) Places(page, figures);
    }

    private static void ByGoal(Page page, ComparisonReport report, Goal goal, int index)
    {
        var figures = report.Figures;
        if (figures.Baseline.Goals[index].Figure is null) return;
        page.Line();
        page.Paragraph($"{(figures.Goals.Count > 1 ? $"goal {index + 1}: " : "")}{MetricWords.Of(goal)}; as things stand: " +
            $"{GoalWords.AsThingsStand(goal, figures.Baseline.Goals[index])}", 2);
        var policies = figures.Policies.Skip(1).Where(p => p.Goals[index].Figure is not null).ToList();
        var (less, more) = GoalWords.Sides(goal.Metric);
        var rows = policies.Select(policy => Row(goal, policy.Policy!, policy.Goals[index].Figure!)).ToList();
        // The bars take what the words leave.
        var words = new TextTable(["policy", ">difference", "", "", "certainty"], rows.Select(row => row.Cells));
        var bars = new IntervalBars(rows.Select(row => row.Figure), page.Columns - 2 - words.Width, less, more);
        page.Table(new TextTable(["policy", ">difference", "", bars.Heading, "certainty"],
            rows.Select(row => row.Cells.Select((cell, i) => i == 3 ? bars.Of(row.Figure) : cell).ToArray())));
        IEnumerable<string> assumed = index == 0 ? AssumptionWords.Assumed(report, PageLanguage.English) : [];
        foreach (var sentence in assumed.Concat(AssumptionWords.Of(report, goal, index))) page.Paragraph(sentence, 2);
    }

    private static (PairedFigure Figure, string[] Cells) Row(Goal goal, string policy, PairedFigure figure) => (figure,
        [policy, MetricWords.Change(goal.Metric, figure), !figure.IsLikely ? "" : GoalWords.IsBetter(goal, figure.Difference) ? "better" : "worse", "",
            Certainty.InShort(figure)]);

    private static void Places(Page page, ComparisonFigures figures)
    {
        var table = new TextTable(["place of each policy", .. figures.Goals.Select((_, i) => $">by goal {i + 1}"), "unbeaten"]);
        foreach (var policy in figures.Policies)
            table.Row([policy.Policy ?? "(as things stand)", .. policy.Goals.Select(GoalWords.Place), policy.IsUnbeaten ? "●" : ""]);
        page.Line();
        page.Table(table);
        page.Paragraph($"{GoalWords.Places}; {GoalWords.Unbeaten}", 2);
    }
}
