using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Model;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Comparison;

/// <summary>One policy: how certainly it changes what, for whom, at what cost, and why.</summary>
internal static class PolicySection
{
    internal static void Write(Page page, ComparisonFigures figures, PolicyFigures policy)
    {
        page.Heading(policy.Policy!, policy.Says ?? "");
        for (var i = 0; i < figures.Goals.Count; i++) ByGoal(page, figures, figures.Goals[i], policy.Goals[i]);
        page.Entry("each request", Pairs(policy.Pairs));
        page.Entry("answered", Answered(figures, policy.All));
        page.Entry("cost", Cost(policy.Cost, figures.Currency ?? ""));
        page.Entry("held up by", Binding(figures.Baseline.Binding, policy.Binding));
        ForWhom(page, policy);
        WhySection.Write(page, figures, policy);
    }

    private static void ByGoal(Page page, ComparisonFigures figures, Goal goal, GoalFigures by)
    {
        if (by.Figure is not { } figure) return;
        var share = goal.Metric.IsTime && figure.Baseline > 0 && figure.Difference != 0 ? $" ({Human.Share(Math.Abs(figure.Difference) / figure.Baseline)})" : "";
        var amount = goal.Metric.IsTime ? $"{Differences.Amount(figure.Difference, figure.SimultaneousHalfWidth)} {Differences.Direction(figure.Difference)}{share}"
            : MetricWords.Change(goal.Metric, figure);
        page.Entry("goal", $"{MetricWords.Of(goal.Metric)}: {amount}; {Certainty.InWords(figure, figures)}{Restricted.Words(figure)}");
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

    private static string Answered(ComparisonFigures figures, GroupComparison all)
    {
        (string Words, PairedFigure? Share)[] shares = [("within the horizon", all.AnsweredWithinHorizonShare), ("within the time limit", all.AnsweredWithinLimitShare)];
        var told = shares.Where(s => s.Share is not null).Select(s => s.Share!.Difference == 0 && s.Share.HalfWidth is null or 0
            ? $"{Human.Share(s.Share!.Policy)} {s.Words}, as things stand as well"
            : $"{Human.Share(s.Share!.Policy)} {s.Words} instead of {Human.Share(s.Share.Baseline)} ({Differences.Points(s.Share.Difference, s.Share.SimultaneousHalfWidth)}; " +
                $"{Certainty.InShort(s.Share)})").ToList();
        return told.Count == 0 ? $"not known from {Human.Of(figures.Replications, "replication")}" : string.Join("; ", told);
    }

    private static string Cost(PolicyCost cost, string currency)
    {
        var gain = Gain(cost.Gain);
        return cost.YearlyDifference switch
        {
            null => $"{gain}; no cost is given",
            0 => $"{gain}; nothing that it changes carries a cost in the scenario",
            > 0 and var more => $"{gain}, for {currency} {Human.Count(more)} a year more"
                + (cost.PerGain is { } each ? $": {currency} {Human.Number(each)} for each of them" : ""),
            var less => $"{gain}, and {currency} {Human.Count(-less.Value)} a year less",
        };
    }

    // What may be chance is neither gained nor lost.
    internal static string Gain(YearlyGain? gain) => gain switch
    {
        null => "what it gains is not counted in days or answers",
        { Amount: 0, HalfWidth: 0 } => "nothing is gained or lost",
        { HalfWidth: not null, IsKnown: false } => $"what it gains or loses may be chance ({(gain.Amount < 0 ? "−" : "+")}{Amount(gain)} {Unit(gain)} a year)",
        _ => $"{Amount(gain)} {Unit(gain)} a year {(gain.Amount < 0 ? "lost" : gain.IsDays ? "saved" : "gained")}",
    };

    private static string Unit(YearlyGain gain) => gain.IsDays ? "request-days" : "answers";

    private static string Amount(YearlyGain gain) => Human.Number(Math.Abs(gain.Amount)) + (gain.HalfWidth is { } half ? " ± " + Human.Number(half) : "");

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
        var changed = procedures.Where(g => g.WaitHours is not null && g.HasChanged()).ToList();
        if (changed.Count > 0)
        {
            var table = new TextTable("for whom", ">mean wait", ">under it", ">difference", "certainty", ">answered", ">under it", ">difference", "certainty");
            foreach (var group in changed)
            {
                var (wait, share) = (group.WaitHours!, group.AnsweredWithinHorizonShare);
                table.Row(group.Procedure!, Human.Time(wait.Baseline), Human.Time(wait.Policy), Differences.Signed(wait.Difference, wait.SimultaneousHalfWidth),
                    Certainty.InShort(wait),
                    Human.Share(share?.Baseline), Human.Share(share?.Policy), share is null ? "–"
                        : Differences.Points(share.Difference, share.SimultaneousHalfWidth), share is null ? "" : Certainty.InShort(share));
            }
            page.Line();
            page.Table(table);
            page.Paragraph("mean wait: for an answer, within the horizon; answered: within the horizon", 2);
        }
        var same = procedures.Where(g => g.WaitHours is not null).Except(changed).Select(g => g.Procedure).ToList();
        if (same.Count > 0) page.Paragraph($"nothing changes for {string.Join(", ", same)}", 2);
        var rare = procedures.Where(g => g.WaitHours is null).Select(g => g.Procedure).ToList();
        if (rare.Count > 0) page.Paragraph($"too rare to compare: {string.Join(", ", rare)}", 2);
    }
}
