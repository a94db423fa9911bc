using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>Requests of every stream, sampled on their way through their procedures as if no desk ever closed or had a queue.</summary>
internal static class DemandSamples
{
    // So many requests are tried in all, spread over the streams within these bounds.
    private const int Samples = 50_000, FewestOfStream = 100, MostOfStream = 10_000;
    private const uint DestinationPurpose = 1, CrimePurpose = 2, UrgencyPurpose = 3, TimePurpose = 4;

    /// <summary>Samples.</summary>
    /// <param name="index">The scenario.</param>
    /// <param name="work">Receives agency, desk and officer time in milliseconds that an average week brings, piece by piece.</param>
    /// <param name="over">Receives each request at its end, the step at which it closed, and how many requests of an average week it stands for.</param>
    internal static void Take(ScenarioIndex index, Action<int, int, double> work, Action<SampledRequest, Step, double> over)
    {
        var weight = 0d;
        var draws = new Draws(index.Scenario.Seed, 0);
        var sampler = new ProcedureSampler(index, draws, (agency, desk, time) => work(agency, desk, weight * time));
        var streams = index.Scenario.Demands.Sum(demand => demand.Flows.Count) + index.Scenario.Requests.Count;
        var each = Math.Clamp(Samples / Math.Max(1, streams), FewestOfStream, MostOfStream);
        void Go(SampledRequest request) => over(request, request.Graph.Steps[sampler.Go(request, 0)], weight);
        foreach (var demand in index.Scenario.Demands)
            foreach (var flow in demand.Flows)
            {
                var rate = new DemandRate(index, demand, flow);
                weight = rate.PerWeek / each;
                if (weight <= 0) continue;
                for (var i = 0; i < each; i++) Go(Sample(index, draws, demand, flow, rate, i, each));
            }
        weight = 1 / index.Weeks / each;
        foreach (var listed in index.Scenario.Requests)
            for (var i = 0; i < each; i++) Go(Sample(index, draws, listed, i));
    }

    private static SampledRequest Sample(ScenarioIndex index, Draws draws, Demand demand, DemandFlow flow, DemandRate rate, int number, int of)
    {
        var key = StableHash.Combine(StableHash.Of($"preflight/{demand.Id}/{flow.Origin}"), (ulong)number);
        // Destinations are spread evenly, so that even rare ones get their share of the samples.
        var to = Pick(flow.Destinations, (number + draws.Of(key, DestinationPurpose, 0).First) / of)!;
        var crime = Pick(demand.Crimes, draws.Of(key, CrimePurpose, 0).First);
        var urgency = UrgencyOf(draws.Of(key, UrgencyPurpose, 0).First, demand.Urgent, demand.VeryUrgent);
        var at = rate.TimeOf(draws.Of(key, TimePurpose, 0).First);
        return new SampledRequest(index, draws, key, index.Procedure(demand.Procedure), index.Agency(flow.Origin), index.Agency(to), crime, urgency, at);
    }

    private static SampledRequest Sample(ScenarioIndex index, Draws draws, ListedRequest listed, int number) => new(
        index, draws, StableHash.Combine(StableHash.Of($"preflight/{listed.Id}"), (ulong)number), index.Procedure(listed.Procedure),
        index.Agency(listed.Origin), index.Agency(listed.Destination), listed.Crime, listed.Urgency, (listed.At - index.Scenario.Start).TotalMilliseconds);

    internal static Urgency UrgencyOf(double number, double urgent, double veryUrgent) =>
        number < veryUrgent ? Urgency.VeryUrgent : number < veryUrgent + urgent ? Urgency.Urgent : Urgency.Routine;

    internal static string? Pick(IReadOnlyList<Share> shares, double number)
    {
        foreach (var share in shares)
        {
            if (number < share.Value) return share.Id;
            number -= share.Value;
        }
        return shares.Count == 0 ? null : shares[^1].Id;
    }
}
