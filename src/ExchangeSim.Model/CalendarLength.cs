using NodaTime;

namespace ExchangeSim.Model;

/// <summary>A length of time as people agree on it: so much time, or so many calendar months. Not a random length.</summary>
/// <remarks>A month goes from a day to the same day of the next month at the same time, in a zone; where there is no such day, to the last of the month: 31 January and one month
/// is the last day of February.</remarks>
public readonly record struct CalendarLength
{
    /// <summary>The most months that can be meant: a thousand years.</summary>
    public const int MostMonths = 12_000;

    // Every four years months follow one another alike, century years aside; a year with 29 February and those around it show the longest and the shortest.
    private static readonly LocalDate FirstDay = new(2023, 1, 1);
    private const int Days = 2 * 1461;

    private CalendarLength(Duration time, int months) => (Time, Months) = (time, months);

    /// <summary>The time, where it is not said in months; else zero.</summary>
    public Duration Time { get; }

    /// <summary>How many calendar months; 0: it is a time.</summary>
    public int Months { get; }

    /// <summary>So much time.</summary>
    public static implicit operator CalendarLength(Duration time) => new(time, 0);

    /// <summary>So many calendar months.</summary>
    /// <param name="months">1 to <see cref="MostMonths"/>.</param>
    public static CalendarLength OfMonths(int months) => months is >= 1 and <= MostMonths ? new(Duration.Zero, months)
        : throw new ArgumentOutOfRangeException(nameof(months), months, "not a number of months");

    /// <summary>When it is over.</summary>
    /// <param name="begin">When it begins.</param>
    /// <param name="zone">In whose calendar months count.</param>
    public Instant After(Instant begin, DateTimeZone zone) =>
        Months == 0 ? begin + Time : zone.AtLeniently(begin.InZone(zone).LocalDateTime.PlusMonths(Months)).ToInstant();

    /// <summary>The longest that it can be.</summary>
    public Duration Longest => Months == 0 ? Time : Duration.FromDays(DaysFromEachDay().Max());

    /// <summary>At least so long it is, whenever it begins: a day less than the shortest such months, for zones whose clocks are put forward meanwhile.</summary>
    public Duration Shortest => Months == 0 ? Time : Duration.FromDays(DaysFromEachDay().Min() - 1);

    private IEnumerable<int> DaysFromEachDay()
    {
        for (var day = 0; day < Days; day++)
        {
            var begin = FirstDay.PlusDays(day);
            yield return Period.DaysBetween(begin, begin.PlusMonths(Months));
        }
    }

    /// <summary>As one number: milliseconds, or, below zero, months.</summary>
    public long Written => Months == 0 ? (long)Time.TotalMilliseconds : -Months;

    /// <summary>How many milliseconds a length is that is <see cref="Written"/>.</summary>
    /// <param name="written">Milliseconds; below zero, months.</param>
    /// <param name="begin">When it begins.</param>
    /// <param name="zone">In whose calendar months count.</param>
    public static long Milliseconds(long written, Instant begin, DateTimeZone zone) =>
        written >= 0 ? written : (long)(OfMonths((int)-written).After(begin, zone) - begin).TotalMilliseconds;
}
