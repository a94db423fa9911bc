using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Experiments.Tests.Kit;

/// <summary>Scenarios in a few words. Times are in hours; the run lasts four weeks from a Monday; vietnam asks laos, once an hour.</summary>
internal static class Sketch
{
    internal const double Hour = 3_600_000;
    internal static readonly Instant Monday = Instant.FromUtc(2024, 1, 1, 0, 0);

    internal static Distribution Hours(double hours) => Distribution.Exactly(hours * Hour);

    internal static WorkStep Work(string id, Distribution work, string then, Side side = Side.Requested, string desk = "ncb") =>
        new() { Id = id, At = new Place(side, desk), Work = work, Then = then };

    internal static SendStep Submit(string then) => new() { Id = "submit", To = Side.Requested, Then = then };

    internal static SendStep Reply => new() { Id = "reply", To = Side.Requesting, Then = "answered" };

    internal static CloseStep Answered => new() { Id = "answered", Outcome = Outcome.Answered };

    internal static CloseStep Refused(string ground) => new() { Id = ground, Outcome = Outcome.Refused, Ground = ground };

    internal static DecideStep Decide(string id, params Case[] cases) => new() { Id = id, By = new Place(Side.Requested, "ncb"), Cases = cases };

    internal static Procedure Procedure(params Step[] steps) => new() { Id = "information", Channel = "wire", Steps = steps };

    internal static Agency Agency(string id, params Desk[] desks) => new()
    {
        Id = id, Name = id, Zone = DateTimeZone.Utc, OfficeHours = WeeklyHours.RoundTheClock, Languages = [id],
        Desks = desks.Length > 0 ? desks : [Desk("ncb", 2)],
    };

    internal static Desk Desk(string id, int officers, WeeklyHours? hours = null) =>
        new() { Id = id, Shifts = [new Shift("day", officers, hours ?? WeeklyHours.RoundTheClock)] };

    internal static WeeklyHours Weekdays(int from, int to) => new()
    {
        Openings = [.. Enumerable.Range(1, 5).Select(day => new Opening((IsoDayOfWeek)day, new LocalTime(from, 0), new LocalTime(to, 0)))],
    };

    internal static Demand Demand(double perHour = 1) => new()
    {
        Id = "routine", Procedure = "information", Flows = [new DemandFlow("vietnam", perHour / Hour, [new Share("laos", 1)])],
    };

    internal static Scenario Scenario(params Procedure[] procedures) => new()
    {
        Id = "sketch", Title = "A sketch", Start = Monday, Length = Duration.FromDays(28), Seed = 1,
        Agencies = [Agency("vietnam"), Agency("laos")],
        Channels = [new Channel { Id = "wire", Delay = Hours(1) }, new Channel { Id = "pouch", Delay = Hours(48) }],
        Procedures = procedures, Demands = [Demand()],
    };
}
