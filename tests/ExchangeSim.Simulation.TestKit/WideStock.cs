using ExchangeSim.Model;

namespace ExchangeSim.Simulation.TestKit;

/// <summary>Requests that are open at the start of a random world: young and old, at the first step of the requested agency and at any other where one can stand.</summary>
internal static class WideStock
{
    internal static IReadOnlyList<OpeningStock> Of(Scenario world)
    {
        var random = new System.Random((int)world.Seed ^ 0x01D);
        if (random.Next(3) == 0) return [];
        return [.. world.Procedures.Take(2).Select((procedure, i) => Of(world, procedure, i, random))];
    }

    private static OpeningStock Of(Scenario world, Procedure procedure, int number, System.Random random)
    {
        var graph = new ProcedureGraph(procedure);
        string?[] steps = [null, .. procedure.Steps.Select(step => step.Id)];
        string?[] possible = [.. steps.Where(step => StandingPlace.Of(graph, step) is not null)];
        int[] agencies = [.. Enumerable.Range(0, world.Agencies.Count)];
        var pairs = agencies.SelectMany(from => agencies.Where(to => to != from).Select(to => (From: world.Agencies[from].Id, To: world.Agencies[to].Id)));
        return new OpeningStock
        {
            Id = $"old-{number}", Procedure = procedure.Id, Step = possible[random.Next(2) == 0 ? 0 : random.Next(possible.Length)],
            Pairs = [.. pairs.Where(_ => random.Next(3) > 0).Select(pair => new StockOfPair(pair.From, pair.To, [.. Aged(random)]))],
            Crimes = random.Next(2) == 0 ? [] : [new Share("drugs", 0.6), new Share("arms", 0.4)], Urgent = 0.3, VeryUrgent = random.Next(2) * 0.2,
        };
    }

    private static IEnumerable<AgedRequests> Aged(System.Random random)
    {
        yield return new AgedRequests(random.Next(4), new Lognormal(Small.Hour * random.Next(1, 400), 1.2));
        if (random.Next(2) == 0) yield return new AgedRequests(random.Next(3), new Uniform(0, Small.Hour * 20));
    }
}
