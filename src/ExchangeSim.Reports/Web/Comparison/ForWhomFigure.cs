using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web.Comparison;

/// <summary>For whom requests get faster or slower: the differences by procedure, policy by policy.</summary>
internal static class ForWhomFigure
{
    internal static Figure? Of(ComparisonReport report)
    {
        var policies = report.Policies.Select(p => (Policy: p, Changed: p.Groups.Skip(1).Where(HasChanged).ToList())).Where(p => p.Changed.Count > 0).ToList();
        if (policies.Count == 0) return null;
        var charts = policies.Select((p, i) => new Chart(
            $"for-whom-{i + 1}", DifferenceFigure.Rest + DifferenceFigure.Row * p.Changed.Count,
            new ForestData([.. p.Changed.Select(g => DifferenceFigure.Drawn(g.Procedure!, g.MeanHours!))])) { Heading = p.Policy.Policy });
        return new Figure("for-whom", Title([.. policies.SelectMany(p => p.Changed.Select(g => (p.Policy, Group: g)))]),
            "As above, for the requests of each procedure. Procedures for which a policy changes nothing are left out. Scales differ from policy to policy.",
            [.. charts], [.. policies.Select(p => Table(p.Policy, p.Changed))])
        { Short = "For whom" };
    }

    private static bool HasChanged(GroupComparison group) => group.MeanHours is { } m && (m.Difference != 0 || m.HalfWidth is > 0);

    // Faster because fewer are answered, or slower because more are, is not what the words would say.
    private static bool IsBought(GroupComparison group) =>
        group.AnsweredShare is { SimultaneousHalfWidth: { } half } share && Math.Abs(share.Difference) > half && share.Difference * group.MeanHours!.Difference > 0;

    private static string Title(List<(PolicyFigures Policy, GroupComparison Group)> changes)
    {
        var sure = changes.Where(c => Certainty.InShort(c.Group.MeanHours!) == "sure" && !IsBought(c.Group)).ToList();
        if (sure.Count == 0) return "For no procedure is it sure that answers come sooner or later";
        var (best, worst) = (sure.MinBy(c => c.Group.MeanHours!.Difference), sure.MaxBy(c => c.Group.MeanHours!.Difference));
        string Words((PolicyFigures Policy, GroupComparison Group) c) =>
            $"{c.Group.Procedure} {(c.Group.MeanHours!.Difference < 0 ? "gets faster" : "gets slower")} by {Differences.Amount(c.Group.MeanHours.Difference, null)} under “{c.Policy.Policy}”";
        var first = best.Group.MeanHours!.Difference < 0 ? Words(best) : null;
        var last = worst.Group.MeanHours!.Difference > 0 ? Words(worst) : null;
        var words = string.Join("; ", new[] { first, last }.OfType<string>());
        return $"Of all procedures {words}";
    }

    private static HtmlTable Table(PolicyFigures policy, List<GroupComparison> changed)
    {
        var table = new HtmlTable($"{policy.Policy}: {policy.Says}", "procedure", ">mean", ">under it", Restricted.Heading, ">difference", "certainty", ">9 in 10", ">under it", ">in time", ">under it", ">answered", ">under it");
        foreach (var group in changed)
        {
            var mean = group.MeanHours!;
            table.Row(group.Procedure!, Cell.Time(mean.Baseline), Cell.Time(mean.Policy), Cell.Of(mean.RestrictedTo, Restricted.Cell(mean)), Cell.Of(mean.Difference, Differences.Signed(mean.Difference, mean.SimultaneousHalfWidth)),
                Certainty.InShort(mean), Cell.Time(group.P90Hours?.Baseline), Cell.Time(group.P90Hours?.Policy), Cell.Share(group.WithinLimitShare?.Baseline),
                Cell.Share(group.WithinLimitShare?.Policy), Cell.Share(group.AnsweredShare?.Baseline), Cell.Share(group.AnsweredShare?.Policy));
        }
        return table;
    }
}
