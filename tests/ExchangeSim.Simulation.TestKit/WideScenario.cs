using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using NodaTime;

namespace ExchangeSim.Simulation.TestKit;

/// <summary>Random worlds with more in them than <see cref="RandomScenario"/>: other seasons and zones, days that never were, more kinds of hours, lengths, conditions and
/// injects.</summary>
public sealed class WideScenario
{
    // A week before clocks go forward in Europe; before they go back there and in America; before Samoa left out a day; summer.
    private static readonly Instant[] Starts = [Instant.FromUtc(2024, 3, 24, 0, 0), Instant.FromUtc(2024, 10, 22, 5, 30), Instant.FromUtc(2011, 12, 24, 10, 0),
        Instant.FromUtc(2025, 7, 1, 0, 0)];
    private static readonly string[] Zones = ["Etc/UTC", "Europe/Amsterdam", "America/New_York", "Pacific/Apia", "Asia/Kathmandu"];

    private readonly System.Random _random;
    private readonly Scenario _world;
    private readonly Instant _start;

    private WideScenario(int seed)
    {
        (_random, _world) = (new System.Random(seed ^ 0x5EED), RandomScenario.Of(seed));
        _start = One(Starts);
    }

    /// <summary>The world of a number.</summary>
    public static Scenario Of(int seed) => new WideScenario(seed).Make();

    private Scenario Make()
    {
        var world = Widened();
        return world with { OpenAtStart = WideStock.Of(world) };
    }

    private Scenario Widened() => _world with
    {
        Title = $"wide random world {_world.Seed}", Start = _start, Zone = Zone(), Length = Duration.FromHours(24 * 14 + Next(24 * 30)),
        Agencies = [.. _world.Agencies.Select(Widen)], Channels = [.. _world.Channels.Select(Widen), Courier()],
        Procedures = [.. _world.Procedures.Select((p, i) => i < 2 ? Widen(p) : p)],
        Demands = [.. _world.Demands.Select(Widen)], Requests = Requests(), Instruments = [.. _world.Instruments.Select(Widen), Pact()],
        Injects = new WideInjects(_random, _world, _start).Make(),
    };

    // A procedure with more steps in circles than the engine counts stays as it was.
    private Procedure Widen(Procedure procedure)
    {
        var wide = new WideProcedure(_random, _world.Agencies).Widen(procedure);
        try
        {
            CompiledScenario.Compile(_world with { Procedures = [.. _world.Procedures.Select(p => p.Id == wide.Id ? wide : p)], Channels = [.. _world.Channels,
                Courier()], Instruments = [.. _world.Instruments, Pact()] });
            return wide;
        }
        catch (ArgumentException tooManySteps) when (tooManySteps.Message.Contains("inside loops", StringComparison.Ordinal))
        {
            return procedure;
        }
    }

    private int Next(int count) => _random.Next(count);
    private bool Maybe(double chance) => _random.NextDouble() < chance;
    private T One<T>(params T[] of) => of[Next(of.Length)];
    private DateTimeZone Zone() => DateTimeZoneProviders.Tzdb[One(Zones)];
    private LocalDate Day(int within) => _start.InUtc().Date.PlusDays(Next(within));

    private Agency Widen(Agency agency) => agency with
    {
        Zone = Maybe(0.7) ? Zone() : agency.Zone, OfficeHours = Hours(agency.OfficeHours), Desks = [.. agency.Desks.Select(Widen)],
        Holidays = [.. Enumerable.Range(0, Next(4)).Select(_ => Day(20)).Distinct().Order().Select(day => new Holiday(day, "holiday"))],
    };

    private Desk Widen(Desk desk) => desk with
    {
        UrgentInterrupts = Maybe(0.6), Speed = One(1, 1, 1.25, 0.7), Shifts = [.. desk.Shifts.Select(shift => shift with { Hours = Hours(shift.Hours), Officers = 1 + Next(2) })],
    };

