using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Time;
using NodaTime;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>Work that requests bring to each desk, found by sampling requests of every stream, against the hours of its officers.</summary>
internal static class DeskLoads
{
    // So many requests are tried in all, spread over the streams within these bounds.
    private const int Samples = 50_000, FewestOfStream = 100, MostOfStream = 10_000;
    private const uint DestinationPurpose = 1, CrimePurpose = 2, UrgencyPurpose = 3, TimePurpose = 4;

    internal static IReadOnlyList<DeskLoad> Of(ScenarioIndex index)
    {
        var asked = index.Scenario.Agencies.Select(agency => new double[agency.Desks.Count]).ToArray();
        var weight = 0d;
        var draws = new Draws(index.Scenario.Seed, 0);
        var sampler = new ProcedureSampler(index, draws, (agency, desk, time) => asked[agency][desk] += weight * time);
        var streams = index.Scenario.Demands.Sum(demand => demand.Flows.Count) + index.Scenario.Requests.Count;
        var each = Math.Clamp(Samples / Math.Max(1, streams), FewestOfStream, MostOfStream);
        foreach (var demand in index.Scenario.Demands)
            foreach (var flow in demand.Flows)
            {
                var rate = new DemandRate(index, demand, flow);
                weight = rate.PerWeek / each;
                if (weight <= 0) continue;
                for (var i = 0; i < each; i++) sampler.Go(Sample(index, draws, demand, flow, rate, i, each), 0);
            }
        weight = 1 / index.Weeks / each;
        foreach (var listed in index.Scenario.Requests)
            for (var i = 0; i < each; i++) sampler.Go(Sample(index, draws, listed, i), 0);
        return Rows(index, asked).OrderByDescending(row => row.Load).ThenBy(row => row.Agency, StringComparer.Ordinal).ThenBy(row => row.Desk, StringComparer.Ordinal).ToArray();
    }

    private static SampledRequest Sample(ScenarioIndex index, Draws draws, Demand demand, DemandFlow flow, DemandRate rate, int number, int of)
    {
        var key = StableHash.Combine(StableHash.Of($"preflight/{demand.Id}/{flow.Origin}"), (ulong)number);
        // Destinations are spread evenly, so that even rare ones get their share of the samples.
        var to = Pick(flow.Destinations, (number + draws.Of(key, DestinationPurpose, 0).First) / of)!;
        var crime = Pick(demand.Crimes, draws.Of(key, CrimePurpose, 0).First);
        var hurry = draws.Of(key, UrgencyPurpose, 0).First;
        var urgency = hurry < demand.VeryUrgent ? Urgency.VeryUrgent : hurry < demand.VeryUrgent + demand.Urgent ? Urgency.Urgent : Urgency.Routine;
        var at = rate.TimeOf(draws.Of(key, TimePurpose, 0).First);
        return new SampledRequest(index, draws, key, index.Procedure(demand.Procedure), index.Agency(flow.Origin), index.Agency(to), crime, urgency, at);
    }

    private static SampledRequest Sample(ScenarioIndex index, Draws draws, ListedRequest listed, int number) => new(
        index, draws, StableHash.Combine(StableHash.Of($"preflight/{listed.Id}"), (ulong)number), index.Procedure(listed.Procedure),
        index.Agency(listed.Origin), index.Agency(listed.Destination), listed.Crime, listed.Urgency, (listed.At - index.Scenario.Start).TotalMilliseconds);

    private static string? Pick(IReadOnlyList<Share> shares, double number)
    {
        foreach (var share in shares)
        {
            if (number < share.Value) return share.Id;
            number -= share.Value;
        }
        return shares.Count == 0 ? null : shares[^1].Id;
    }

    private static IEnumerable<DeskLoad> Rows(ScenarioIndex index, double[][] asked)
    {
        for (var a = 0; a < asked.Length; a++)
        {
            var agency = index.Scenario.Agencies[a];
            for (var d = 0; d < agency.Desks.Count; d++)
                if (agency.Desks[d].HandledBy is null)
                    yield return new DeskLoad(agency.Id, agency.Desks[d].Id, Runs.Hours.Of(asked[a][d]), agency.Desks[d].Shifts.Sum(shift => OnDuty(index, agency, shift)));
        }
    }

    private static double OnDuty(ScenarioIndex index, Agency agency, Shift shift)
    {
        var length = (long)index.Length.TotalMilliseconds;
        var calendar = CalendarBuilder.Build(shift.Hours, agency.Zone, agency.Holidays, index.Scenario.Start, length);
        return shift.Officers * Runs.Hours.Of(calendar.OpenTime(0, length)) / index.Weeks;
    }
}
