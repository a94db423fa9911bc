using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>All kinds of requests that a scenario can bring, those nested in others included.</summary>
internal static class RequestKinds
{
    internal static IReadOnlyList<RequestKind> Of(ScenarioIndex index)
    {
        var kinds = new List<RequestKind>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<RequestKind>(Asked(index));
        while (open.TryDequeue(out var kind))
        {
            if (!seen.Add(Likeness(index, kind))) continue;
            kinds.Add(kind);
            foreach (var nested in Nested(index, kind)) open.Enqueue(nested);
        }
        return kinds;
    }

    private static IEnumerable<RequestKind> Asked(ScenarioIndex index)
    {
        foreach (var demand in index.Scenario.Demands)
        {
            var procedure = index.Procedure(demand.Procedure);
            var crimes = CrimesOf(demand.Crimes);
            var urgencies = UrgenciesOf(demand.Urgent, demand.VeryUrgent).ToArray();
            foreach (var flow in demand.Flows.Where(flow => flow.PerMillisecond > 0))
                foreach (var to in flow.Destinations.Where(share => share.Value > 0))
                    yield return new RequestKind(procedure, index.Agency(flow.Origin), index.Agency(to.Id), crimes, urgencies);
        }
        foreach (var stock in index.Scenario.OpenAtStart)
            foreach (var pair in stock.Pairs)
                yield return new RequestKind(index.Procedure(stock.Procedure), index.Agency(pair.Origin), index.Agency(pair.Destination), CrimesOf(stock.Crimes),
                    [.. UrgenciesOf(stock.Urgent, stock.VeryUrgent)]) { Standing = StandingPlace.Of(index.Graphs[index.Procedure(stock.Procedure)], stock.Step) };
        foreach (var listed in index.Scenario.Requests)
            yield return new RequestKind(index.Procedure(listed.Procedure), index.Agency(listed.Origin), index.Agency(listed.Destination), [listed.Crime], [listed.Urgency]);
    }

    private static string?[] CrimesOf(IReadOnlyList<Share> crimes) =>
        crimes.Count == 0 ? [null] : [.. crimes.Where(share => share.Value > 0).Select(share => share.Id)];

    private static IEnumerable<Urgency> UrgenciesOf(double urgent, double veryUrgent)
    {
        if (urgent + veryUrgent < 1) yield return Urgency.Routine;
        if (urgent > 0) yield return Urgency.Urgent;
        if (veryUrgent > 0) yield return Urgency.VeryUrgent;
    }

    private static IEnumerable<RequestKind> Nested(ScenarioIndex index, RequestKind kind)
    {
        var graph = index.Graphs[kind.Procedure];
        if (!graph.Steps.Any(step => step is ConsultStep)) yield break;
        var reached = FeasibleSteps.Reached(graph, new KindConditions(index, kind), kind.Standing);
        for (var i = 0; i < reached.Length; i++)
            if (reached[i] && graph.Steps[i] is ConsultStep consult)
                foreach (var third in Consulted(index, consult, kind.Crimes, kind.Requesting, kind.Requested).Distinct())
                    if (third is { } agency)
                        foreach (var holder in graph.SidesOf(i))
                            yield return kind with
                            {
                                Procedure = index.Procedure(consult.Procedure), Requested = agency,
                                Requesting = holder == Side.Requesting ? kind.Requesting : kind.Requested, Standing = null,
                            };
    }

    /// <summary>Whom a step asks in requests about these crime areas between two agencies; null in it: perhaps nobody.</summary>
    internal static IEnumerable<int?> Consulted(ScenarioIndex index, ConsultStep consult, IReadOnlyList<string?> crimes, int requesting, int requested)
    {
        var leads = crimes.Select(crime => index.Scenario.Crimes.FirstOrDefault(area => area.Id == crime)?.Lead);
        return (consult.Agencies.Count > 0 ? consult.Agencies : leads)
            .Select(id => id is null ? (int?)null : index.Agency(id))
            .Select(agency => agency == requesting || agency == requested ? null : agency);
    }

    /// <summary>Kinds for which everything the pre-flight looks at is the same have the same likeness; of thousands of pairs of agencies few differ.</summary>
    private static string Likeness(ScenarioIndex index, RequestKind kind)
    {
        // Who the agencies are matters where a condition names agencies, where third ones are asked, and where desks differ in speed.
        var named = index.Graphs[kind.Procedure].Steps.Any(step => step is ConsultStep || (step is ChoiceStep choice && choice.Cases.Any(NamesAgencies)));
        var terms = string.Join('|', index.Terms.Possible(kind.Requesting, kind.Requested, kind.Procedure)
            .Select(possible => string.Join(',', possible.InForce.Select(i => i.Id))));
        var speaksAlike = index.Scenario.Agencies[kind.Requesting].SharesLanguageWith(index.Scenario.Agencies[kind.Requested]);
        var speeds = string.Join(',', Speeds(index, kind.Requesting).Append("/").Concat(Speeds(index, kind.Requested)));
        var agencies = named ? $"{kind.Requesting},{kind.Requested}" : "";
        return $"{kind.Procedure}|{string.Join(',', kind.Crimes)}|{string.Join(',', kind.Urgencies)}|{speaksAlike}|{terms}|{speeds}|{agencies}|{kind.Standing}";
    }

    private static bool NamesAgencies(Case one) => one.When?.Simple().Any(condition => condition is AgencyIs) ?? false;

    private static IEnumerable<string> Speeds(ScenarioIndex index, int agency) =>
        index.Scenario.Agencies[agency].Desks.Where(desk => desk.Speed != 1).Select(desk => FormattableString.Invariant($"{desk.Id}:{desk.Speed}"));
}