    private WeeklyHours Hours(WeeklyHours hours) => Next(6) switch
    {
        0 => On([1, 2, 3, 4, 5], ("08:00", "12:00"), ("13:30", "17:00")),
        1 => On([1, 2, 3, 4, 5, 6, 7], ("22:00", "06:00")),
        2 => On([1, 3, 5], ("06:00", "14:00"), ("14:00", "18:00")),
        3 => On([1, 2, 3, 4, 5, 6, 7], ("01:30", "02:30"), ("16:00", "00:00")) with { OpenOnHolidays = true },
        _ => hours,
    };

    private static WeeklyHours On(int[] days, params (string From, string To)[] hours)
    {
        static LocalTime At(string text) => NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Value;
        return new() { Openings = [.. days.SelectMany(day => hours.Select(h => new Opening((IsoDayOfWeek)day, At(h.From), At(h.To))))] };
    }

    private Channel Widen(Channel channel) => channel with
    {
        Hours = Maybe(0.4) ? Hours(channel.Hours ?? WeeklyHours.RoundTheClock) : channel.Hours, Loss = One(channel.Loss, 0.3, 0), ResendAfter = Duration.FromMinutes(1 + Next(600)),
        ReviewShare = One(channel.ReviewShare, 0.3), Review = new Weibull(2 * Small.Hour, 1.4),
    };

    private Channel Courier() => new()
    {
        Id = "courier", Delay = new Empirical([Small.Hour, 3 * Small.Hour, 20 * Small.Hour], [3, 2, 1]), Hours = Hours(WeeklyHours.RoundTheClock), Loss = 0.1,
            ResendAfter = Duration.FromHours(2),
    };

    private Demand Widen(Demand demand) => demand with
    {
        BatchLow = 1 + Next(2), BatchHigh = 2 + Next(3), Season = Maybe(0.3) ? [1, 2, 0.5, 1, 1, 1, 2, 1, 1, 2, 0.5, 1] : null, AtMost = 20 + Next(20),
        From = Maybe(0.3) ? _start + Duration.FromHours(Next(100)) : null, Until = Maybe(0.3) ? _start + Duration.FromHours(100 + Next(300)) : null,
        Flows = [.. demand.Flows.Select(flow => flow with { PerMillisecond = One(0, 0.1, 0.3, 0.6) / Small.Hour })],
    };

    // At full hours, where shifts change, and at any millisecond.
    private ListedRequest[] Requests() => [.. Enumerable.Range(0, 12).Select(i =>
    {
        var from = Next(_world.Agencies.Count);
        var to = (from + 1 + Next(_world.Agencies.Count - 1)) % _world.Agencies.Count;
        var at = Maybe(0.5) ? Duration.FromHours(Next(24 * 8)) : Duration.FromMilliseconds(Next(8 * 86_400_000));
        return new ListedRequest($"listed-{i}", _start + at, _world.Agencies[from].Id, _world.Agencies[to].Id, One("information", "extradition"), One("drugs", "arms",
            null), One(Enum.GetValues<Urgency>()));
    }).OrderBy(request => request.At)];

    private Instrument Widen(Instrument instrument) => instrument with
    {
        InForce = Maybe(0.8) ? Day(8) : null, Until = Maybe(0.5) ? Day(8).PlusDays(8) : null,
        TimeLimits = [.. instrument.TimeLimits, new TimeLimit("information", null, null, Duration.FromHours(30)), new TimeLimit("extradition", null, Urgency.Urgent,
            Duration.FromHours(50))],
    };

    private Instrument Pact() => new()
    {
        Id = "pact", Parties = [.. _world.Agencies.Select(agency => agency.Id)], InForce = Day(6), Until = Day(6).PlusDays(10), Closes = Maybe(0.3) ? ["information"] : [],
        Opens = ["information"], Channels = new SortedDictionary<string, string> { ["information"] = "courier" }, Language = Maybe(0.3) ? "en" : null,
        TimeLimits = [new TimeLimit("information", "papers", null, Duration.FromHours(60))],
    };
}
