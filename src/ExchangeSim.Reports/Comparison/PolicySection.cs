using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Comparison;

/// <summary>One policy: how certainly it changes what, for whom, at what cost, and why.</summary>
internal static class PolicySection
{
    internal static void Write(Page page, ComparisonFigures figures, PolicyFigures policy)
    {
        page.Heading(policy.Policy!, policy.Says ?? "");
        if (policy.All.MeanHours is { } mean)
            page.Entry("on average", $"{Differences.Amount(mean.Difference, mean.SimultaneousHalfWidth)} {Differences.Direction(mean.Difference)}"
                + $"{(mean.Baseline > 0 && mean.Difference != 0 ? $" ({Human.Share(Math.Abs(mean.Difference) / mean.Baseline)})" : "")}; {Certainty.InWords(mean, figures)}{Restricted.Words(mean)}");
        page.Entry("each request", Pairs(policy.Pairs));
        if (Answered(policy.All.AnsweredShare, policy.All.MeanHours) is { } answered) page.Entry("answered", answered);
        page.Entry("cost", Cost(policy.Cost, figures.Currency ?? ""));
        page.Entry("held up by", Binding(figures.Baseline.Binding, policy.Binding));
        ForWhom(page, policy);
        WhySection.Write(page, figures, policy);
    }

    private static string Pairs(RequestPairs pairs)
    {
        if (pairs.Paired == 0) return "no request was sent under both";
        (long Count, string Words)[] fates =
        [
            (pairs.Faster, "faster"), (pairs.Slower, "slower"), (pairs.Same, "the same"), (pairs.ClosedOnlyUnderPolicy, "closed only under the policy"),
            (pairs.ClosedOnlyUnderBaseline, "closed only as things stand"), (pairs.OpenUnderBoth, "open either way"),
        ];
        return string.Join(", ", fates.Where(f => f.Count > 0).Select(f => $"{Human.Share((double)f.Count / pairs.Paired)} {f.Words}"))
            + $"; {Human.Of(pairs.AnsweredOnlyUnderPolicy, "request")} answered only under the policy, {Human.Count(pairs.AnsweredOnlyUnderBaseline)} only as things stand";
    }

    private static string? Answered(PairedFigure? share, PairedFigure? mean)
    {
        if (share is null || share.Difference == 0) return null;
        return $"{Human.Share(share.Policy)} of those sent instead of {Human.Share(share.Baseline)} ({(share.Difference < 0 ? "−" : "+")}{Human.Number(Math.Abs(share.Difference) * 100)} points){Caution(share, mean)}";
    }

    // A mean over all requests rewards refusals, which are quick, and punishes the answers that take their place.
    private static string Caution(PairedFigure share, PairedFigure? mean)
    {
        if (mean is null || Math.Abs(share.Difference) <= share.SimultaneousHalfWidth || share.Difference * mean.Difference <= 0) return "";
        return share.Difference > 0
            ? ": some of what takes longer now was refused quickly before"
            : ": some of what is quicker now is refused, and was answered before";
    }

    private static string Cost(PolicyCost cost, string currency)
    {
        var saved = $"{Human.Count(Math.Abs(cost.RequestDaysSavedYearly))} request-days a year {(cost.RequestDaysSavedYearly < 0 ? "lost" : "saved")}";
        return cost.YearlyDifference switch
        {
            null => $"{saved}; the scenario gives no cost",
            0 => $"{saved}; nothing that it changes carries a cost in the scenario",
            > 0 and var more => $"{saved} for {currency} {Human.Count(more)} a year"
                + (cost.PerRequestDaySaved is { } each ? $": {currency} {Human.Number(each)} for each of them" : ""),
            var less => $"{saved}, and {currency} {Human.Count(-less.Value)} a year less",
        };
    }

    private static string Binding(BindingDesk? before, BindingDesk? after)
    {
        if (before is null || after is null) return $"{(before is null ? "no desk" : Desk(before))}; under the policy {(after is null ? "no desk" : Desk(after))}";
        return (before.Agency, before.Desk) == (after.Agency, after.Desk)
            ? $"still {Desk(after)}; {Human.Share(before.ShareOfTime)} before"
            : $"{Desk(before)}; under the policy {Desk(after)}";
    }

    private static string Desk(BindingDesk desk) =>
        $"{desk.Agency} {desk.Desk} ({Human.Share(desk.ShareOfTime)} of all time is spent waiting there, officers busy {Human.Share(desk.Utilisation)})";

    private static void ForWhom(Page page, PolicyFigures policy)
    {
        var procedures = policy.Groups.Skip(1).ToList();
        var changed = procedures.Where(g => g.MeanHours is { } m && (m.Difference != 0 || m.HalfWidth is > 0)).ToList();
        if (changed.Count > 0)
        {
            var isRestricted = changed.Any(g => g.MeanHours!.RestrictedTo is not null);
            var table = new TextTable(["for whom", ">mean", ">under it", ">difference", .. isRestricted ? (string[])[Restricted.Heading] : [], ">9 in 10", ">under it", ">in time", ">answered", "certainty"]);
            foreach (var group in changed)
            {
                var mean = group.MeanHours!;
                table.Row([
                    group.Procedure!, Human.Time(mean.Baseline), Human.Time(mean.Policy), Differences.Signed(mean.Difference, mean.SimultaneousHalfWidth), .. isRestricted ? (string[])[Restricted.Cell(mean)] : [],
                    Human.Time(group.P90Hours?.Baseline), Human.Time(group.P90Hours?.Policy), Shares(group.WithinLimitShare), Shares(group.AnsweredShare), Certainty.InShort(mean),
                ]);
            }
            page.Line();
            page.Table(table);
        }
        var same = procedures.Where(g => g.MeanHours is not null).Except(changed).Select(g => g.Procedure).ToList();
        if (same.Count > 0) page.Line($"  nothing changes for {string.Join(", ", same)}");
        var rare = procedures.Where(g => g.MeanHours is null).Select(g => g.Procedure).ToList();
        if (rare.Count > 0) page.Line($"  too rare to compare: {string.Join(", ", rare)}");
    }

    private static string Shares(PairedFigure? share) => share is null ? "–" : $"{Human.Share(share.Baseline)} → {Human.Share(share.Policy)}";
}
