using System.Globalization;
using NodaTime;

namespace ExchangeSim.Model;

/// <summary>What requests are counted by in a period of the calendar.</summary>
public enum CountedBy
{
    /// <summary>They were sent in it.</summary>
    Sent,
    /// <summary>They closed in it, in whatever way and whenever they were sent.</summary>
    Closed,
    /// <summary>They were answered in it, in full or in part.</summary>
    Answered,
    /// <summary>They were refused in it.</summary>
    Refused,
    /// <summary>They were withdrawn in it.</summary>
    Withdrawn,
    /// <summary>They lapsed in it.</summary>
    Lapsed,
    /// <summary>They were open at the end of it, which is a day.</summary>
    Open,
}

/// <summary>Requests counted in a year, a month or a day of the calendar, in the scenario's zone.</summary>
/// <param name="By">What they are counted by.</param>
/// <param name="Year">The year, 1900 to 2999.</param>
/// <param name="Month">The month, 1 to 12; null: the whole year.</param>
/// <param name="Day">The day, 1 to 31; null: the whole month.</param>
public sealed record CalendarCount(CountedBy By, int Year, int? Month = null, int? Day = null)
{
    /// <summary>Such as 2022, 2022-03 or 2022-12-31.</summary>
    public string Period() => Year.ToString("0000", CultureInfo.InvariantCulture) + Part(Month) + Part(Day);

    /// <summary>When the period begins in a zone.</summary>
    public Instant Begins(DateTimeZone zone) => zone.FirstMomentOf(First);

    /// <summary>When it is over.</summary>
    public Instant Ends(DateTimeZone zone) => zone.FirstMomentOf(Day is not null ? First.PlusDays(1) : Month is not null ? First.PlusMonths(1) : First.PlusYears(1));

    private LocalDate First => new(Year, Month ?? 1, Day ?? 1);

    private static string Part(int? number) => number is { } known ? "-" + known.ToString("00", CultureInfo.InvariantCulture) : "";
}
