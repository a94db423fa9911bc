using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Time;
using NodaTime;

namespace ExchangeSim.Simulation.Compilation;

/// <summary>Agencies, their desks, hours and demand → plans.</summary>
internal sealed class AgencyCompiler(Scenario scenario, NameTable names, long horizon, ChannelPlan[] channels, PairClass[] pairs)
{
    internal AgencyPlan Compile(int number)
    {
        var agency = scenario.Agencies[number];
        var known = new Dictionary<WeeklyHours, Calendar>(ReferenceEqualityComparer.Instance); // looked up, never enumerated
        Calendar Build(WeeklyHours hours) =>
            known.TryGetValue(hours, out var built) ? built : known[hours] = CalendarBuilder.Build(hours, agency.Zone, agency.Holidays, scenario.Start, horizon);
        long[]? weeks = null;
        long[] Mondays() => weeks ??= LeavePlan.Mondays(agency.Zone, scenario.Start, horizon);
        return new AgencyPlan
        {
            NameKey = StableHash.Of(agency.Id),
            Desks = [.. agency.Desks.Select((desk, i) => Compile(desk, _rolesHandingOver.Any(role => agency.DeskIndex(role) == i), Build,
                LeavePlan.Of(desk, agency, Mondays), new InjectedHours(scenario, agency, desk, horizon)))],
            DeskOfRole = [.. names.Roles.Select(role => (short)agency.DeskIndex(role))],
            Office = Build(agency.OfficeHours),
            ChannelHours = [.. scenario.Channels.Select(channel => channel.HoursOf(agency) is { } hours ? Build(hours) : Calendar.AlwaysOpen)],
            Streams = [.. scenario.Demands.SelectMany((demand, i) => demand.Flows.Where(flow => flow.Origin == agency.Id).Select(flow => Compile(demand, i, flow, agency)))],
            Listed = [.. Enumerable.Range(0, scenario.Requests.Count).Where(i => scenario.Requests[i].Origin == agency.Id)],
            Terms = pairs is [{ Instruments.Length: 0 } only] ? only.Base : null,
            Lookahead = scenario.Channels.Select((channel, i) => LeastDelay(number, channel, channels[i])).DefaultIfEmpty(Calendar.Never).Min(),
        };
    }

    // The shortest time in which anything can come over a channel from an agency to another.
    private long LeastDelay(int from, Channel channel, ChannelPlan plan)
    {
        var joined = Enumerable.Range(0, scenario.Agencies.Count).Where(to => to != from && channel.Joins(scenario.Agencies[from].Id, scenario.Agencies[to].Id));
        return plan.Ways is not null ? joined.Select(to => plan.Between(from, to).Minimum).DefaultIfEmpty(Calendar.Never).Min() : joined.Any() ? plan.Minimum : Calendar.Never;
    }

    private readonly string[] _rolesHandingOver =
        [.. scenario.Procedures.SelectMany(procedure => procedure.Steps).OfType<WorkStep>().Where(step => step.EndOfShift == EndOfShift.HandOver).Select(step => step.At.Desk)];

    private static DeskPlan Compile(Desk desk, bool stepsHandOver, Func<WeeklyHours, Calendar> build, LeavePlan? leave, InjectedHours injected)
    {
        var calendars = desk.Shifts.Select(shift => injected.Of(build(shift.Hours))).ToArray();
        return new DeskPlan
        {
            Calendars = calendars,
            Officers = [.. desk.Shifts.Select(shift => shift.Officers)],
            AnyShift = calendars.Length == 0 ? Calendar.AlwaysOpen : CalendarBuilder.Union(calendars),
            Waits = injected.WithoutClosings(Calendar.AlwaysOpen),
            HandsOver = stepsHandOver || desk.EndOfShift == EndOfShift.HandOver, Discipline = desk.Discipline, EndOfShift = desk.EndOfShift,
                UrgentInterrupts = desk.UrgentInterrupts, Speed = desk.Speed, Leave = leave,
        };
    }

    private StreamPlan Compile(Demand demand, int number, DemandFlow flow, Agency origin) => new()
    {
        Demand = number,
        Key = StableHash.Combine(StableHash.Of(demand.Id), StableHash.Of(flow.Origin)),
        PerMillisecond = flow.PerMillisecond / demand.MeanBatch,
        Procedure = names.Procedure(demand.Procedure),
        Destinations = [.. flow.Destinations.Select(share => (short)names.Agency(share.Id))],
        ByDestination = new Shares([.. flow.Destinations.Select(share => share.Value)]),
        Crimes = [.. demand.Crimes.Select(share => (short)names.Crime(share.Id))],
        ByCrime = new Shares([.. demand.Crimes.Select(share => share.Value)]),
        Urgent = demand.Urgent, VeryUrgent = demand.VeryUrgent,
        BatchLow = demand.BatchLow, BatchHigh = demand.BatchHigh, AtMost = demand.AtMost ?? long.MaxValue,
        Profile = RateProfile.Of(demand, origin, scenario.Start, horizon), Exact = ExactPeriod.Of(demand, origin, scenario.Start), YearlyCv = demand.YearlyCv,
    };
}
