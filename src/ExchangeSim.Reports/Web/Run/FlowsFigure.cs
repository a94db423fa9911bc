using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web.Run;

/// <summary>Who asks whom, on a map and as a matrix.</summary>
internal static class FlowsFigure
{
    private const int MostAgencies = 24, MostRows = 60, MapHeight = 460;

    internal static Figure? Of(RunReport report)
    {
        var pairs = report.Figures.Latency.Where(r => r is { Procedure: null, From: not null }).ToList();
        if (pairs.Count == 0) return null;
        var busiest = pairs.OrderByDescending(Sent).ToList();
        var table = LatencyFigure.Table(pairs.Count > MostRows ? $"The {MostRows} busiest of {Human.Count(pairs.Count)} pairs; latency.csv has all of them" : "Pairs of agencies, the busiest first");
        foreach (var row in busiest.Take(MostRows)) LatencyFigure.Add(table, $"{row.From} → {row.To}", row);
        var charts = Charts(report, pairs);
        return new Figure("flows", Title(busiest), string.Join(' ', charts.Select(Reading)), charts, [table]) { Short = "Who asks whom" };
    }

    private static string Reading(Chart chart) => chart.Id == "map"
        ? "An arrow leads from the agency that asks to the one that is asked. It is the wider, the more requests there are, and the darker, the longer the answer takes on average."
        : "Each square is a pair of agencies: who asks is on the left, who is asked is above. The darker it is, the longer the answer takes on average.";

    private static long Sent(LatencyRow row) => row.Count + row.Censored;

    private static string Title(List<LatencyRow> busiest)
    {
        var most = busiest[0];
        var slowest = busiest.Where(r => r.MeanHours is not null && Sent(r) >= 20).MaxBy(r => r.MeanHours!.Value);
        var words = $"Most often {most.From} asks {most.To}: {Human.Of(Sent(most), "request")}, {Human.Time(most.MeanHours?.Value)} on average";
        return slowest is null || slowest == most ? words : $"{words}; slowest is {slowest.From} → {slowest.To} with {Human.Time(slowest.MeanHours!.Value)}";
    }

    private static List<Chart> Charts(RunReport report, List<LatencyRow> pairs)
    {
        var agencies = report.Scenario.Agencies
            .Select(a => (Agency: a, Requests: pairs.Where(p => p.From == a.Id || p.To == a.Id).Sum(Sent))).Where(a => a.Requests > 0).ToList();
        var shown = agencies.OrderByDescending(a => a.Requests).Take(MostAgencies).Select(a => a.Agency.Id).ToHashSet();
        var kept = agencies.Select(a => a.Agency).Where(a => shown.Contains(a.Id)).ToList();
        var ids = kept.Select(a => a.Id).ToList();
        var flows = pairs.Where(p => shown.Contains(p.From!) && shown.Contains(p.To!))
            .Select(p => new Flow(ids.IndexOf(p.From!), ids.IndexOf(p.To!), Sent(p), p.MeanHours?.Value, Human.Time(p.MeanHours?.Value))).ToList();
        List<FlowAgency> names = [.. kept.Select(a => new FlowAgency(a.Id, a.Country))];
        List<Chart> charts = [];
        var few = agencies.Count > MostAgencies ? $": the {MostAgencies} busiest of {agencies.Count} agencies" : "";
        if (kept.Count(a => a.Country is not null) > 1) charts.Add(new Chart("map", MapHeight, new FlowData("map", names, flows)) { Heading = "On the map" + few });
        if (kept.Count > 2) charts.Add(new Chart("matrix", 160 + flows.Select(f => f.From).Distinct().Count() * 34, new FlowData("matrix", names, flows)) { Heading = "As a matrix" + few });
        return charts;
    }
}
