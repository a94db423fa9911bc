using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Simulation.TestKit;

/// <summary>Small scenarios made in code. Times are in hours.</summary>
public static class Small
{
    public const double Hour = 3_600_000;
    public static readonly Instant Monday = Instant.FromUtc(2024, 1, 1, 0, 0);

    public static Agency Agency(string id, params Desk[] desks) => new()
    {
        Id = id, Name = id, Zone = DateTimeZone.Utc, OfficeHours = WeeklyHours.RoundTheClock, Desks = desks, Languages = ["en"],
    };

    public static Desk Desk(string id, int officers, WeeklyHours? hours = null) =>
        new() { Id = id, Shifts = [new Shift("day", officers, hours ?? WeeklyHours.RoundTheClock)] };

    public static Distribution Hours(double hours) => Distribution.Exactly(hours * Hour);

    public static Channel Channel(double hours) => new() { Id = "line", Delay = Distribution.Exactly(hours * Hour) };

    public static WeeklyHours Daily(int from, int to) => new()
    {
        Openings = [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None).Select(day => new Opening(day, new LocalTime(from, 0), new LocalTime(to, 0)))],
    };

    public static WorkStep Work(string id, string desk, Distribution time, string then, Side side = Side.Requested) =>
        new() { Id = id, At = new Place(side, desk), Work = time, Then = then };

    public static SendStep Send(string id, Side to, string then, Milestone marks = Milestone.None) => new() { Id = id, To = to, Then = then, Marks = marks };

    public static CloseStep Close(string id = "answered", Outcome outcome = Outcome.Answered, string? ground = null) => new() { Id = id, Outcome = outcome, Ground = ground };

    /// <summary>Out over the line, these steps there, back over the line, answered. The last of them leads to <c>reply</c>.</summary>
    public static Procedure There(params Step[] steps) => new()
    {
        Id = "information", Channel = "line",
        Steps = [Send("submit", Side.Requested, steps[0].Id), .. steps, Send("reply", Side.Requesting, "answered"), Close()],
    };

    public static Demand Demand(double perHour, long? atMost = null, string procedure = "information", string from = "asker", string to = "answerer") => new()
    {
        Id = "demand", Procedure = procedure, Flows = [new DemandFlow(from, perHour / Hour, [new Share(to, 1)])], AtMost = atMost,
    };

    public static ListedRequest Listed(string id, double atHour, Urgency urgency = Urgency.Routine, string from = "asker", string to = "answerer", string? crime = null) =>
        new(id, Monday.Plus(Duration.FromMilliseconds(atHour * Hour)), from, to, "information", crime, urgency);

    /// <summary>An asker and an answerer with these desks, one line between them.</summary>
    public static Scenario Scenario(Procedure procedure, Desk[] desks, double lineHours = 1.0 / 3600) => new()
    {
        Id = "small", Title = "small", Start = Monday, Seed = 1,
        Agencies = [Agency("asker", Desk("ncb", 1)), Agency("answerer", desks)],
        Channels = [Channel(lineHours)], Procedures = [procedure],
    };
}
