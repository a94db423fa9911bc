using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Figures;

namespace ExchangeSim.Reports.Web.Run;

/// <summary>Who asks whom, on a map and as a matrix.</summary>
internal static class FlowsFigure
{
    private const int MostRows = 60;

    internal static Figure? Of(RunReport report)
    {
        var pairs = report.Figures.Latency.Where(r => r is { Procedure: null, From: not null }).ToList();
        if (pairs.Count == 0) return null;
        var busiest = pairs.OrderByDescending(Sent).ToList();
        var table = LatencyFigure.Table(pairs.Count > MostRows ? $"The {MostRows} busiest of {Human.Count(pairs.Count)} pairs; latency.csv has all of them"
            : "Pairs of agencies, the busiest first");
        foreach (var row in busiest.Take(MostRows)) LatencyFigure.Add(table, $"{row.From} → {row.To}", row);
        var charts = Flows.Charts(report.Scenario, [.. pairs.Select(p => new AgencyPair(p.From!, p.To!, Sent(p), p.MeanHours?.Value))]);
        return new Figure("flows", Title(busiest), Flows.Reading(charts), charts, [table]) { Short = "Who asks whom" };
    }

    private static long Sent(LatencyRow row) => row.Count + row.Censored;

    private static string Title(List<LatencyRow> busiest)
    {
        var most = busiest[0];
        var slowest = busiest.Where(r => r.MeanHours is not null && Sent(r) >= 20).MaxBy(r => r.MeanHours!.Value);
        var words = $"Most often {most.From} asks {most.To}: {Human.Of(Sent(most), "request")} of all procedures, closed after " +
            $"{Human.Time(most.MeanHours?.Value)} on average{Restricted.Words(most.MeanHours)}";
        return slowest is null || slowest == most ? words : $"{words}; slowest is {slowest.From} → {slowest.To} with " +
            $"{Human.Time(slowest.MeanHours!.Value)}{Restricted.Words(slowest.MeanHours)}";
    }
}
