using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Comparison;

/// <summary>One policy: how certainly it changes what, for whom, at what cost, and why.</summary>
internal static class PolicySection
{
    internal static void Write(Page page, ComparisonFigures figures, PolicyFigures policy)
    {
        page.Heading(policy.Policy!, policy.Says ?? "");
        for (var i = 0; i < figures.Goals.Count; i++) ByGoal(page, figures, figures.Goals[i], policy.Goals[i]);
        page.Entry("requests", Pairs(policy.Pairs, figures.Replications));
        page.Entry("answered", Answered(figures, policy.All));
        page.Entry("cost", Cost(figures, policy.Cost));
        page.Entry("held up by", Binding(figures, policy.Binding));
        ForWhom(page, policy);
        WhySection.Write(page, figures, policy);
    }

    private static void ByGoal(Page page, ComparisonFigures figures, Goal goal, GoalFigures by)
    {
        if (by.Figure is not { } figure) return;
        var share = !goal.Metric.IsShare && figure.Baseline > 0 && figure.Difference != 0 ? $" ({Human.Share(Math.Abs(figure.Difference) / figure.Baseline)})" : "";
        var amount = goal.Metric.IsTime && figure.IsLikely
            ? $"{Differences.Amount(figure.Difference, figure.SimultaneousHalfWidth)} {Differences.Direction(figure.Difference)}{share}"
            : MetricWords.Change(goal.Metric, figure) + (figure.IsLikely ? share : "");
        page.Entry("goal", $"{MetricWords.Of(goal.Metric)}: {amount}; {Certainty.InWords(figure, figures)}{Restricted.Words(figure)}");
    }

    private static string Pairs(RequestPairs pairs, int replications)
    {
        if (pairs.Paired == 0) return "no request was sent under both";
        (long Count, string Words)[] fates =
        [
            (pairs.Faster, "faster"), (pairs.Slower, "slower"), (pairs.Same, "the same"), (pairs.ClosedOnlyUnderPolicy, "closed only under the policy"),
            (pairs.ClosedOnlyUnderBaseline, "closed only as things stand"), (pairs.OpenUnderBoth, "open either way"),
        ];
        return $"of {Human.Of(pairs.Paired, "request")} in {Human.Of(replications, "replication")} " + string.Join(", ", fates.Where(f => f.Count > 0).Select(f =>
            $"{Human.Share((double)f.Count / pairs.Paired)} {f.Words}"))
            + $"; {Human.Count(pairs.AnsweredOnlyUnderPolicy)} of them answered only under the policy, {Human.Count(pairs.AnsweredOnlyUnderBaseline)} only as things stand";
    }

    private static string Answered(ComparisonFigures figures, GroupComparison all)
    {
        (string Words, PairedFigure? Share)[] shares = [("within the horizon", all.AnsweredWithinHorizonShare), ("within the time limit", all.AnsweredWithinLimitShare)];
        var told = shares.Where(s => s.Share is not null).Select(s => s.Share!.Difference == 0 && s.Share.HalfWidth is null or 0
            ? $"{Human.Share(s.Share!.After)} {s.Words}, as things stand as well"
            : $"{Human.Share(s.Share!.After)} {s.Words} instead of {Human.Share(s.Share.Before)} ({Differences.Points(s.Share.Difference, s.Share.SimultaneousHalfWidth)}; " +
                $"{Certainty.InShort(s.Share)})").ToList();
        return told.Count == 0 ? $"not known from {Human.Of(figures.Replications, "replication")}" : $"of all requests {string.Join("; ", told)}";
    }

    private static string Cost(ComparisonFigures figures, PolicyCost cost)
    {
        var (gain, currency) = (Gains(figures, cost), figures.Currency ?? "");
        return cost.YearlyDifference switch
        {
            null => $"{gain}; no cost is given",
            0 => $"{gain}; nothing that it changes carries a cost in the scenario",
            > 0 and var more => $"{gain}, for {currency} {Human.Count(more)} a year more"
                + (cost.PerGain is { } each
                    ? $": {currency} {Human.Number(each)} for each {(cost.Gain!.IsDays ? "day" : "answer")}{(figures.Goals.Count > 1 ? " by the first goal" : "")}" : ""),
            var less => $"{gain}, and {currency} {Human.Count(-less.Value)} a year less",
        };
    }

    /// <summary>What it gains and loses by each goal, and of which requests.</summary>
    internal static string Gains(ComparisonFigures figures, PolicyCost cost) => Gains(figures, cost, ReportNames.English);

    /// <summary>The same in a language.</summary>
    internal static string Gains(ComparisonFigures figures, PolicyCost cost, ReportNames names)
    {
        var told = figures.Goals.Zip(cost.Gains).Where(by => by.Second is not null).Select(by => Gain(by.First, by.Second!, names)).Distinct().ToList();
        return told.Count == 0 ? names.Words[CostWords.NotCounted] : string.Join("; ", told);
    }

    // What may be chance is neither gained nor lost.
    internal static string Gain(Goal goal, YearlyGain gain, ReportNames names)
    {
        var (words, whose) = (names.Words, MetricWords.Whose(goal.Metric, names));
        var amount = words.Of(gain.IsDays ? CostWords.DaysYear : CostWords.AnswersYear, words.Figure(Differences.Number(Math.Abs(gain.Amount), gain.HalfWidth)));
        var signed = (gain.Amount < 0 ? "−" : "+") + amount;
        return gain switch
        {
            { Amount: 0, HalfWidth: 0 } => words.Of(CostWords.Nothing, whose),
            { HalfWidth: null } => words.Of(CostWords.InOne, signed, whose),
            { IsKnown: false } => words.Of(CostWords.MayBe, whose, signed),
            _ => words.Of(gain.Amount < 0 ? CostWords.Lost : gain.IsDays ? CostWords.Saved : CostWords.GainedFor, amount, whose),
        };
    }

    private static string Binding(ComparisonFigures figures, BindingDesk? after)
    {
        var before = figures.Baseline.Binding;
        string Desk(BindingDesk desk) =>
            $"{desk.Agency} {desk.Desk} ({Human.Share(desk.ShareOfTime)} of all time{GoalWords.Whose(figures)} is spent waiting there, officers at work " +
            $"{Human.Share(desk.Utilisation)})";
        if (before is null || after is null) return $"{(before is null ? "no desk" : Desk(before))}; under the policy {(after is null ? "no desk" : Desk(after))}";
        return (before.Agency, before.Desk) == (after.Agency, after.Desk)
            ? $"still {Desk(after)}; {Human.Share(before.ShareOfTime)} before"
            : $"{Desk(before)}; under the policy {Desk(after)}";
    }

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
                table.Row(group.Procedure!, Human.Time(wait.Before), Human.Time(wait.After), Differences.Signed(wait.Difference, wait.SimultaneousHalfWidth),
                    Certainty.InShort(wait),
                    Human.Share(share?.Before), Human.Share(share?.After), share is null ? "–"
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
