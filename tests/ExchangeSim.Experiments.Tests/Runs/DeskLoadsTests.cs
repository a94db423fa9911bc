using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Experiments.Tests.Kit;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;
using NodaTime;
using static ExchangeSim.Experiments.Tests.Kit.Sketch;

namespace ExchangeSim.Experiments.Tests.Runs;

public class DeskLoadsTests
{
    private const long Day = 24 * TwoAgencies.Hour, Week = 7 * Day;

    [Fact]
    public void Replications_are_averaged_as_far_as_they_lasted()
    {
        var loads = new DeskLoads(TwoAgencies.Scenario with { Length = null, WarmUp = Duration.FromDays(3) });
        loads.Add([new DeskPeriod(1, 0, 0, Week, 40, 10, 3 * Week), new DeskPeriod(1, 0, 1, 2 * Day, 8, 8, 4 * Day)]);
        loads.Add([new DeskPeriod(1, 0, 0, Week, 40, 30, Week)]);
        Assert.Equal([new DeskLoad(3, 7, 0.5, 2), new DeskLoad(10, 2, 1, 2)], loads.Of(1, 0));
        Assert.Empty(loads.Of(0, 0));
    }

    [Fact]
    public void Very_many_weeks_are_told_some_together()
    {
        var loads = new DeskLoads(TwoAgencies.Scenario with { Length = null });
        loads.Add([.. Enumerable.Range(0, 130).Select(i => new DeskPeriod(1, 0, i, Week, 0, 0, i * Week))]);
        var told = loads.Of(1, 0);
        Assert.Equal(44, told.Length);
        Assert.Equal([new DeskLoad(0, 21, null, 1), new DeskLoad(21, 21, null, 4)], told.Take(2));
        Assert.Equal(new DeskLoad(43 * 21, 7, null, 129), told[^1]);
    }

    [Fact]
    public void A_surge_is_seen_in_its_week()
    {
        var scenario = Scenario(Procedure(Submit("look-up"), Work("look-up", Hours(1), "reply"), Reply, Answered)) with
        {
            Injects = [new Inject { Id = "summit", At = Monday + Duration.FromDays(14), Lasts = Duration.FromDays(7), Effects = [new Surge(["routine"], 2)] }],
        };
        var desk = ReplicationRunner.InProcess(scenario).Run(new RunPlan { Replications = 20, Threads = 2 }).Desks.Single(d => d.Agency == "laos");
        Assert.Equal([0, 7, 14, 21], desk.Periods.Select(p => p.FromDays));
        Assert.Equal([0.5, 0.5, 1, 0.5], desk.Periods.Select(p => Math.Round(2 * p.Utilisation!.Value) / 2));
        Assert.True(desk.Periods[2].MeanQueue > 5 * desk.Periods[1].MeanQueue, string.Join(", ", desk.Periods));
        Assert.Equal(desk.MeanQueue!.Value, desk.Periods.Average(p => p.MeanQueue), 9);
    }
}
