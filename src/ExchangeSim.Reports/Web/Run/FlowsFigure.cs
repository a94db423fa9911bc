using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Languages;
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
        var (words, names) = (report.Words, report.Names);
        var table = LatencyFigure.Table(pairs.Count > MostRows ? words.Of(FlowWords.MostPairs, MostRows, words.Count(pairs.Count)) : words[FlowWords.Pairs], words);
        foreach (var row in busiest.Take(MostRows)) LatencyFigure.Add(table, names.Pair(row.From, row.To), row, words);
        var charts = Flows.Charts(report.Scenario, [.. pairs.Select(p => new AgencyPair(p.From!, p.To!, Sent(p), p.MeanHours?.Value))], words);
        return new Figure("flows", Title(report, busiest), Flows.Reading(charts, words), charts, [table]) { Short = words[FlowWords.WhoAsks] };
    }

    private static long Sent(LatencyRow row) => row.Count + row.Censored;

    private static string Title(RunReport report, List<LatencyRow> busiest)
    {
        var (words, names) = (report.Words, report.Names);
        var most = busiest[0];
        var slowest = busiest.Where(r => r.MeanHours is not null && Sent(r) >= 20).MaxBy(r => r.MeanHours!.Value);
        var said = words.Of(FlowWords.Most, names.Agency(most.From), names.Agency(most.To), words.Counted(Sent(most), FlowWords.OneRequest, FlowWords.Requests), Mean(most));
        return slowest is null || slowest == most ? said : words.Of(FlowWords.Slowest, said, names.Pair(slowest.From, slowest.To), Mean(slowest));

        string Mean(LatencyRow row) => words.Time(row.MeanHours?.Value) + Restricted.Words(row.MeanHours, words);
    }
}
