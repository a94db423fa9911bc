using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Model;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web.Comparison;

/// <summary>What the policies cost against what they save.</summary>
internal static class CostFigure
{
    private const int Height = 400;

    internal static Figure? Of(ComparisonReport report)
    {
        var (figures, goal) = (report.Figures, report.Figures.Goals[0]);
        var policies = figures.Policies.Where(p => p.Cost.Yearly is not null && p.Goals[0].Figure is not null).ToList();
        if (policies.Count < 2) return null;
        var (words, names) = (report.Words, report.Names);
        var currency = figures.Currency ?? words[CostWords.Cost];
        var table = new HtmlTable(words[figures.Goals.Count == 1 ? CostWords.TableOne : CostWords.TableAll], "", ">" + words.Of(CostWords.Yearly, currency),
            ">" + words[CostWords.More], ">" + MetricWords.Of(goal.Metric, names), ">" + words[CostWords.Gained], ">" + words.Of(CostWords.ForEach, currency), "");
        foreach (var policy in policies)
            table.Row(policy.Policy is null, ComparisonWeb.Name(policy.Policy, words), Cell.Count(policy.Cost.Yearly, words), Cell.Count(policy.Cost.YearlyDifference, words),
                Cell.Of(policy.Goals[0].Figure!.Policy, MetricWords.Value(goal.Metric, policy.Goals[0].Figure!.After, words)),
                policy.Policy is null ? "" : Cell.Of(policy.Cost.Gain?.Amount, PolicySection.Gains(figures, policy.Cost, names)), Cell.Number(policy.Cost.PerGain, words),
                    policy.OnFrontier == true ? words[CostWords.OnFrontier] : "");
        var points = policies.Select(p => new FrontierPoint(ComparisonWeb.Name(p.Policy, words), p.Cost.Yearly!.Value, p.Goals[0].Figure!.Policy,
            p.Goals[0].Figure!.SimultaneousHalfWidth, p.OnFrontier == true));
        return new Figure("cost", Title(goal, policies, currency, names),
            words.Of(goal.MoreIsBetter ? CostWords.ReadingMore : CostWords.ReadingLess, words[MetricPhrases.Frontier]),
            [new Chart("cost", Height, new FrontierData(currency, MetricWords.Of(goal.Metric, names), goal.Metric.IsShare, [.. points]) { Counts = goal.Metric.IsCount })], [table])
        { Short = words[CostWords.Short] };
    }

    private static string Title(Goal goal, List<PolicyFigures> policies, string currency, ReportNames names)
    {
        var words = names.Words;
        var gaining = policies.Where(p => p.Policy is not null && p.Cost.Gain is { Amount: > 0, IsKnown: true }).ToList();
        var free = gaining.Where(p => p.Cost.YearlyDifference <= 0).MaxBy(p => p.Cost.Gain!.Amount);
        var paid = gaining.Where(p => p.Cost.PerGain is not null).MinBy(p => p.Cost.PerGain);
        if (free is not null) return words.Of(CostWords.Free, free.Policy!, PolicySection.Gain(goal, free.Cost.Gain!, names));
        return paid is null ? words[CostWords.NoGain]
            : words.Of(paid.Cost.Gain!.IsDays ? CostWords.CheapDay : CostWords.CheapAnswer, paid.Policy!, currency, words.Number(paid.Cost.PerGain!.Value));
    }
}
