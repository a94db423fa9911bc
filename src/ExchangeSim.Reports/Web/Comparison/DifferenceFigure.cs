using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web.Comparison;

/// <summary>The differences of all policies from the baseline, with their intervals.</summary>
internal static class DifferenceFigure
{
    internal const int Row = 40, Rest = 70;

    internal static Figure? Of(ComparisonReport report)
    {
        var policies = report.Policies.Where(p => p.All.MeanHours is not null).ToList();
        if (policies.Count == 0) return null;
        var table = new HtmlTable("Mean time of all requests: the policy less the scenario as it stands", "policy", ">as things stand", ">under it", Text.Restricted.Heading, ">difference", ">with 95 % of its own", "certainty", ">variance saved");
        foreach (var policy in policies)
        {
            var mean = policy.All.MeanHours!;
            table.Row(policy.Policy!, Cell.Time(mean.Baseline), Cell.Time(mean.Policy), Cell.Of(mean.RestrictedTo, Text.Restricted.Cell(mean)), Cell.Of(mean.Difference, Differences.Signed(mean.Difference, mean.SimultaneousHalfWidth)),
                Cell.Of(mean.HalfWidth, mean.HalfWidth is { } half ? "± " + Differences.Amount(half, null) : "–"), Certainty.InShort(mean),
                Cell.Of(mean.VarianceRatio, mean.VarianceRatio is { } ratio ? $"{Text.Human.Number(ratio)} ×" : "–"));
        }
        return new Figure("differences", Title(policies),
            "A point is the mean difference, the bar around it the interval that holds for all policies together. Left of the line at zero requests take less time. A bar that touches zero may be chance, and is grey.",
            [new Chart("differences", Rest + Row * policies.Count, new ForestData([.. policies.OrderBy(p => p.All.MeanHours!.Difference).Select(p => Drawn(p.Policy!, p.All.MeanHours!))]))], [table])
        { Short = "How much shorter" };
    }

    internal static ForestRow Drawn(string name, PairedFigure mean) => new(
        name, mean.Difference, mean.SimultaneousHalfWidth, $"{Differences.Signed(mean.Difference, mean.SimultaneousHalfWidth)}{(Certainty.InShort(mean) is var words and not "sure" ? $", {words}" : "")}");

    private static string Title(List<PolicyFigures> policies)
    {
        var sure = policies.Where(p => Certainty.InShort(p.All.MeanHours!) == "sure").ToList();
        var shorter = sure.Count(p => p.All.MeanHours!.Difference < 0);
        var (longer, chance) = (sure.Count - shorter, policies.Count(p => Certainty.InShort(p.All.MeanHours!) is "may be chance" or "likely"));
        if (shorter == policies.Count) return policies.Count == 1 ? $"“{policies[0].Policy}” surely shortens the time" : $"All {policies.Count} policies surely shorten the time";
        if (chance == policies.Count) return "No difference is sure: each may be chance";
        string[] parts =
        [
            .. Part(shorter, "surely shortens", "surely shorten"), .. Part(longer, "surely lengthens", "surely lengthen"), .. Part(chance, "may be chance", "may be chance"),
        ];
        return parts.Length == 0 ? "No difference can be told" : $"Of {Text.Human.Of(policies.Count, "policy", "policies")} {string.Join(", ", parts)}";
    }

    private static string[] Part(int count, string one, string many) => count == 0 ? [] : [$"{(count == 1 ? "one" : Text.Human.Count(count))} {(count == 1 ? one : many)}{(one.StartsWith("surely", StringComparison.Ordinal) ? " the time" : "")}"];
}
