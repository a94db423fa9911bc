using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web.Comparison;

/// <summary>Who asks whom as things stand, and what the best policy by the first goal changes for each pair.</summary>
internal static class FlowsFigure
{
    private const int MostRows = 60;

    internal static Figure? Of(ComparisonReport report)
    {
        var stands = report.Figures.Baseline.Flows;
        var best = report.Figures.Ranked().FirstOrDefault(p => p.Policy is not null && p.Goals[0].Figure is not null);
        if (stands.Count == 0 || best is null) return null;
        var charts = Flows.Charts(report.Scenario, [.. stands.Select(f => new AgencyPair(f.From, f.To, f.Sent, f.MeanHours))]);
        var pairs = stands.Zip(best.Flows).ToList();
        var reading = Flows.Reading(charts) + " All of this is as things stand; the table has the policy beside it; where pairs are many, some differences are chance.";
        return new Figure("flows", Title(best, pairs), reading, charts, [Table(best, pairs)]) { Short = "Who asks whom" };
    }

    // Not the pair that changes most: among many pairs that would be chance.
    private static string Title(PolicyFigures best, List<(PairFlow Stands, PairFlow Under)> pairs)
    {
        var (stands, under) = pairs[0];
        var words = $"Most often {stands.From} asks {stands.To}: {Human.Time(stands.MeanHours)} for each request as things stand";
        return under.DifferenceHours is { } hours ? $"{words}, {Differences.Signed(hours, under.HalfWidthHours)} under “{best.Policy}”" : words;
    }

    private static HtmlTable Table(PolicyFigures best, List<(PairFlow Stands, PairFlow Under)> pairs)
    {
        var which = pairs.Count > MostRows ? $"The {MostRows} busiest pairs of agencies" : "Pairs of agencies, the busiest first";
        var table = new HtmlTable($"{which}: as things stand and under “{best.Policy}”, all replications; the time of each request, of open ones until the end of the run, " +
            $"which a mean latency would not take for their end; ± each by itself",
            "", ">requests", ">time of each", ">requests under it", ">time under it", ">difference");
        foreach (var (stands, under) in pairs.Take(MostRows))
            table.Row($"{stands.From} → {stands.To}", Cell.Count(stands.Sent), Cell.Time(stands.MeanHours), Cell.Count(under.Sent), Cell.Time(under.MeanHours),
                Cell.Of(under.DifferenceHours, under.DifferenceHours is { } hours ? Differences.Signed(hours, under.HalfWidthHours) : "–"));
        return table;
    }
}
