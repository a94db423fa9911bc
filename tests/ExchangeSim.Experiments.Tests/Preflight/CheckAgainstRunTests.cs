using ExchangeSim.Experiments.Preflight;
using ExchangeSim.Model;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.TestKit;

namespace ExchangeSim.Experiments.Tests.Preflight;

/// <summary>What the check says of a world is what its runs do.</summary>
[Trait("Category", "Slow")]
public class CheckAgainstRunTests
{
    private const int Replications = 8, Checks = 2;
    // Some hundred desks are compared; a right one lies outside this many standard errors less than once in a thousand times.
    private const double Width = 6;

    [Fact]
    public void The_load_of_a_desk_is_its_utilisation_where_nobody_waits()
    {
        for (var number = 1; number <= 5; number++) Compare(CalmWorld.WithoutQueues(number), number);
    }

    [Fact]
    public void The_load_of_a_desk_is_its_utilisation_whatever_its_hours_and_queues()
    {
        for (var number = 1; number <= 5; number++) Compare(CalmWorld.WithQueues(number), number);
    }

    [Fact]
    public void No_request_is_answered_in_less_than_the_shortest_possible_latency()
    {
        for (var number = 1; number <= 15; number++)
        {
            var world = RandomScenario.Of(number);
            var shortest = PreflightCheck.Of(world).ShortestLatencies.ToDictionary(row => row.Procedure, row => row.Hours);
            foreach (var request in Recorder.Run(world).Requests.Where(request => request.Outcome is Outcome.Answered or Outcome.PartlyAnswered))
            {
                var procedure = world.Procedures[request.Procedure].Id;
                Assert.True(shortest[procedure] is { } least && request.Latency / Small.Hour >= least - 1e-9,
                    string.Create(System.Globalization.CultureInfo.InvariantCulture,
                        $"world {number}: {procedure} answered in {request.Latency / Small.Hour} h, at least {shortest[procedure]} h is the least that " +
                        $"the check states"));
            }
        }
    }

    private static void Compare(Scenario world, int number)
    {
        var compiled = CompiledScenario.Compile(world);
        var runs = Enumerable.Range(0, Replications).Select(i => Recorder.Run(compiled, new RunSettings { Seed = world.Seed, Replication = i }).Result).ToArray();
        var checks = Enumerable.Range(0, Checks).Select(i => PreflightCheck.Of(world with { Seed = world.Seed + (ulong)(1000 * i) })).ToArray();
        foreach (var desk in runs[0].Desks)
        {
            var (agency, name) = (world.Agencies[desk.Agency].Id, world.Agencies[desk.Agency].Desks[desk.Desk].Id);
            var run = Mean(runs.Select(run => run.Desks.Single(d => (d.Agency, d.Desk) == (desk.Agency, desk.Desk))).Select(d => (d.Busy + d.Overtime) / (double)d.OnDuty));
            var check = Mean(checks.Select(report => report.DeskLoads.Single(load => load.Agency == agency && load.Desk == name).Load));
            Assert.True(Math.Abs(run.Mean - check.Mean) <= Width * Math.Sqrt(run.Error * run.Error + check.Error * check.Error) + 1e-5,
                string.Create(System.Globalization.CultureInfo.InvariantCulture,
                    $"world {number}, {agency} {name}: the check says {check.Mean:0.0000} ± {check.Error:0.0000}, runs {run.Mean:0.0000} ± " +
                    $"{run.Error:0.0000}"));
        }
    }

    private static (double Mean, double Error) Mean(IEnumerable<double> values)
    {
        var all = values.ToArray();
        var mean = all.Average();
        return (mean, Math.Sqrt(all.Sum(value => (value - mean) * (value - mean)) / (all.Length - 1) / all.Length));
    }
}
