using System.Globalization;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Comparison;

/// <summary>A comparison as one Markdown table, for documents: what each policy changes for all requests and for those of each procedure.</summary>
public static class ComparisonMarkdown
{
    private const double WorthTelling = 0.01;

    /// <summary>Writes the table and a line about it.</summary>
    public static void Write(TextWriter writer, ComparisonFigures figures)
    {
        var procedures = figures.Baseline.Groups.Skip(1).Where(g => g.MeanHours is not null).Select(g => g.Procedure!).ToList();
        Row(writer, ["policy", "all requests", .. procedures, "best with probability"]);
        Row(writer, ["---", .. Enumerable.Repeat("--:", procedures.Count + 2)]);
        foreach (var policy in figures.Policies)
        {
            var groups = procedures.Select(id => policy.Groups.FirstOrDefault(g => g.Procedure == id)).Prepend(policy.All);
            Row(writer, [policy.Policy ?? "(as things stand)", .. groups.Select(g => policy.Policy is null ? AsItIs(g!) : Change(g)), Human.Share(policy.ProbabilityBest)]);
        }
        var confidence = (figures.Confidence * 100).ToString("0.##", CultureInfo.InvariantCulture);
        writer.Write($"\nMean time to the final reply; under a policy how much it changes, ± the {confidence} % interval that holds for the policies of a column together, "
            + $"and the share answered where that changes. {Human.Of(figures.Replications, "replication")}, seed {figures.Seed}.\n");
    }

    private static void Row(TextWriter writer, IEnumerable<string> cells) => writer.Write($"| {string.Join(" | ", cells)} |\n");

    private static string AsItIs(GroupComparison group) => $"{Human.Time(group.MeanHours?.Baseline)}{Restricted.Words(group.MeanHours?.BaselineRestrictedTo)}, {Human.Share(group.AnsweredShare?.Baseline)} answered";

    private static string Change(GroupComparison? group)
    {
        if (group?.MeanHours is not { } mean) return "–";
        var change = Differences.Signed(mean.Difference, mean.SimultaneousHalfWidth);
        return group.AnsweredShare is { } answered && Math.Abs(answered.Difference) >= WorthTelling && Math.Abs(answered.Difference) > answered.SimultaneousHalfWidth
            ? $"{change}, {Human.Share(answered.Policy)} answered"
            : change;
    }
}
