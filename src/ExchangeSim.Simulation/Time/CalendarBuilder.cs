using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Simulation.Time;

/// <summary>Local hours, holidays and daylight saving → a calendar of simulated time.</summary>
public static class CalendarBuilder
{
    /// <summary>The calendar of hours in a zone, from the scenario's start for so long.</summary>
    /// <remarks>A day that the zone left out is not worked. A local time that daylight saving skips is moved forward by the length of the gap; one that occurs twice is its first
    /// occurrence. Which hours hold, and whether it is a holiday, is said by the day on which a stretch begins.</remarks>
    public static Calendar Build(WeeklyHours hours, DateTimeZone zone, IReadOnlyList<Holiday> holidays, Instant start, long horizon)
    {
        if (hours.NeverCloses) return Calendar.AlwaysOpen;
        var closedDays = holidays.Select(holiday => holiday.Date).ToHashSet(); // looked up, never enumerated
        var stretches = new List<(long Opens, long Closes)>();
        // One day early, for a shift that began the evening before the start.
        var date = start.InZone(zone).Date.PlusDays(-1);
        var last = start.Plus(Duration.FromMilliseconds(horizon)).InZone(zone).Date;
        for (; date <= last; date = date.PlusDays(1))
        {
            var today = hours.On(date);
            if ((!today.OpenOnHolidays && closedDays.Contains(date)) || !zone.Has(date)) continue;
            if (today.IsRoundTheClock) Append(stretches, At(date, LocalTime.Midnight, zone, start), At(date.PlusDays(1), LocalTime.Midnight, zone, start));
            foreach (var opening in today.Openings.Where(opening => opening.Day == date.DayOfWeek))
                Append(stretches, At(date, opening.From, zone, start), At(opening.To > opening.From ? date : date.PlusDays(1), opening.To, zone, start));
        }
        return new Calendar(stretches.Select(s => s.Opens).ToArray(), stretches.Select(s => s.Closes).ToArray());
    }

    /// <summary>The calendar that is open whenever one of these is.</summary>
    public static Calendar Union(IReadOnlyList<Calendar> calendars)
    {
        if (calendars.Count == 1) return calendars[0];
        if (calendars.Any(calendar => calendar.IsAlwaysOpen)) return Calendar.AlwaysOpen;
        var stretches = new List<(long Opens, long Closes)>();
        foreach (var (opens, closes) in calendars.SelectMany(calendar => calendar.Between(0, Calendar.Never)).OrderBy(s => s.Opens))
            Append(stretches, opens, closes);
        return new Calendar(stretches.Select(s => s.Opens).ToArray(), stretches.Select(s => s.Closes).ToArray());
    }

    private static long At(LocalDate date, LocalTime time, DateTimeZone zone, Instant start) =>
        zone.AtLeniently(date.At(time)).ToInstant().Minus(start).ToInt64Milliseconds();

    private static void Append(List<(long Opens, long Closes)> stretches, long opens, long closes)
    {
        opens = Math.Max(0, opens);
        if (closes <= opens) return;
        if (stretches.Count > 0 && opens <= stretches[^1].Closes)
            stretches[^1] = (stretches[^1].Opens, Math.Max(closes, stretches[^1].Closes));
        else
            stretches.Add((opens, closes));
    }

    private static long ToInt64Milliseconds(this Duration duration) => (long)Math.Floor(duration.TotalMilliseconds);
}
