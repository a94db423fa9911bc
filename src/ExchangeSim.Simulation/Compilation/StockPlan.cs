using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Simulation.Compilation;

/// <summary>Requests that are open at the start, made ready.</summary>
internal sealed class StockPlan
{
    // A century: as old as a file can be. −1 is said of what was never sent, so nothing is as young as that.
    private const double Oldest = 100 * 365 * 86_400_000.0, Youngest = 2;

    /// <summary>Its index in the scenario.</summary>
    internal required int Index { get; init; }
    internal required int Procedure { get; init; }
    /// <summary>The step at which they stand, among all steps.</summary>
    internal required int Step { get; init; }
    internal required StandingPlace Place { get; init; }
    internal required short[] Crimes { get; init; }
    internal required Shares ByCrime { get; init; }
    internal required double Urgent { get; init; }
    internal required double VeryUrgent { get; init; }
    internal required IReadOnlyList<Pair> Pairs { get; init; }

    /// <summary>Those of one agency at another, by age.</summary>
    internal sealed record Pair(ulong Key, short Origin, short Destination, IReadOnlyList<(long Requests, Sampler Age)> Aged);

    /// <summary>One of them as it is drawn.</summary>
    internal readonly record struct Request(StockPlan Plan, Pair Pair, ulong Key, long Number, long Age);

    internal static StockPlan Compile(Scenario scenario, int index, NameTable names)
    {
        var stock = scenario.OpenAtStart[index];
        var procedure = names.Procedure(stock.Procedure);
        var place = StandingPlace.Of(new ProcedureGraph(scenario.Procedures[procedure]), stock.Step)
            ?? throw new ArgumentException($"no request can stand where those of '{stock.Id}' do", nameof(scenario));
        return new StockPlan
        {
            Index = index, Procedure = procedure, Step = names.FirstStep(procedure) + place.Step, Place = place,
            Crimes = [.. stock.Crimes.Select(share => (short)names.Crime(share.Id))], ByCrime = new Shares([.. stock.Crimes.Select(share => share.Value)]),
            Urgent = stock.Urgent, VeryUrgent = stock.VeryUrgent,
            Pairs = [.. stock.Pairs.Select(pair => new Pair(
                StableHash.Combine(StableHash.Of($"open-at-start/{stock.Id}"), StableHash.Combine(StableHash.Of(pair.Origin), StableHash.Of(pair.Destination))),
                (short)names.Agency(pair.Origin), (short)names.Agency(pair.Destination), [.. pair.Aged.Select(aged => (aged.Requests, new Sampler(aged.Age)))]))],
        };
    }

    /// <summary>Those that an agency holds.</summary>
    internal IEnumerable<Request> At(int agency, Draws draws)
    {
        foreach (var pair in Pairs.Where(pair => (Place.Side == Side.Requested ? pair.Destination : pair.Origin) == agency))
        {
            var number = 0L;
            foreach (var (requests, law) in pair.Aged)
                for (var i = 0L; i < requests; i++)
                {
                    var key = StableHash.Mix(pair.Key + (ulong)++number);
                    yield return new Request(this, pair, key, number, (long)Math.Clamp(Math.Round(law.Draw(draws, key, DrawPurposes.Age, 0)), Youngest, Oldest));
                }
        }
    }

    internal short CrimeOf(ulong key, Draws draws) => Crimes.Length == 0 ? (short)-1 : Crimes[ByCrime.Pick(draws.Of(key, DrawPurposes.Arrival, 0).Fourth)];

    internal Urgency UrgencyOf(ulong key, Draws draws)
    {
        var number = draws.Of(key, DrawPurposes.Kind, 0).First;
        return number < VeryUrgent ? Urgency.VeryUrgent : number < VeryUrgent + Urgent ? Urgency.Urgent : Urgency.Routine;
    }
}
