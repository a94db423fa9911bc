using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Time;
using NodaTime;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>Work that requests bring to each desk, found by sampling requests of every stream, against the hours of its officers.</summary>
internal static class DeskLoads
{
    // So many requests are tried in all, spread over the streams within these bounds.
    private const int Walks = 50_000, FewestOfStream = 100, MostOfStream = 10_000;
    private const uint DestinationPurpose = 1, CrimePurpose = 2, UrgencyPurpose = 3, TimePurpose = 4;

    internal static IReadOnlyList<DeskLoad> Of(World world)
    {
        var asked = world.Scenario.Agencies.Select(agency => new double[agency.Desks.Count]).ToArray();
        var weight = 0d;
        var draws = new Draws(world.Scenario.Seed, 0);
        var walker = new Walker(world, draws, (agency, desk, time) => asked[agency][desk] += weight * time);
        var streams = world.Scenario.Demands.Sum(demand => demand.Flows.Count) + world.Scenario.Requests.Count;
        var each = Math.Clamp(Walks / Math.Max(1, streams), FewestOfStream, MostOfStream);
        foreach (var demand in world.Scenario.Demands)
            foreach (var flow in demand.Flows)
            {
                weight = DemandRate.PerWeek(world, demand, flow) / each;
                if (weight <= 0) continue;
                for (var i = 0; i < each; i++) walker.Go(Sample(world, draws, demand, flow, i, each), 0);
            }
        weight = 1 / world.Weeks / each;
        foreach (var listed in world.Scenario.Requests)
            for (var i = 0; i < each; i++) walker.Go(Sample(world, draws, listed, i), 0);
        return Rows(world, asked).OrderByDescending(row => row.Load).ThenBy(row => row.Agency, StringComparer.Ordinal).ThenBy(row => row.Desk, StringComparer.Ordinal).ToArray();
    }

    private static Walk Sample(World world, Draws draws, Demand demand, DemandFlow flow, int number, int of)
    {
        var key = StableHash.Combine(StableHash.Of($"preflight/{demand.Id}/{flow.Origin}"), (ulong)number);
        // Destinations are spread evenly, so that even rare ones get their share of the walks.
        var to = Pick(flow.Destinations, (number + draws.Of(key, DestinationPurpose, 0).First) / of)!;
        var crime = Pick(demand.Crimes, draws.Of(key, CrimePurpose, 0).First);
        var hurry = draws.Of(key, UrgencyPurpose, 0).First;
        var urgency = hurry < demand.VeryUrgent ? Urgency.VeryUrgent : hurry < demand.VeryUrgent + demand.Urgent ? Urgency.Urgent : Urgency.Routine;
        var from = Instant.Max(world.Scenario.Start, demand.From ?? Instant.MinValue);
        var until = Instant.Min(world.End, demand.Until ?? Instant.MaxValue);
        var at = from + (until - from) * draws.Of(key, TimePurpose, 0).First;
        return new Walk(world, draws, key, world.Procedure(demand.Procedure), world.Agency(flow.Origin), world.Agency(to), crime, urgency, at);
    }

    private static Walk Sample(World world, Draws draws, ListedRequest listed, int number) => new(
        world, draws, StableHash.Combine(StableHash.Of($"preflight/{listed.Id}"), (ulong)number), world.Procedure(listed.Procedure),
        world.Agency(listed.Origin), world.Agency(listed.Destination), listed.Crime, listed.Urgency, listed.At);

    private static string? Pick(IReadOnlyList<Share> shares, double number)
    {
        foreach (var share in shares)
        {
            if (number < share.Value) return share.Id;
            number -= share.Value;
        }
        return shares.Count == 0 ? null : shares[^1].Id;
    }

    private static IEnumerable<DeskLoad> Rows(World world, double[][] asked)
    {
        for (var a = 0; a < asked.Length; a++)
        {
            var agency = world.Scenario.Agencies[a];
            for (var d = 0; d < agency.Desks.Count; d++)
                if (agency.Desks[d].HandledBy is null)
                    yield return new DeskLoad(agency.Id, agency.Desks[d].Id, Runs.Hours.Of(asked[a][d]), agency.Desks[d].Shifts.Sum(shift => OnDuty(world, agency, shift)));
        }
    }

    private static double OnDuty(World world, Agency agency, Shift shift)
    {
        var length = (long)world.Length.TotalMilliseconds;
        var calendar = CalendarBuilder.Build(shift.Hours, agency.Zone, agency.Holidays, world.Scenario.Start, length);
        return shift.Officers * Runs.Hours.Of(calendar.OpenTime(0, length)) / world.Weeks;
    }
}
