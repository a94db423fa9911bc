using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;

namespace ExchangeSim.Scenarios.Checks;

/// <summary>Which requests agencies send: by demand and by list. Those open at the start and those by which one request consults others are in no figure.</summary>
internal sealed class SentRequests
{
    private readonly IReadOnlyList<Kind> _kinds;

    internal SentRequests(Draft draft) : this(draft.Requests, draft.Demands) { }

    internal SentRequests(Scenario scenario) : this(scenario.Requests, scenario.Demands) { }

    private SentRequests(IEnumerable<ListedRequest> requests, IEnumerable<Demand> demands) =>
        _kinds = [.. requests.Select(Kind.Of), .. demands.Select(Kind.Of)];

    /// <summary>Whether requests that a figure is about are ever sent.</summary>
    internal bool Any(Metric metric) => Of(metric).Any();

    /// <summary>The procedures of the requests that a figure is about.</summary>
    internal IReadOnlyList<string> Procedures(Metric metric) => [.. Of(metric).Select(kind => kind.Procedure).Distinct()];

    /// <summary>Their crime areas.</summary>
    internal IReadOnlyList<string> Crimes(Metric metric) => [.. Of(metric).SelectMany(kind => kind.Crimes).Distinct()];

    /// <summary>Their urgencies, the most urgent last.</summary>
    internal IReadOnlyList<Urgency> Urgencies(Metric metric) => [.. Of(metric).SelectMany(kind => kind.Urgencies).Distinct().Order()];

    private IEnumerable<Kind> Of(Metric metric) => _kinds.Where(kind => (metric.Procedure ?? kind.Procedure) == kind.Procedure
        && (metric.Crime is not { } crime || kind.Crimes.Contains(crime)) && (metric.Urgency is not { } urgency || kind.Urgencies.Contains(urgency))
        && kind.Flows.Any(flow => (metric.From ?? flow.Origin) == flow.Origin
            && flow.Destinations.Any(to => to.Value > 0 && to.Id != flow.Origin && (metric.To ?? to.Id) == to.Id)));

    private sealed record Kind(string Procedure, IReadOnlyList<DemandFlow> Flows, IReadOnlyList<string> Crimes, IReadOnlyList<Urgency> Urgencies)
    {
        internal static Kind Of(ListedRequest one) =>
            new(one.Procedure, [new DemandFlow(one.Origin, 0, [new Share(one.Destination, 1)])], one.Crime is { } crime ? [crime] : [], [one.Urgency]);

        internal static Kind Of(Demand demand) => new(demand.Procedure, demand.Flows, [.. demand.Crimes.Where(crime => crime.Value > 0).Select(crime => crime.Id)],
            [.. Shares(demand).Where(share => share.Value > 0).Select(share => share.Key)]);

        private static Dictionary<Urgency, double> Shares(Demand demand) => new()
        {
            [Urgency.Routine] = 1 - demand.Urgent - demand.VeryUrgent, [Urgency.Urgent] = demand.Urgent, [Urgency.VeryUrgent] = demand.VeryUrgent,
        };
    }
}
