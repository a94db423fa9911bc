using System.Globalization;
using System.Text.Json;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Experiments.WarmUps;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments;

/// <summary>Makes the tallies that experiments use, where their requests close.</summary>
public static class Tallies
{
    /// <summary>Makes an empty tally of a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="kind">The <see cref="IRequestTally.Kind"/> of another.</param>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public static IRequestTally Make(Scenario scenario, string kind) => kind.Split(' ', 2) switch
    {
        [TallyKinds.FiguresWord, var slowest] => new FiguresCollector(scenario, int.Parse(slowest, CultureInfo.InvariantCulture)),
        [TallyKinds.ArmWord, var rest] when rest.Split(' ', 2) is [var slowest, var filters] =>
            new ArmCollector(scenario, int.Parse(slowest, CultureInfo.InvariantCulture), JsonSerializer.Deserialize<RequestSlice[]>(filters)!),
        [TallyKinds.ResponseWord, var metric] => new ResponseCollector(scenario, JsonSerializer.Deserialize<Metric>(metric)!),
        [TallyKinds.TrialWord, var batches] => new TrialSeries(int.Parse(batches, CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException($"nothing adds requests up in the way of '{kind}'", nameof(kind)),
    };
}
