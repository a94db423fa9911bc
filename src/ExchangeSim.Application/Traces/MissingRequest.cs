using ExchangeSim.Application.Faults;
using ExchangeSim.Model;

namespace ExchangeSim.Application.Traces;

/// <summary>Explains why a run has no request of a name, and which names it has.</summary>
internal static class MissingRequest
{
    private const int MostStreams = 8;

    /// <param name="scenario">The scenario that was run.</param>
    /// <param name="name">The name that was asked for; null when the slowest were.</param>
    /// <param name="counted">The first and the last number that the run counted in the demand stream that the name belongs to.</param>
    internal static InvalidRequestException Explain(Scenario scenario, string? name, (long First, long Last)? counted) => new(name is null
        ? "no request was sent in this run"
        : $"this run counted no request '{name}'; {Advice(scenario, name, counted)}; a request belongs to one seed, policy and replication");

    private static string Advice(Scenario scenario, string name, (long First, long Last)? counted)
    {
        if (counted is var (first, last))
        {
            var stream = name[..name.LastIndexOf(':')];
            return $"it counted {stream}:{first} to {stream}:{last}{(scenario.WarmUp.TotalMilliseconds > 0 ? ", and nothing that arose in the warm-up" : "")}";
        }
        if (scenario.Requests.Any(r => r.Id == name)) return "it arises in the warm-up or after the end";
        var streams = scenario.Demands.SelectMany(d => d.Flows.Select(f => $"{d.Id}:{f.Origin}:NUMBER")).Distinct().ToList();
        var names = streams.Take(MostStreams).Concat(streams.Count > MostStreams ? ["…"] : Array.Empty<string>()).Concat(scenario.Requests.Take(MostStreams).Select(r => r.Id));
        return $"names are {string.Join(", ", names)}";
    }
}
