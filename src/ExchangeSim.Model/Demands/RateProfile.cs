using NodaTime;

namespace ExchangeSim.Model;

/// <summary>How the rate of a demand varies from day to day: a factor for each local day. Immutable.</summary>
public sealed class RateProfile
{
    private const long MillisecondsPerDay = 86_400_000;

    private readonly long[] _dayStarts;
    private readonly double[] _factors;

    private RateProfile(long[] dayStarts, double[] factors) => (_dayStarts, _factors) = (dayStarts, factors);

    /// <summary>The time at which so much has arrived since <paramref name="from"/>, counted in expected arrivals at a rate; never if it never does.</summary>
    /// <param name="from">Time, milliseconds.</param>
    /// <param name="amount">Expected arrivals, ≥ 0.</param>
    /// <param name="rate">Arrivals per millisecond at factor 1.</param>
    public double TimeAfter(double from, double amount, double rate)
    {
        if (rate <= 0) return double.PositiveInfinity;
        if (_factors.Length == 1) return Math.Max(from, _dayStarts[0]) + amount / (rate * _factors[0]);
        var day = Math.Max(0, DayOf(from));
        var time = Math.Max(from, _dayStarts[0]);
        for (; day < _factors.Length; day++)
        {
            var end = day + 1 < _dayStarts.Length ? _dayStarts[day + 1] : double.PositiveInfinity;
            var density = rate * _factors[day];
            if (density > 0 && (double.IsPositiveInfinity(end) || density * (end - time) >= amount)) return time + amount / density;
            if (double.IsPositiveInfinity(end)) return end;
            amount -= density * (end - time);
            time = end;
        }
        return double.PositiveInfinity;
    }

    /// <summary>Expected arrivals between two times at a rate.</summary>
    public double AmountBetween(double from, double to, double rate)
    {
        var amount = 0d;
        for (var day = Math.Max(0, DayOf(from)); day < _factors.Length && _dayStarts[day] < to; day++)
        {
            var end = day + 1 < _dayStarts.Length ? _dayStarts[day + 1] : double.PositiveInfinity;
            amount += rate * _factors[day] * Math.Max(0, Math.Min(to, end) - Math.Max(from, _dayStarts[day]));
        }
        return amount;
    }

    // The last day that has begun, −1: none. Days are about equally long, so the search begins where it nearly always ends.
    private int DayOf(double time)
    {
        var at = (long)time;
        var day = (int)Math.Clamp((at - _dayStarts[0]) / MillisecondsPerDay, 0, _dayStarts.Length - 1);
        while (day >= 0 && _dayStarts[day] > at) day--;
        while (day + 1 < _dayStarts.Length && _dayStarts[day + 1] <= at) day++;
        return day;
    }

    /// <summary>The profile of a demand at an origin.</summary>
    public static RateProfile Of(Demand demand, Agency origin, Instant start, long horizon)
    {
        var from = demand.From is { } first ? Math.Max(0, (long)first.Minus(start).TotalMilliseconds) : 0;
        var until = demand.Until is { } last ? Math.Max(from, (long)last.Minus(start).TotalMilliseconds) : long.MaxValue;
        if (demand.Week is null && demand.Season is null && demand.OnHolidays == 1)
            return until == long.MaxValue ? new RateProfile([from], [1]) : new RateProfile([from, until], [1, 0]);
        var holidays = origin.Holidays.Select(holiday => holiday.Date).ToHashSet(); // looked up, never enumerated
        var starts = new List<long>();
        var factors = new List<double>();
        var date = start.InZone(origin.Zone).Date;
        for (var opens = long.MinValue; opens < horizon; date = date.PlusDays(1))
        {
            opens = (long)origin.Zone.FirstMomentOf(date).Minus(start).TotalMilliseconds;
            var closes = (long)origin.Zone.FirstMomentOf(date.PlusDays(1)).Minus(start).TotalMilliseconds;
            if (closes <= from || opens >= until || closes == opens) continue; // the last: a day that the zone left out
            starts.Add(Math.Max(opens, from));
            factors.Add((demand.Week?[(int)date.DayOfWeek - 1] ?? 1) * (demand.Season?[date.Month - 1] ?? 1) * (holidays.Contains(date) ? demand.OnHolidays : 1));
        }
        starts.Add(Math.Min(until, Math.Max(horizon, starts.LastOrDefault() + 1)));
        factors.Add(0);
        return new RateProfile([.. starts], [.. factors]);
    }
}
