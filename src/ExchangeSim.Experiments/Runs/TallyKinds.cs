using System.Globalization;
using System.Text.Json;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Experiments.WarmUps;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments.Runs;

/// <summary>The kinds of tallies that experiments use: a word, and what else makes one.</summary>
public static class TallyKinds
{
    private const string FiguresWord = "figures", ArmWord = "arm", ResponseWord = "response", TrialWord = "trial";

    internal static string Figures(int slowest) => string.Create(CultureInfo.InvariantCulture, $"{FiguresWord} {slowest}");

    internal static string Arm(int slowest, IReadOnlyList<RequestSlice> filters) =>
        string.Create(CultureInfo.InvariantCulture, $"{ArmWord} {slowest} {JsonSerializer.Serialize(filters)}");

    internal static string Trial(int batches) => string.Create(CultureInfo.InvariantCulture, $"{TrialWord} {batches}");

    internal static string Response(Metric metric) => $"{ResponseWord} {JsonSerializer.Serialize(metric)}";

    /// <summary>Makes an empty tally of a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="kind">The <see cref="IRequestTally.Kind"/> of another.</param>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public static IRequestTally Make(Scenario scenario, string kind) => kind.Split(' ', 2) switch
    {
        [FiguresWord, var slowest] => new FiguresCollector(scenario, int.Parse(slowest, CultureInfo.InvariantCulture)),
        [ArmWord, var rest] when rest.Split(' ', 2) is [var slowest, var filters] =>
            new ArmCollector(scenario, int.Parse(slowest, CultureInfo.InvariantCulture), JsonSerializer.Deserialize<RequestSlice[]>(filters)!),
        [ResponseWord, var metric] => new ResponseCollector(scenario, JsonSerializer.Deserialize<Metric>(metric)!),
        [TrialWord, var batches] => new TrialSeries(int.Parse(batches, CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException($"nothing adds requests up in the way of '{kind}'", nameof(kind)),
    };
}
