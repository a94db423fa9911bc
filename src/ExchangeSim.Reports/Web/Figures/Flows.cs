using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;

namespace ExchangeSim.Reports.Web.Figures;

/// <summary>Who asks whom, as charts: on a map, and as a matrix.</summary>
internal static class Flows
{
    private const int MostAgencies = 24, MapHeight = 460;

    /// <summary>A map where countries are known, and a matrix where there are more than two agencies; of the busiest agencies, where there are many.</summary>
    internal static IReadOnlyList<Chart> Charts(Scenario scenario, IReadOnlyList<AgencyPair> pairs, PageLanguage words)
    {
        var called = new ReportNames(scenario, words);
        var agencies = scenario.Agencies
            .Select(a => (Agency: a, Requests: pairs.Where(p => p.From == a.Id || p.To == a.Id).Sum(p => p.Sent))).Where(a => a.Requests > 0).ToList();
        var shown = agencies.OrderByDescending(a => a.Requests).Take(MostAgencies).Select(a => a.Agency.Id).ToHashSet();
        var kept = agencies.Select(a => a.Agency).Where(a => shown.Contains(a.Id)).ToList();
        var ids = kept.Select(a => a.Id).ToList();
        var flows = pairs.Where(p => shown.Contains(p.From) && shown.Contains(p.To))
            .Select(p => new Flow(ids.IndexOf(p.From), ids.IndexOf(p.To), p.Sent, p.Hours, words.Time(p.Hours))).ToList();
        List<FlowAgency> names = [.. kept.Select(a => new FlowAgency(called.Agency(a.Id), a.Country))];
        List<Chart> charts = [];
        if (kept.Count(a => a.Country is not null) > 1) charts.Add(new Chart("map", MapHeight, new FlowData("map", names, flows)) { Heading = Heading(FlowWords.OnMap) });
        if (kept.Count > 2) charts.Add(new Chart("matrix", 160 + flows.Select(f => f.From).Distinct().Count() * 34,
            new FlowData("matrix", names, flows)) { Heading = Heading(FlowWords.AsMatrix) });
        return charts;

        string Heading(Word word) => agencies.Count > MostAgencies ? words.Of(FlowWords.Busiest, words[word], MostAgencies, agencies.Count) : words[word];
    }

    /// <summary>How to read these charts.</summary>
    internal static string Reading(IEnumerable<Chart> charts, PageLanguage words) =>
        string.Join(' ', charts.Select(chart => words[chart.Id == "map" ? FlowWords.Map : FlowWords.Matrix]));
}

/// <summary>The requests of a pair of agencies.</summary>
/// <param name="From">Who asks.</param>
/// <param name="To">Who is asked.</param>
/// <param name="Sent">Requests sent.</param>
/// <param name="Hours">Mean latency, if there is one.</param>
internal sealed record AgencyPair(string From, string To, long Sent, double? Hours);
