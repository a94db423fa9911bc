using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>How many requests a demand brings, on average, before anything is drawn. Surges of injects are left aside.</summary>
internal static class DemandRate
{
    private static readonly Duration Year = Duration.FromDays(365);

    /// <summary>How many requests of a flow arise in an average week of the run.</summary>
    internal static double PerWeek(World world, Demand demand, DemandFlow flow)
    {
        var from = Instant.Max(world.Scenario.Start, demand.From ?? Instant.MinValue);
        var until = Instant.Min(world.End, demand.Until ?? Instant.MaxValue);
        if (until <= from) return 0;
        var expected = flow.PerMillisecond * Batch(demand) * Weighted(demand, world.Scenario.Agencies[world.Agency(flow.Origin)], from, until);
        return Math.Min(expected, demand.AtMost ?? double.MaxValue) / world.Weeks;
    }

    /// <summary>For a run to the last reply: until when requests arise, from the start. A demand without end counts for a year.</summary>
    internal static Duration LongestArrivals(Scenario scenario)
    {
        var longest = Duration.FromDays(1);
        foreach (var listed in scenario.Requests) longest = Duration.Max(longest, listed.At - scenario.Start);
        foreach (var demand in scenario.Demands)
            foreach (var flow in demand.Flows.Where(flow => flow.PerMillisecond > 0))
            {
                var begins = demand.From is { } from && from > scenario.Start ? from - scenario.Start : Duration.Zero;
                var lasts = demand.AtMost is { } most ? Duration.FromMilliseconds(Math.Min(most / flow.PerMillisecond / Batch(demand), 60 * Year.TotalMilliseconds)) : Year;
                longest = Duration.Max(longest, demand.Until is { } until ? Duration.Min(until - scenario.Start, begins + lasts) : begins + lasts);
            }
        return longest;
    }

    private static double Batch(Demand demand) => (demand.BatchLow + demand.BatchHigh) / 2.0;

    /// <summary>Milliseconds between two instants, each day weighted with its factor in the origin's zone.</summary>
    private static double Weighted(Demand demand, Agency origin, Instant from, Instant until)
    {
        if (demand.Week is null && demand.Season is null && demand.OnHolidays == 1) return (until - from).TotalMilliseconds;
        var holidays = origin.Holidays.Select(holiday => holiday.Date).ToHashSet();
        var weighted = 0d;
        for (var date = from.InZone(origin.Zone).Date; ; date = date.PlusDays(1))
        {
            var begins = origin.Zone.AtStartOfDay(date).ToInstant();
            if (begins >= until) return weighted;
            var factor = (demand.Week?[(int)date.DayOfWeek - 1] ?? 1) * (demand.Season?[date.Month - 1] ?? 1) * (holidays.Contains(date) ? demand.OnHolidays : 1);
            var ends = origin.Zone.AtStartOfDay(date.PlusDays(1)).ToInstant();
            weighted += factor * (Instant.Min(ends, until) - Instant.Max(begins, from)).TotalMilliseconds;
        }
    }
}
