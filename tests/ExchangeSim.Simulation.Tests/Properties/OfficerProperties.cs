using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.TestKit;
using ExchangeSim.Simulation.Time;
using NodaTime;

namespace ExchangeSim.Simulation.Tests.Properties;

public class OfficerProperties
{
    // Nobody works overtime and nobody is sent or called away, so officers on duty are those of the shifts that are open.
    private static Scenario WithoutOvertime(Scenario world) => world with
    {
        Injects = [],
        Agencies = [.. world.Agencies.Select(a => a with { Desks = [.. a.Desks.Select(d =>
            d with { EndOfShift = d.EndOfShift == EndOfShift.Finish ? EndOfShift.Suspend : d.EndOfShift })] })],
        Procedures = [.. world.Procedures.Select(p => p with { Steps = [.. p.Steps.Select(s => s is WorkStep { EndOfShift: EndOfShift.Finish } work
            ? work with { EndOfShift = null } : s)] })],
    };

    [Fact]
    public void Officers_never_exceed_those_on_duty() => Worlds.Have(100, world =>
    {
        world = WithoutOvertime(world);
        var run = Recorder.Run(world, Recorder.Traced(world));
        var worked = 0;
        foreach (var desk in run.Trace.Where(s => s.Kind == TraceKind.Worked && s.To > s.From).GroupBy(s => (s.Agency, s.Desk)))
        {
            var agency = world.Agencies[desk.Key.Agency];
            var shifts = agency.Desks[desk.Key.Desk].Shifts;
            var calendars = shifts.Select(shift => CalendarBuilder.Build(shift.Hours, agency.Zone, agency.Holidays, world.Start, (long)world.Length!.Value.TotalMilliseconds))
                .ToArray();
            // Whenever work begins or an opening changes, as many officers work as are on duty at most.
            foreach (var at in desk.Select(s => s.From).Concat(desk.SelectMany(s => calendars.Select(c => c.OpenFrom(s.From)))).Distinct())
            {
                var busy = desk.Count(s => s.From <= at && at < s.To);
                var onDuty = shifts.Zip(calendars).Where(pair => pair.Second.IsOpen(at)).Sum(pair => pair.First.Officers);
                Assert.True(busy <= onDuty, $"{busy} of {onDuty} officers work at {agency.Id}.{agency.Desks[desk.Key.Desk].Id} at {at} ms");
            }
            // And no piece goes on beyond the hours of all shifts.
            var open = CalendarBuilder.Union(calendars);
            foreach (var s in desk) Assert.Equal(s.To - s.From, open.OpenTime(s.From, s.To));
            worked += desk.Count();
        }
        Assert.True(worked > 0);
    });

    [Fact]
    public void Desk_figures_count_what_the_trace_tells() => Worlds.Have(100, world =>
    {
        world = WithoutOvertime(world) with { WarmUp = Duration.Zero };
        var run = Recorder.Run(world, Recorder.Traced(world));
        foreach (var desk in run.Result.Desks)
        {
            var told = run.Trace.Where(s => s.Kind == TraceKind.Worked && s.Agency == desk.Agency && s.Desk == desk.Desk).Sum(s => s.To - s.From);
            Assert.Equal(told, desk.Busy); // of branches and of what is asked of others, too, that are under way at the end
            Assert.True(desk.Busy <= desk.OnDuty && desk.Overtime == 0, $"{desk}");
        }
    });

    [Fact]
    public void First_come_first_served_holds_at_every_desk_with_one_kind_of_officer() => Worlds.Have(150, world =>
    {
        var random = new System.Random((int)world.Seed);
        var shift = world.Agencies[0].Desks[0].Shifts[0];
        var desk = Small.Desk("ncb", 1 + random.Next(3), shift.Hours);
        var line = new Constant(1000 + random.Next(100_000));
        var small = Small.Scenario(Small.There(Small.Work("work", "ncb", new Exponential(Small.Hour), "reply")), [desk]) with
        {
            Seed = world.Seed, Channels = [new Channel { Id = "line", Delay = line }], Demands = [Small.Demand(0.1 + random.NextDouble())], Length = Duration.FromDays(20),
        };
        var run = Recorder.Run(small);
        var begun = run.Requests.Where(r => r.Parts[LatencyPart.Work] > 0).OrderBy(r => r.SentAt).ToArray();
        var starts = begun.Select(r => r.SentAt + (long)line.Value + r.Parts[LatencyPart.WaitingForOpening] + r.Parts[LatencyPart.Queueing]).ToArray();
        Assert.Equal(starts.Order(), starts);
        Assert.True(begun.Length > 5);
    });
}
