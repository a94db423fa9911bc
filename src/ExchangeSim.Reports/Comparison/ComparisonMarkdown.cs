using System.Globalization;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Model;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Comparison;

/// <summary>A comparison as one Markdown table, for documents: what each policy changes by each goal, and for the requests of each procedure.</summary>
public static class ComparisonMarkdown
{
    private const double WorthSaying = 0.01;

    private static readonly Metric Wait = new(Statistic.MeanWait);

    /// <summary>Writes the table and a line about it.</summary>
    public static void Write(TextWriter writer, ComparisonFigures figures)
    {
        // What a goal is, a column of its own need not repeat.
        var procedures = figures.Baseline.Groups.Skip(1).Where(g => g.WaitHours is not null).Select(g => g.Procedure!)
            .Where(id => figures.Goals.All(goal => goal.Metric != Wait with { Procedure = id })).ToList();
        Row(writer, ["policy", .. figures.Goals.Select(goal => MetricWords.Of(goal.Metric)), "best with probability", .. procedures]);
        Row(writer, ["---", .. Enumerable.Repeat("--:", procedures.Count + figures.Goals.Count + 1)]);
        foreach (var policy in figures.Policies)
        {
            var goals = figures.Goals.Select((goal, i) => policy.Policy is null ? GoalWords.AsThingsStand(goal, policy.Goals[i]) : Change(goal.Metric, policy.Goals[i].Figure));
            var groups = procedures.Select(id => policy.Groups.FirstOrDefault(g => g.Procedure == id));
            Row(writer, [policy.Policy ?? "(as things stand)", .. goals, string.Join(", ", policy.Goals.Select(g => Human.Probability(g.ProbabilityBest))),
                .. groups.Select(g => policy.Policy is null ? AsItIs(g!) : Change(g))]);
        }
        var confidence = (figures.Confidence * 100).ToString("0.##", CultureInfo.InvariantCulture);
        writer.Write($"\nUnder a policy how much it changes the figure, ± the {confidence} % interval that holds for the policies of a column together; “?” may be chance"
            + (Certainty.OfArrow(figures) is { Length: > 0 } arrow ? $"; {arrow}. " : ". ")
            + $"By procedure: the mean wait for an answer within the horizon ({GoalWords.Horizons(figures with { Goals = [Goal.Usual] })}), and the share answered within it " +
                $"where that changes. "
            + $"{Human.Of(figures.Replications, "replication")}, seed {figures.Seed}.\n");
    }

    private static void Row(TextWriter writer, IEnumerable<string> cells) => writer.Write($"| {string.Join(" | ", cells)} |\n");

    private static string Change(Metric metric, PairedFigure? figure) =>
        figure is null ? "–" : MetricWords.Change(metric, figure) + Certainty.Mark(figure);

    private static string AsItIs(GroupComparison group) => $"{Human.Time(group.WaitHours?.Before)}, {Human.Share(group.AnsweredWithinHorizonShare?.Before)} answered";

    private static string Change(GroupComparison? group)
    {
        if (group?.WaitHours is not { } wait) return "–";
        return Change(Wait, wait) + (group.AnsweredWithinHorizonShare is { } answered && Math.Abs(answered.Difference) >= WorthSaying
            && Math.Abs(answered.Difference) > answered.SimultaneousHalfWidth
            ? $", {Human.Share(answered.After)} answered" : "");
    }
}
