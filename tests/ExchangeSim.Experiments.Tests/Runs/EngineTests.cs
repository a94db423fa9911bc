using System.Text.Json;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Experiments.Tests.Kit;
using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Experiments.Tests.Runs;

/// <summary>Figures of real runs.</summary>
public class EngineTests
{
    private static readonly Scenario Busy = Sketch.Scenario(Sketch.Procedure(
        Sketch.Submit("acknowledge"), Sketch.Work("acknowledge", new Exponential(0.2 * Sketch.Hour), "look-up"),
        Sketch.Work("look-up", new Lognormal(1.6 * Sketch.Hour, 1), "choose"),
        Sketch.Decide("choose", new Case("no-treaty", 0.1, null), new Case("reply", null, null)), Sketch.Reply, Sketch.Answered, Sketch.Refused("no-treaty")) with
    {
        Limits = new SortedDictionary<Urgency, CalendarLength> { [Urgency.Routine] = Duration.FromHours(12) },
    });

    private static RunFigures FiguresOf(int replications, int threads) =>
        ReplicationRunner.InProcess(Busy).Run(new RunPlan { Seed = 3, Replications = replications, Threads = threads });

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void The_figures_are_the_same_on_one_thread_and_on_three(int replications) =>
        Assert.Equal(JsonSerializer.Serialize(FiguresOf(replications, 1)), JsonSerializer.Serialize(FiguresOf(replications, 3)));

    [Fact]
    public void Nothing_is_lost_and_all_time_is_charged()
    {
        var figures = FiguresOf(3, 1);
        var (counts, all) = (figures.Requests, figures.Latency[0]);
        Assert.True(counts is { Answered: > 1000, Refused: > 100, Open: > 0 });
        Assert.Equal(counts.Sent, counts.Answered + counts.PartlyAnswered + counts.Refused + counts.Withdrawn + counts.Lapsed + counts.Open);
        Assert.Equal((counts.Sent - counts.Open, counts.Open), (all.Count, all.Censored));
        Assert.Equal(counts.Refused, figures.Refusals.Sum(row => row.Count));
        // Charges hold the closed requests' time and the ages of the open ones, which no latency row has: so they are a little more.
        var ofClosed = all.PartHours.Sum() * all.Count;
        Assert.InRange(figures.Charges.Sum(charge => charge.Hours), ofClosed, ofClosed * 1.05);
        Assert.InRange(all.WithinLimit!.Value, 0.01, 0.99);
        Assert.True(figures.IsComplete);
        Assert.Equal(28, figures.SimulatedDays, 1e-9);
    }

    [Fact]
    public void Slowest_requests_lead_and_their_parts_sum_to_their_latency()
    {
        var slowest = FiguresOf(2, 1).Slowest;
        Assert.Equal(FiguresCollector.DefaultSlowest, slowest.Count);
        Assert.Equal(slowest.OrderByDescending(slow => slow.LatencyHours).Select(slow => slow.Key), slowest.Select(slow => slow.Key));
        Assert.All(slowest, slow => Assert.Equal(slow.LatencyHours, slow.PartHours.Sum(), 1e-9));
        Assert.All(slowest, slow => Assert.StartsWith("routine:vietnam:", slow.Id, StringComparison.Ordinal));
    }
}
