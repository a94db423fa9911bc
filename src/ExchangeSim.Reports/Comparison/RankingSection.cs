using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Model;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Comparison;

/// <summary>Which policy is best by the first goal, with the probability that it is so, and against its cost. Differences are known better than figures, so
/// policies have these.</summary>
internal static class RankingSection
{
    private static readonly Metric Share = new(Statistic.ShareAnswered);

    internal static void Write(Page page, ComparisonFigures figures)
    {
        if (figures.Baseline.Goals.All(g => g.Figure is null)) return;
        var hasCost = figures.Policies.All(p => p.Cost.Yearly is not null);
        page.Heading("Ranking", $"by the {(figures.Goals.Count == 1 ? "" : "first goal, the ")}{MetricWords.Of(figures.Goals[0].Metric)}");
        var table = new TextTable(["    policy", .. figures.Goals.Count == 1 ? (string[])[">" + Short(figures)] : figures.Goals.Select((_, i) => $">goal{Cells.NoBreak}{i + 1}"),
            ">best with probability",
            ">answered in horizon", ">in limit", hasCost ? $">{figures.Currency} a year" : "", hasCost ? "frontier" : ""]);
        foreach (var policy in figures.Ranked())
            table.Row([$"{GoalWords.Place(policy.Goals[0]),3} {policy.Policy ?? "(as things stand)"}",
                .. figures.Goals.Zip(policy.Goals, (goal, by) => Changed(policy, goal.Metric, by.Figure)),
                Human.Probability(policy.ProbabilityBest), Changed(policy, Share, policy.All.AnsweredWithinHorizonShare), Changed(policy, Share,
                    policy.All.AnsweredWithinLimitShare),
                hasCost ? Human.Count(policy.Cost.Yearly!.Value) : "", policy.OnFrontier == true ? "◆" : ""]);
        page.Table(table);
        var signs = figures.Replications > 1 ? $" (? may be chance{(Certainty.OfArrow(figures) is { Length: > 0 } arrow ? ", " + arrow : "")}); {GoalWords.Places}" : "";
        page.Paragraph($"under a policy, by how much it changes the figure{signs}; answered in horizon, in limit: of all requests", 2);
        if (hasCost && figures.Replications > 1) page.Paragraph(GoalWords.Frontier, 2);
    }

    private static string Short(ComparisonFigures figures) => figures.Goals[0].Metric switch { { IsTime: true } => "time", { IsCount: true } => "number", _ => "share" };

    private static string Changed(PolicyFigures policy, Metric metric, PairedFigure? figure) => figure is null ? "–"
        : policy.Policy is null ? MetricWords.Value(metric, figure.After) : MetricWords.Change(metric, figure) + Certainty.Mark(figure);
}
