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
    /// <summary>Stretches of days with other hours instead, such as Ramadan: in order, no day in two of them.</summary>
    public IReadOnlyList<OtherHours> Others { get; init; } = [];

    /// <summary>Whether it is open at every instant.</summary>
    public bool NeverCloses => IsRoundTheClock && Others.Count == 0;

    /// <summary>The hours of the week that hold for what begins on a day.</summary>
    public WeeklyHours On(LocalDate day)
    {
        var (low, high) = (0, Others.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Others[middle].Last < day) low = middle + 1;
            else high = middle;
        }
        return low < Others.Count && Others[low].First <= day ? Others[low].Hours : this;
    }

    /// <summary>The same, with public holidays worked like other days.</summary>
    public WeeklyHours AndHolidays() => this with
    {
        OpenOnHolidays = true, Others = Others.Count == 0 ? Others : [.. Others.Select(other => other with { Hours = other.Hours with { OpenOnHolidays = true } })],
    };
}

/// <summary>Hours that hold from a day to another, both included, instead of the usual. They have no others themselves.</summary>
public sealed record OtherHours(LocalDate First, LocalDate Last, WeeklyHours Hours);

/// <summary>One stretch of work that begins on a day of the week. If <c>To</c> is not after <c>From</c> it ends on the next day (midnight included).</summary>
public sealed record Opening(IsoDayOfWeek Day, LocalTime From, LocalTime To);
