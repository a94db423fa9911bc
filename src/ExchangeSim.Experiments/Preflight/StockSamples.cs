using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>Requests that are open at the start, sampled on their way from where they stand as if no desk ever closed or had a queue.</summary>
internal static class StockSamples
{
    private const int MostOfPair = 500;
    private const uint AgePurpose = 1, CrimePurpose = 2, UrgencyPurpose = 3;

    /// <summary>Samples.</summary>
    /// <param name="index">The scenario.</param>
    /// <param name="work">Receives agency, desk and officer time in milliseconds that they bring together, piece by piece.</param>
    internal static void Take(ScenarioIndex index, Action<int, int, double> work)
    {
        var weight = 0d;
        var draws = new Draws(index.Scenario.Seed, 0);
        var sampler = new ProcedureSampler(index, draws, (agency, desk, time) => work(agency, desk, weight * time));
        foreach (var stock in index.Scenario.OpenAtStart)
        {
            var place = StandingPlace.Of(index.Graphs[index.Procedure(stock.Procedure)], stock.Step)!;
            foreach (var pair in stock.Pairs)
                foreach (var (requests, age) in pair.Aged)
                {
                    var samples = (int)Math.Min(requests, MostOfPair);
                    weight = samples == 0 ? 0 : (double)requests / samples;
                    for (var i = 0; i < samples; i++) sampler.Go(Sample(index, draws, stock, pair, age, place, i), place.Step);
                }
        }
    }

    private static SampledRequest Sample(ScenarioIndex index, Draws draws, OpeningStock stock, StockOfPair pair, Distribution law, StandingPlace place, int number)
    {
        var key = StableHash.Combine(StableHash.Of($"preflight/{stock.Id}/{pair.Origin}/{pair.Destination}"), (ulong)number);
        var age = new Sampler(law).Draw(draws, key, AgePurpose, 0);
        var urgency = DemandSamples.UrgencyOf(draws.Of(key, UrgencyPurpose, 0).First, stock.Urgent, stock.VeryUrgent);
        var request = new SampledRequest(index, draws, key, index.Procedure(stock.Procedure), index.Agency(pair.Origin), index.Agency(pair.Destination),
            DemandSamples.Pick(stock.Crimes, draws.Of(key, CrimePurpose, 0).First), urgency, -age) { Elapsed = age, Holder = place.Side };
        if (place.WasSent) request.SentAt = 0;
        if (place.Clock >= 0)
            request.Clock = (request.ClockAfter(age, place.Clock), request.Graph.IndexOf(request.Graph.Procedure.Clocks[place.Clock].Then), place.Clock);
        return request;
    }
}
