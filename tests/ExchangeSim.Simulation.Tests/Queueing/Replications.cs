using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.TestKit;

namespace ExchangeSim.Simulation.Tests.Queueing;

/// <summary>Ten independent replications of a scenario, and the interval that their means give.</summary>
internal static class Replications
{
    private const int Count = 10;
    private const double T = 4.781; // Student's t, 9 degrees of freedom, 99.9 % two-sided

    internal static List<Recorder> Of(Scenario scenario)
    {
        var compiled = CompiledScenario.Compile(scenario);
        return [.. Enumerable.Range(0, Count).Select(i => Recorder.Run(compiled, new RunSettings { Seed = scenario.Seed, Replication = i }))];
    }

    internal static void Agree(string what, double expected, IEnumerable<Recorder> runs, Func<Recorder, double> figure)
    {
        var means = runs.Select(figure).ToArray();
        var mean = means.Average();
        var half = T * Math.Sqrt(means.Sum(m => (m - mean) * (m - mean)) / (Count - 1) / Count);
        Assert.True(Math.Abs(mean - expected) <= half, $"{what}: expected {expected:G5}, found {mean:G5} ± {half:G3}; seed 1, replications 0 to {Count - 1}");
        Assert.True(half < 0.2 * expected, $"{what}: the interval ± {half:G3} around {mean:G5} says too little");
    }
}
