using ExchangeSim.Model;

namespace ExchangeSim.Simulation.Compilation;

/// <summary>All pairs of agencies that share a language or not, and are parties to the same instruments.</summary>
internal sealed class PairClass
{
    internal required bool LanguageShared { get; init; }
    /// <summary>Instruments between them, at most 64.</summary>
    internal required int[] Instruments { get; init; }
    /// <summary>What holds for each procedure with no instrument in force.</summary>
    internal required TermsPlan[] Base { get; init; }
    /// <summary>Number of this class.</summary>
    internal required int Number { get; init; }

    /// <summary>The class of every pair, at [one × agencies + other].</summary>
    internal static (PairClass[] Classes, int[] OfPair) Build(Scenario scenario, NameTable names)
    {
        var count = scenario.Agencies.Count;
        var parties = scenario.Instruments.Select(instrument => names.AgencySet(instrument.Parties)).ToArray();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal); // looked up, never enumerated
        var classes = new List<PairClass>();
        var ofPair = new int[count * count];
        for (var one = 0; one < count; one++)
            for (var other = 0; other < count; other++)
            {
                var shared = scenario.Agencies[one].SharesLanguageWith(scenario.Agencies[other]);
                var between = Enumerable.Range(0, parties.Length).Where(i => parties[i][one] && parties[i][other] && one != other).ToArray();
                if (between.Length > 64) throw new ArgumentException($"more than 64 instruments between {scenario.Agencies[one].Id} and {scenario.Agencies[other].Id}");
                var key = $"{shared}/{string.Join(',', between)}";
                if (!numbers.TryGetValue(key, out var number))
                {
                    numbers[key] = number = classes.Count;
                    classes.Add(new PairClass
                    {
                        LanguageShared = shared, Instruments = between, Number = number,
                        Base = [.. scenario.Procedures.Select(procedure => TermsPlan.Of(procedure, [], shared, names))],
                    });
                }
                ofPair[one * count + other] = number;
            }
        return ([.. classes], ofPair);
    }
}
