using NodaTime;

namespace ExchangeSim.Model;

/// <summary>When somebody works in a week, by local time. Not a calendar: holidays and daylight saving are applied where it is used.</summary>
public sealed record WeeklyHours
{
    /// <summary>Open at every instant, holidays included.</summary>
    public static readonly WeeklyHours RoundTheClock = new() { Openings = [], IsRoundTheClock = true, OpenOnHolidays = true };
    /// <summary>The openings, ordered by day and time. Empty when round the clock.</summary>
    public required IReadOnlyList<Opening> Openings { get; init; }
    /// <summary>Whether it never closes.</summary>
    public bool IsRoundTheClock { get; init; }
    /// <summary>Whether public holidays are worked like other days.</summary>
    public bool OpenOnHolidays { get; init; }
}

/// <summary>One stretch of work that begins on a day of the week. If <c>To</c> is not after <c>From</c> it ends on the next day (midnight included).</summary>
public sealed record Opening(IsoDayOfWeek Day, LocalTime From, LocalTime To);
