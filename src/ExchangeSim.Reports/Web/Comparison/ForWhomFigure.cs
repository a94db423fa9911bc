using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Model;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web.Comparison;

/// <summary>For whom answers come sooner or later, more or fewer: the differences by procedure, policy by policy.</summary>
internal static class ForWhomFigure
{
    private static readonly Metric Wait = new(Statistic.MeanWait);

    internal static Figure? Of(ComparisonReport report)
    {
        var policies = report.Policies.Select(p => (Policy: p, Changed: p.Groups.Skip(1).Where(g => g.WaitHours is not null && g.HasChanged()).ToList()))
            .Where(p => p.Changed.Count > 0).ToList();
        if (policies.Count == 0) return null;
        var charts = policies.Select((p, i) => new Chart(
            $"for-whom-{i + 1}", DifferenceFigure.Rest + DifferenceFigure.Row * p.Changed.Count,
            new ForestData([.. p.Changed.Select(g => DifferenceFigure.Drawn(Wait, g.Procedure!, g.WaitHours!))])) { Heading = p.Policy.Policy });
        return new Figure("for-whom", Title([.. policies.SelectMany(p => p.Changed.Select(g => (p.Policy, Group: g)))]),
            "The wait for an answer within the horizon of each procedure: as above, left of zero it is shorter. Procedures for which a policy changes nothing are left out. " +
                "Scales differ from policy to policy.",
            [.. charts], [.. policies.Select(p => Table(p.Policy, p.Changed))])
        { Short = "For whom" };
    }

    private static string Title(List<(PolicyFigures Policy, GroupComparison Group)> changes)
    {
        var sure = changes.Where(c => Certainty.InShort(c.Group.WaitHours!) == "sure").ToList();
        if (sure.Count == 0) return "For no procedure is it sure that the wait for an answer gets shorter or longer";
        var (best, worst) = (sure.MinBy(c => c.Group.WaitHours!.Difference), sure.MaxBy(c => c.Group.WaitHours!.Difference));
        string Words((PolicyFigures Policy, GroupComparison Group) c) =>
            $"{c.Group.Procedure} {(c.Group.WaitHours!.Difference < 0 ? "is waited for less" : "is waited for longer")}, by " +
                $"{Differences.Amount(c.Group.WaitHours.Difference, null)} under “{c.Policy.Policy}”";
        var first = best.Group.WaitHours!.Difference < 0 ? Words(best) : null;
        var last = worst.Group.WaitHours!.Difference > 0 ? Words(worst) : null;
        return $"Of all procedures {string.Join("; ", new[] { first, last }.OfType<string>())}";
    }

    private static HtmlTable Table(PolicyFigures policy, List<GroupComparison> changed)
    {
        var table = new HtmlTable($"{policy.Policy}: {policy.Says}", "procedure", ">horizon", ">mean wait for an answer", ">under it", ">difference", "certainty",
            ">answered within horizon", ">under it", ">difference", "certainty", ">answered within limit", ">under it", ">difference", "certainty");
        foreach (var group in changed)
        {
            var wait = group.WaitHours!;
            table.Row(group.Procedure!,
            [
                Cell.Time(group.HorizonHours), Cell.Time(wait.Before), Cell.Time(wait.After),
                    Cell.Of(wait.Difference, Differences.Signed(wait.Difference, wait.SimultaneousHalfWidth)), Certainty.InShort(wait),
                .. Shares(group.AnsweredWithinHorizonShare), .. Shares(group.AnsweredWithinLimitShare),
            ]);
        }
        return table;
    }

    private static Cell[] Shares(PairedFigure? share) => share is null ? ["–", "–", "–", ""]
        : [Cell.Share(share.Before), Cell.Share(share.After), Cell.Of(share.Difference, Differences.Points(share.Difference, share.SimultaneousHalfWidth)),
            Certainty.InShort(share)];
}
