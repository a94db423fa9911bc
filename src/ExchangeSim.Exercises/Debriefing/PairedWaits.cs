using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Statistics;

namespace ExchangeSim.Exercises.Debriefing;

/// <summary>The waits of the same cases in two playings.</summary>
public static class PairedWaits
{
    /// <summary>How much longer a case waited in one playing than in another on average, milliseconds, with the interval over the cases; negative: shorter. Null: no case is in
    /// both.</summary>
    /// <remarks>Cases that people had to do with in either are looked at, each within the shorter of the two horizons.</remarks>
    /// <param name="one">The playing that is asked about.</param>
    /// <param name="other">The one that it is compared with.</param>
    public static Estimate? Of(PlayResult one, PlayResult other) => OfMany(one, [other]);

    /// <summary>The cases that came up in all of some playings, and that people had to do with in any of them, by id.</summary>
    /// <param name="results">The playings.</param>
    internal static IReadOnlySet<string> SameCases(IReadOnlyList<PlayResult> results) => new SortedSet<string>(
        results.SelectMany(result => result.Cases).GroupBy(end => end.Id, StringComparer.Ordinal)
            .Where(ends => ends.Count() == results.Count && ends.Any(end => end.ReachedPeople)).Select(ends => ends.Key), StringComparer.Ordinal);

    /// <summary>How much longer a case waited in one playing than in others together on average, milliseconds; null: there are none, or no case is in all.</summary>
    /// <param name="one">The playing that is asked about.</param>
    /// <param name="others">Those that it is compared with; each case with the mean of its waits there.</param>
    public static Estimate? OfMany(PlayResult one, IReadOnlyList<PlayResult> others)
    {
        if (others.Count == 0) return null;
        var horizon = others.Append(one).Min(result => result.Horizon);
        var byId = others.Select(other => other.Cases.ToDictionary(end => end.Id)).ToList(); // looked up, never enumerated
        var differences = new List<double>();
        foreach (var end in one.Cases)
        {
            var pairs = byId.Select(ends => ends.GetValueOrDefault(end.Id)).OfType<CaseEnd>().ToList();
            if (pairs.Count == others.Count && pairs.Append(end).Any(pair => pair.ReachedPeople))
                differences.Add(end.WaitWithin(horizon) - pairs.Average(pair => (double)pair.WaitWithin(horizon)));
        }
        return SampleMean.Of(differences);
    }
}
