using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Simulation.TestKit;

/// <summary>Small worlds of two to four agencies, all different, made from a number: the same number, the same world.</summary>
public sealed class RandomScenario
{
    private static readonly string[] Zones = ["Etc/UTC", "Europe/Amsterdam", "Asia/Vientiane", "America/New_York"];

    private readonly System.Random _random;
    private readonly string[] _agencies;

    private RandomScenario(int seed)
    {
        _random = new System.Random(seed);
        _agencies = ["alpha", "beta", "gamma", "delta"];
        _agencies = _agencies[..(2 + Next(3))];
    }

    /// <summary>The world of a number. It begins a week before Amsterdam's clocks go forward.</summary>
    public static Scenario Of(int seed)
    {
        var made = new RandomScenario(seed);
        return new Scenario
        {
            Id = "random", Title = $"random world {seed}", Start = Instant.FromUtc(2024, 3, 24, 0, 0), Length = Duration.FromDays(20 + made.Next(40)), Seed = (ulong)seed,
            WarmUp = made.Maybe(0.3) ? Duration.FromDays(3) : Duration.Zero,
            Agencies = [.. made._agencies.Select(made.Agency)], Channels = made.Channels(), Instruments = made.Instruments(), Crimes = made.Crimes(),
            Procedures = [new RandomProcedure(made._random, made._agencies).Make("information"), new RandomProcedure(made._random, made._agencies).Make("extradition"),
                RandomProcedure.Check(made._random)],
            Demands = made.Demands(), Requests = made.Requests(), Injects = made.Injects(),
            Switches = new SortedDictionary<string, bool>(StringComparer.Ordinal) { ["by-form"] = made.Maybe(0.5) },
        };
    }

    private int Next(int count) => _random.Next(count);
    private bool Maybe(double chance) => _random.NextDouble() < chance;
    private T One<T>(params T[] of) => of[Next(of.Length)];

    private Agency Agency(string id) => new()
    {
        Id = id, Name = id, Zone = DateTimeZoneProviders.Tzdb[One(Zones)], Languages = [One("en", "vi", "lo")], OfficeHours = Hours(),
        Holidays = Maybe(0.5) ? [new Holiday(new LocalDate(2024, 3, 26 + Next(4)), "holiday")] : [],
        Desks = [Desk("ncb"), Desk("court"), Maybe(0.3) ? new Desk { Id = "lab", HandledBy = "ncb" } : Desk("lab")],
    };

    private Desk Desk(string id) => new()
    {
        Id = id, Discipline = One(Enum.GetValues<QueueDiscipline>()), EndOfShift = One(Enum.GetValues<EndOfShift>()), UrgentInterrupts = Maybe(0.4), Speed = One(1, 1, 1.25),
        Shifts = [.. Enumerable.Range(0, 1 + Next(2)).Select(i => new Shift($"shift-{i}", 1 + Next(3), Hours()))],
    };

    private WeeklyHours Hours() => Next(5) switch
    {
        0 => WeeklyHours.RoundTheClock,
        1 => On(5, (8, 12), (13, 17)),
        2 => On(7, (22, 6)),
        3 => On(7, (2, 14)) with { OpenOnHolidays = true },
        _ => On(6, (9, 15)),
    };

    private static WeeklyHours On(int days, params (int From, int To)[] hours) => new()
    {
        Openings = [.. Enumerable.Range(1, days).SelectMany(day => hours.Select(h => new Opening((IsoDayOfWeek)day, new LocalTime(h.From, 0), new LocalTime(h.To, 0))))],
    };

    private Channel[] Channels() =>
    [
        new() { Id = "line", Delay = One<Distribution>(Distribution.Exactly(60_000), new Shifted(120_000, new Exponential(Small.Hour / 6)), new Uniform(1, Small.Hour)) },
        new()
        {
            Id = "pouch", Delay = new Shifted(Small.Hour, new Lognormal(8 * Small.Hour, 1)), Hours = Hours(), Loss = 0.2, ResendAfter = Duration.FromHours(4),
            ReviewShare = 0.5, Review = new Exponential(3 * Small.Hour),
        },
    ];

    private Instrument[] Instruments() =>
    [
        new()
        {
            Id = "treaty", Parties = _agencies[..2], InForce = Maybe(0.7) ? new LocalDate(2024, 3, 28)
                : null, Opens = ["extradition"], Lifts = ["no-treaty"], Language = Maybe(0.5) ? "en" : null,
            Channels = new SortedDictionary<string, string> { ["extradition"] = "line" }, TimeLimits = [new TimeLimit("extradition", "papers", null, Duration.FromDays(4))],
        },
        new() { Id = "plan", Parties = _agencies, InForce = new LocalDate(2024, 4, 2), Until = new LocalDate(2024, 4, 9), Opens = ["information"],
            Thresholds = new SortedDictionary<string, double> { ["penalty"] = 40_000 } },
    ];

    private CrimeArea[] Crimes() => [new("drugs", "drugs", One(_agencies)), new("arms", "arms", null)];

    private Demand[] Demands() => [.. new[] { "information", "extradition" }.Select(procedure => new Demand
    {
        Id = $"{procedure}-demand", Procedure = procedure, AtMost = 25, Urgent = 0.3, VeryUrgent = 0.1, BatchHigh = 1 + Next(3),
        Crimes = [new Share("drugs", 0.6), new Share("arms", 0.4)],
        Week = Maybe(0.5) ? [1, 2, 1, 1, 1, 0.2, 0] : null, OnHolidays = Maybe(0.5) ? 0.1 : 1,
        Flows = [.. _agencies[..2].Select(from => new DemandFlow(from, 0.2 / Small.Hour, [.. _agencies.Where(to => to != from)
            .Select(to => new Share(to, 1.0 / (_agencies.Length - 1)))]))],
    })];

    private ListedRequest[] Requests() =>
    [
        new("first", Instant.FromUtc(2024, 3, 24, 0, 0), _agencies[0], _agencies[1], "information", "drugs", Urgency.Routine),
        new("the-van", Instant.FromUtc(2024, 3, 27, 9, 0), _agencies[1], _agencies[0], "extradition", null, Urgency.VeryUrgent),
    ];

    private Inject[] Injects() =>
    [
        new() { Id = "summit", At = Instant.FromUtc(2024, 3, 29, 0, 0), Lasts = Duration.FromDays(4),
            Effects = [new Surge(["information-demand"], 3), new Staffing(_agencies[1], "ncb", -1)] },
        new() { Id = "cut", At = Instant.FromUtc(2024, 3, 30, 3, 0), Lasts = Duration.FromHours(30), Effects = [new Outage("line")] },
        new() { Id = "entry", At = Instant.FromUtc(2024, 4, 1, 0, 0), Effects = [new EntryIntoForce("treaty")] },
        new()
        {
            Id = "relief", When = new InjectCondition(One(ReportedFigure.Queue, ReportedFigure.OpenRequests), _agencies[1], "ncb", 3, Duration.FromDays(1)),
                Lasts = Duration.FromDays(5),
            Effects = [new Staffing(_agencies[1], "ncb", 2), new SwitchTurned("by-form", true)],
        },
    ];
}
