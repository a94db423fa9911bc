using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Runs;
using ExchangeSim.Simulation.TestKit;
using ExchangeSim.Simulation.Tests.Properties;
using NodaTime;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Desks;

public class PeriodTests
{
    private const long Week = 7 * 24 * 3_600_000L;

    private static Scenario Queue(double perHour, Duration? length, params Shift[] shifts) =>
        Scenario(There(Work("work", "ncb", new Exponential(30 * Hour), "reply")), [new Desk { Id = "ncb", Shifts = shifts }]) with
        {
            Demands = [Demand(perHour, length is null ? 40 : null)], Length = length,
        };

    private static DeskPeriod[] PeriodsOf(Recorder run, DeskFigures desk) => [.. run.Result.Periods.Where(p => (p.Agency, p.Desk) == (desk.Agency, desk.Desk))];

    [Fact]
    public void Periods_add_up_to_the_figures_of_each_desk() => Worlds.Have(100, world =>
    {
        var run = Recorder.Run(world);
        foreach (var desk in run.Result.Desks)
        {
            var periods = PeriodsOf(run, desk);
            Assert.Equal(Enumerable.Range(0, periods.Length), periods.Select(p => p.Number));
            Assert.Equal(
                (desk.Observed, desk.OnDuty, desk.Busy, (long)desk.QueueArea),
                (periods.Sum(p => p.Observed), periods.Sum(p => p.OnDuty), periods.Sum(p => p.Busy), periods.Sum(p => p.QueueArea)));
            Assert.All(periods, p => Assert.True(p is { Observed: > 0 and <= Week, OnDuty: >= 0, Busy: >= 0, QueueArea: >= 0 }, $"{p}"));
        }
    });

    [Fact]
    public void Work_that_lasts_over_a_border_counts_where_it_was_done()
    {
        // Of 30 hours a piece on average, in nine hours a day: most pieces are in hand for days. What the trace tells is added up week by week.
        var scenario = Queue(0.04, Duration.FromDays(100), new Shift("day", 3, Daily(8, 17)), new Shift("night", 1, Daily(20, 23)));
        var run = Recorder.Run(scenario, Recorder.Traced(scenario));
        var ncb = PeriodsOf(run, run.Result.Desks.Single(d => d.Agency == 1));
        Assert.Equal(15, ncb.Length);
        foreach (var period in ncb)
        {
            var (from, to) = (period.Number * Week, period.Number * Week + period.Observed);
            long Told(params TraceKind[] kinds) => run.Trace.Where(s => s.Agency == 1 && s.Desk == 0 && kinds.Contains(s.Kind))
                .Sum(s => Math.Max(0, Math.Min(s.To, to) - Math.Max(s.From, from)));
            Assert.Equal(Told(TraceKind.Worked), period.Busy);
            Assert.Equal(Told(TraceKind.Waited), period.QueueArea);
            Assert.Equal((3 * 9 + 3) * 3_600_000L * period.Observed / (Week / 7), period.OnDuty);
        }
        Assert.Contains(ncb, p => p.Busy == p.OnDuty);
        Assert.True(ncb[0].Busy < ncb[0].OnDuty);
    }

    [Fact]
    public void They_do_not_depend_on_how_the_run_is_advanced() => Worlds.Have(30, world =>
    {
        var scenario = CompiledScenario.Compile(world);
        var expected = Recorder.Run(scenario).Figures();
        var recorder = new Recorder();
        using var run = new SimulationRun(scenario, new RunSettings { Seed = world.Seed, Threads = 2 }, recorder);
        for (var day = 0; !run.AdvanceTo(day * 40_000_000L); day++) { }
        recorder.Result = run.Finish();
        Assert.Equal(expected, recorder.Figures());
    });

    [Fact]
    public void They_begin_with_the_end_of_the_warm_up()
    {
        var scenario = Queue(0.02, Duration.FromDays(31), new Shift("day", 1, WeeklyHours.RoundTheClock)) with { WarmUp = Duration.FromDays(10) };
        var run = Recorder.Run(scenario);
        Assert.Equal([Week, Week, Week], PeriodsOf(run, run.Result.Desks[1]).Select(p => p.Observed));
        Assert.All(PeriodsOf(run, run.Result.Desks[1]), p => Assert.Equal(p.Observed, p.OnDuty));
    }

    [Fact]
    public void A_run_without_a_length_has_weeks_until_its_last_reply()
    {
        var run = Recorder.Run(Queue(0.02, null, new Shift("day", 1, Daily(8, 17))));
        var ncb = PeriodsOf(run, run.Result.Desks.Single(d => d.Agency == 1));
        Assert.Equal((run.Result.EndedAt + Week - 1) / Week, ncb.Length);
        Assert.Equal(run.Result.EndedAt, ncb.Sum(p => p.Observed));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(60, 1)]
    [InlineData(61, 2)]
    [InlineData(520, 9)]
    public void A_long_run_has_longer_periods(int weeks, int length) => Assert.Equal(length * Week, DeskPeriod.LengthIn(weeks * Week));
}
