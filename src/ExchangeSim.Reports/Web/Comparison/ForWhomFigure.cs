using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Model;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Languages;
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
        var (words, names) = (report.Words, report.Names);
        var charts = policies.Select((p, i) => new Chart(
            $"for-whom-{i + 1}", DifferenceFigure.Rest + DifferenceFigure.Row * p.Changed.Count,
            ForestData.OfTimes([.. p.Changed.Select(g => DifferenceFigure.Drawn(Wait, names.Procedure(g.Procedure!), g.WaitHours!, names))], words)) { Heading = p.Policy.Policy });
        return new Figure("for-whom", Title([.. policies.SelectMany(p => p.Changed.Select(g => (p.Policy, Group: g)))], names), words[CostWords.ForWhomReading],
            [.. charts], [.. policies.Select(p => Table(p.Policy, p.Changed, names))])
        { Short = words[CostWords.ForWhom] };
    }

    private static string Title(List<(PolicyFigures Policy, GroupComparison Group)> changes, ReportNames names)
    {
        var words = names.Words;
        var sure = changes.Where(c => Certainty.Of(c.Group.WaitHours!) == CertaintyGrade.Sure).ToList();
        if (sure.Count == 0) return words[CostWords.NoneSure];
        var (best, worst) = (sure.MinBy(c => c.Group.WaitHours!.Difference), sure.MaxBy(c => c.Group.WaitHours!.Difference));
        string Said((PolicyFigures Policy, GroupComparison Group) c) => words.Of(c.Group.WaitHours!.Difference < 0 ? CostWords.WaitedLess : CostWords.WaitedLonger,
            names.Procedure(c.Group.Procedure!), words.Figure(Differences.Amount(c.Group.WaitHours.Difference, null)), c.Policy.Policy!);
        var first = best.Group.WaitHours!.Difference < 0 ? Said(best) : null;
        var last = worst.Group.WaitHours!.Difference > 0 ? Said(worst) : null;
        return words.Of(CostWords.OfProcedures, string.Join("; ", new[] { first, last }.OfType<string>()));
    }

    private static HtmlTable Table(PolicyFigures policy, List<GroupComparison> changed, ReportNames names)
    {
        var words = names.Words;
        string[] against = [">" + words[ComparisonWords.Under], ">" + words[ComparisonWords.Difference], words[ComparisonWords.Certainty]];
        var table = new HtmlTable($"{policy.Policy}: {names.Said(policy.Says)}", [words[FlowWords.Procedure], ">" + words[RunWords.Horizon], ">" + words[RunWords.Wait], .. against,
            ">" + words[CostWords.InHorizon], .. against, ">" + words[RunWords.WithinLimit], .. against]);
        foreach (var group in changed)
        {
            var wait = group.WaitHours!;
            table.Row(names.Procedure(group.Procedure!),
            [
                Cell.Time(group.HorizonHours, words), Cell.Time(wait.Before, words), Cell.Time(wait.After, words),
                    Cell.Of(wait.Difference, words.Figure(Differences.Signed(wait.Difference, wait.SimultaneousHalfWidth))), Certainty.Said(wait, names),
                .. Shares(group.AnsweredWithinHorizonShare, names), .. Shares(group.AnsweredWithinLimitShare, names),
            ]);
        }
        return table;
    }

    private static Cell[] Shares(PairedFigure? share, ReportNames names) => share is null ? ["–", "–", "–", ""]
        : [Cell.Share(share.Before, names.Words), Cell.Share(share.After, names.Words),
            Cell.Of(share.Difference, names.Words.Figure(Differences.Points(share.Difference, share.SimultaneousHalfWidth))), Certainty.Said(share, names)];
}
