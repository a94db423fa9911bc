using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Simulation.Tests.Oracle;

/// <summary>What holds between the two agencies of a request at this moment: the procedure's own terms, and over them those of the instruments in force, in the order of the
/// scenario. Limits begin now, unless another time is given.</summary>
internal sealed class Terms(Office office, Life life, long? from = null)
{
    private Agency Requesting => office.World.Scenario.Agencies[life.Requesting];
    private Agency Requested => office.World.Scenario.Agencies[life.Requested];

    private IEnumerable<Instrument> InForce => office.World.Scenario.Instruments.Where(IsInForceBetween);

    internal bool IsOpened => InForce.Any(i => i.Opens.Contains(life.Procedure.Id)) && !InForce.Any(i => i.Closes.Contains(life.Procedure.Id));

    internal bool LanguageIsShared => Requesting.Languages.Intersect(Requested.Languages).Any() || InForce.Any(i => i.Language is not null && i.Opens.Contains(life.Procedure.Id));

    internal string? Channel => InForce.Where(i => i.Channels.ContainsKey(life.Procedure.Id)).Select(i => i.Channels[life.Procedure.Id]).LastOrDefault(life.Procedure.Channel);

    internal long Limit => FromNow(
        Limits(clock: null).Where(limit => limit.Urgency is null || limit.Urgency == life.Urgency).Select(limit => (CalendarLength?)limit.Limit).LastOrDefault()
        ?? (life.Procedure.Limits.TryGetValue(life.Urgency, out var own) ? own : Duration.Zero));

    /// <summary>Null: it is drawn.</summary>
    internal long? LimitOf(Clock clock) =>
        Limits(clock.Id).LastOrDefault() is { } set ? FromNow(set.Limit) : clock.Drawn is null ? FromNow(clock.Limit) : null;

    internal double? ThresholdOf(string fact) => InForce.Where(i => i.Thresholds.ContainsKey(fact)).Select(i => (double?)i.Thresholds[fact]).LastOrDefault();

    internal bool Lifts(string? ground) => ground is not null && InForce.Any(i => i.Lifts.Contains(ground));

    internal bool IsInForceBetween(Instrument instrument) =>
        instrument.Parties.Contains(Requesting.Id) && instrument.Parties.Contains(Requested.Id) && office.IsInForce(instrument);

    private IEnumerable<TimeLimit> Limits(string? clock) => InForce.SelectMany(i => i.TimeLimits).Where(limit => limit.Procedure == life.Procedure.Id && limit.Clock == clock);

    // A month on: the same day and time of the next month by the scenario's clocks, or that month's last day.
    private long FromNow(CalendarLength length)
    {
        if (length.Months == 0) return (long)length.Time.TotalMilliseconds;
        var scenario = office.World.Scenario;
        var now = scenario.Start + Duration.FromMilliseconds(from ?? office.Now);
        var local = now.InZone(scenario.Zone);
        var month = new LocalDate(local.Year, local.Month, 1).PlusMonths(length.Months);
        var day = Math.Min(local.Day, CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month));
        return (long)(new LocalDate(month.Year, month.Month, day).At(local.TimeOfDay).InZoneLeniently(scenario.Zone).ToInstant() - now).TotalMilliseconds;
    }

    internal bool Holds(Condition condition) => condition switch
    {
        InstrumentInForce { Instrument: null } => IsOpened,
        InstrumentInForce { Instrument: { } named } => IsInForceBetween(office.World.Scenario.Instruments.Single(i => i.Id == named)),
        CrimeIs crime => life.Crime is not null && crime.Crimes.Contains(life.Crime),
        UrgencyIs urgency => urgency.Urgencies.Contains(life.Urgency),
        AgencyIs agency => agency.Agencies.Contains((agency.Side == Side.Requesting ? Requesting : Requested).Id),
        FactIs fact => office.World.Draws.FactHolds(life.FactsKey, life.Procedure, FactOf(fact.Fact)),
        FactBelow fact => office.World.Draws.LengthOf(life.FactsKey, life.Procedure, FactOf(fact.Fact)) < (fact.Milliseconds ?? ThresholdOf(fact.Fact) ?? 0),
        SwitchIs one => office.IsOn(one.Switch),
        LanguageShared => LanguageIsShared,
        OpenLongerThan longer => life.WasSent && office.Now - life.SentAt > longer.Milliseconds,
        Not not => !Holds(not.Inner),
        And and => Holds(and.Left) && Holds(and.Right),
        Or or => Holds(or.Left) || Holds(or.Right),
        _ => throw new InvalidOperationException($"unknown condition {condition}"),
    };

    private Fact FactOf(string id) => life.Procedure.Facts.Single(fact => fact.Id == id);
}
