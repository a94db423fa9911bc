using NodaTime;

namespace ExchangeSim.Model;

/// <summary>Days of a zone, of which there may be one that never was: Pacific/Apia went from 29 to 31 December 2011.</summary>
public static class LocalDays
{
    /// <summary>Whether the zone had this day.</summary>
    public static bool Has(this DateTimeZone zone, LocalDate day) => zone.FirstMomentOf(day).InZone(zone).Date == day;

    /// <summary>The first moment of a day; of a day that never was, that of the next. Where midnight is skipped it is the end of the gap, where it comes twice the first.</summary>
    public static Instant FirstMomentOf(this DateTimeZone zone, LocalDate day)
    {
        var midnight = zone.MapLocal(day.AtMidnight());
        return midnight.Count == 0 ? midnight.LateInterval.Start : midnight.First().ToInstant();
    }
}
