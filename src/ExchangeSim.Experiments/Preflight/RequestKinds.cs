using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>All kinds of requests that a scenario can bring, those nested in others included.</summary>
internal static class RequestKinds
{
    internal static IReadOnlyList<RequestKind> Of(World world)
    {
        var kinds = new List<RequestKind>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<RequestKind>(Asked(world));
        while (open.TryDequeue(out var kind))
        {
            if (!seen.Add(Likeness(world, kind))) continue;
            kinds.Add(kind);
            foreach (var nested in Nested(world, kind)) open.Enqueue(nested);
        }
        return kinds;
    }

    private static IEnumerable<RequestKind> Asked(World world)
    {
        foreach (var demand in world.Scenario.Demands)
        {
            var procedure = world.Procedure(demand.Procedure);
            IEnumerable<string?> told = demand.Crimes.Where(share => share.Value > 0).Select(share => share.Id);
            string?[] crimes = demand.Crimes.Count == 0 ? [null] : [.. told];
            var urgencies = UrgenciesOf(demand).ToArray();
            foreach (var flow in demand.Flows.Where(flow => flow.PerMillisecond > 0))
                foreach (var to in flow.Destinations.Where(share => share.Value > 0))
                    yield return new RequestKind(procedure, world.Agency(flow.Origin), world.Agency(to.Id), crimes, urgencies);
        }
        foreach (var listed in world.Scenario.Requests)
            yield return new RequestKind(world.Procedure(listed.Procedure), world.Agency(listed.Origin), world.Agency(listed.Destination), [listed.Crime], [listed.Urgency]);
    }

    private static IEnumerable<Urgency> UrgenciesOf(Demand demand)
    {
        if (demand.Urgent + demand.VeryUrgent < 1) yield return Urgency.Routine;
        if (demand.Urgent > 0) yield return Urgency.Urgent;
        if (demand.VeryUrgent > 0) yield return Urgency.VeryUrgent;
    }

    private static IEnumerable<RequestKind> Nested(World world, RequestKind kind)
    {
        var graph = world.Graphs[kind.Procedure];
        if (!graph.Steps.Any(step => step is ConsultStep)) yield break;
        var reached = FeasibleSteps.Reached(graph, new KindOutlook(world, kind));
        for (var i = 0; i < reached.Length; i++)
            if (reached[i] && graph.Steps[i] is ConsultStep consult)
                foreach (var third in Consulted(world, kind, consult).Distinct())
                    if (third is { } agency)
                        yield return kind with
                        {
                            Procedure = world.Procedure(consult.Procedure), Requested = agency,
                            Requesting = graph.Sides[i] == Side.Requesting ? kind.Requesting : kind.Requested,
                        };
    }

    /// <summary>Whom a step may ask; null in it: perhaps nobody.</summary>
    internal static IEnumerable<int?> Consulted(World world, RequestKind kind, ConsultStep consult)
    {
        var leads = kind.Crimes.Select(crime => world.Scenario.Crimes.FirstOrDefault(area => area.Id == crime)?.Lead);
        return (consult.Agencies.Count > 0 ? consult.Agencies : leads)
            .Select(id => id is null ? (int?)null : world.Agency(id))
            .Select(agency => agency == kind.Requesting || agency == kind.Requested ? null : agency);
    }

    /// <summary>Kinds for which everything the pre-flight looks at is the same have the same likeness; of thousands of pairs of agencies few differ.</summary>
    private static string Likeness(World world, RequestKind kind)
    {
        var graph = world.Graphs[kind.Procedure];
        // Who the agencies are matters where a condition names agencies, where third ones are asked, and where desks differ in speed.
        var named = graph.Steps.Any(step => step is ConsultStep || (step is DecideStep decide && decide.Cases.Any(one => one.When is not null && Names(one.When))));
        var instruments = string.Join(',', world.Between(kind.Requesting, kind.Requested).Select(instrument => instrument.Id));
        var speeds = string.Join(',', Speeds(world, kind.Requesting).Append("/").Concat(Speeds(world, kind.Requested)));
        var agencies = named ? $"{kind.Requesting},{kind.Requested}" : "";
        return $"{kind.Procedure}|{string.Join(',', kind.Crimes)}|{string.Join(',', kind.Urgencies)}|{world.SpeakAlike(kind.Requesting, kind.Requested)}|{instruments}|{speeds}|{agencies}";
    }

    private static IEnumerable<string> Speeds(World world, int agency) =>
        world.Scenario.Agencies[agency].Desks.Where(desk => desk.Speed != 1).Select(desk => FormattableString.Invariant($"{desk.Id}:{desk.Speed}"));

    private static bool Names(Condition condition) => condition switch
    {
        AgencyIs => true,
        Not c => Names(c.Inner),
        And c => Names(c.Left) || Names(c.Right),
        Or c => Names(c.Left) || Names(c.Right),
        _ => false,
    };
}
