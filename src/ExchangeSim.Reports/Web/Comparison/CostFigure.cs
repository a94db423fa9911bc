using ExchangeSim.Experiments.Comparing;
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
        var figures = report.Figures;
        var policies = figures.Policies.Where(p => p.Cost.Yearly is not null && p.All.MeanHours is not null).ToList();
        if (policies.Count < 2) return null;
        var currency = figures.Currency ?? "cost";
        var table = new HtmlTable("Cost of officers and channels, and what is saved", "", $">{currency} a year", ">more", ">mean", Restricted.Heading, ">request-days saved a year", $">{currency} for each", "");
        foreach (var policy in policies)
            table.Row(policy.Policy is null, ComparisonWeb.Name(policy.Policy), Cell.Count(policy.Cost.Yearly), Cell.Count(policy.Cost.YearlyDifference), Cell.Time(policy.All.MeanHours!.Policy),
                Cell.Of(policy.All.MeanHours.PolicyRestrictedTo, Restricted.Cell(policy.All.MeanHours.PolicyRestrictedTo)),
                Cell.Count(policy.Cost.RequestDaysSavedYearly), Cell.Number(policy.Cost.PerRequestDaySaved), policy.OnFrontier == true ? "◆ on the frontier" : "");
        var points = policies.Select(p => new FrontierPoint(ComparisonWeb.Name(p.Policy), p.Cost.Yearly!.Value, p.All.MeanHours!.Policy, p.All.MeanHours.SimultaneousHalfWidth, p.OnFrontier == true));
        return new Figure("cost", Title(policies, currency),
            "To the right is dearer, below is faster. Diamonds are policies that no other beats in both; the dashed line joins them. Costs are those of officers and channels that the scenario prices.",
            [new Chart("cost", Height, new FrontierData(currency, [.. points]))], [table])
        { Short = "What it costs" };
    }

    private static string Title(List<PolicyFigures> policies, string currency)
    {
        var saving = policies.Where(p => p.Policy is not null && p.Cost.RequestDaysSavedYearly > 0).ToList();
        var free = saving.Where(p => p.Cost.YearlyDifference <= 0).MaxBy(p => p.Cost.RequestDaysSavedYearly);
        var paid = saving.Where(p => p.Cost.PerRequestDaySaved is not null).MinBy(p => p.Cost.PerRequestDaySaved);
        if (free is not null) return $"“{free.Policy}” saves {Human.Count(free.Cost.RequestDaysSavedYearly)} request-days a year at no cost that the scenario knows";
        return paid is not null ? $"The cheapest day is saved by “{paid.Policy}”, for {currency} {Human.Number(paid.Cost.PerRequestDaySaved!.Value)}" : "No policy saves time";
    }
}
