using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Model;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Text;
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
        var currency = figures.Currency ?? "cost";
        var table = new HtmlTable("Cost of officers and channels, and what is gained by " + (figures.Goals.Count == 1 ? "the goal" : "each goal"), "",
            $">{currency} a year", ">more", ">" + MetricWords.Of(goal.Metric),
            ">gained a year", $">{currency} for each", "");
        foreach (var policy in policies)
            table.Row(policy.Policy is null, ComparisonWeb.Name(policy.Policy), Cell.Count(policy.Cost.Yearly), Cell.Count(policy.Cost.YearlyDifference),
                Cell.Of(policy.Goals[0].Figure!.Policy, MetricWords.Value(goal.Metric, policy.Goals[0].Figure!.After)),
                policy.Policy is null ? "" : Cell.Of(policy.Cost.Gain?.Amount, PolicySection.Gains(figures, policy.Cost)), Cell.Number(policy.Cost.PerGain),
                    policy.OnFrontier == true
                    ? "◆ on the frontier" : "");
        var points = policies.Select(p => new FrontierPoint(ComparisonWeb.Name(p.Policy), p.Cost.Yearly!.Value, p.Goals[0].Figure!.Policy,
            p.Goals[0].Figure!.SimultaneousHalfWidth, p.OnFrontier == true));
        return new Figure("cost", Title(goal, policies, currency),
            $"To the right is dearer, {(goal.MoreIsBetter ? "above" : "below")} is better by the goal. {GoalWords.Frontier}; the dashed line joins these." +
                $" Costs are those of officers and channels that the scenario prices.",
            [new Chart("cost", Height, new FrontierData(currency, MetricWords.Of(goal.Metric), !goal.Metric.IsTime, [.. points]))], [table])
        { Short = "What it costs" };
    }

    private static string Title(Goal goal, List<PolicyFigures> policies, string currency)
    {
        var gaining = policies.Where(p => p.Policy is not null && p.Cost.Gain is { Amount: > 0, IsKnown: true }).ToList();
        var free = gaining.Where(p => p.Cost.YearlyDifference <= 0).MaxBy(p => p.Cost.Gain!.Amount);
        var paid = gaining.Where(p => p.Cost.PerGain is not null).MinBy(p => p.Cost.PerGain);
        if (free is not null) return $"“{free.Policy}”: {PolicySection.Gain(goal, free.Cost.Gain!)}, at no cost that the scenario knows";
        return paid is not null ? $"The cheapest {(paid.Cost.Gain!.IsDays ? "day is saved" : "answer is gained")} by “{paid.Policy}”, for {currency} " +
            $"{Human.Number(paid.Cost.PerGain!.Value)}"
            : "No policy is known to gain anything by the goal that could be set against its cost";
    }
}
