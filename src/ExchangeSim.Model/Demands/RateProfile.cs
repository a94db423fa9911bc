using NodaTime;

namespace ExchangeSim.Model;

/// <summary>How the rate of a demand varies from day to day: a factor for each local day. Immutable.</summary>
public sealed class RateProfile
{
    private const long MillisecondsPerDay = 86_400_000;

    private readonly long[] _dayStarts;
    private readonly double[] _factors;
    private readonly int[] _years; // of each day; empty: the rate does not vary from year to year

    private RateProfile(long[] dayStarts, double[] factors, int[] years) => (_dayStarts, _factors, _years) = (dayStarts, factors, years);

    /// <summary>The same with a further factor for each calendar year. For a demand that varies by year.</summary>
    public RateProfile Times(Func<int, double> ofYear)
    {
        var known = new SortedDictionary<int, double>();
        foreach (var year in _years) known.TryAdd(year, ofYear(year));
        return new RateProfile(_dayStarts, [.. _factors.Select((factor, day) => factor * (day < _years.Length ? known[_years[day]] : 1))], _years);
    }

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

    /// <summary>The profile of a demand at an origin, without what arises in periods of an exact number.</summary>
    public static RateProfile Of(Demand demand, Agency origin, Instant start, long horizon) => Of(demand, origin, start, horizon, (_, _) => 0);

    /// <summary>The profile of a flow on average, with what arises in periods of an exact number.</summary>
    public static RateProfile Expected(Demand demand, DemandFlow flow, Agency origin, Instant start, long horizon)
    {
        if (demand.Periods.All(period => period.Exactly is null)) return Of(demand, origin, start, horizon);
        var exact = ExactPeriod.Of(demand, origin, start);
        return Of(demand, origin, start, horizon, (period, factor) =>
            exact.First(one => one.Period == period) is { Requests: > 0 } one ? factor * one.Requests / one.Weight / flow.PerMillisecond : 0);
    }

    private static RateProfile Of(Demand demand, Agency origin, Instant start, long horizon, Func<DemandPeriod, double, double> ofExact)
    {
        var from = demand.From is { } first ? Math.Max(0, (long)first.Minus(start).TotalMilliseconds) : 0;
        var until = demand.Until is { } last ? Math.Max(from, (long)last.Minus(start).TotalMilliseconds) : long.MaxValue;
        if (demand is { Week: null, Season: null, OnHolidays: 1, Periods.Count: 0, YearlyCv: 0 })
            return until == long.MaxValue ? new RateProfile([from], [1], []) : new RateProfile([from, until], [1, 0], []);
        var holidays = origin.Holidays.Select(holiday => holiday.Date).ToHashSet(); // looked up, never enumerated
        var (starts, factors, years) = (new List<long>(), new List<double>(), new List<int>());
        var date = start.InZone(origin.Zone).Date;
        for (var opens = long.MinValue; opens < horizon; date = date.PlusDays(1))
        {
            opens = (long)origin.Zone.FirstMomentOf(date).Minus(start).TotalMilliseconds;
            var closes = (long)origin.Zone.FirstMomentOf(date.PlusDays(1)).Minus(start).TotalMilliseconds;
            if (closes <= from || opens >= until || closes == opens) continue; // the last: a day that the zone left out
            starts.Add(Math.Max(opens, from));
            var factor = demand.FactorOn(date, holidays.Contains(date));
            factors.Add(demand.PeriodOn(date) is not { } period ? factor : period.Factor is { } times ? factor * times : ofExact(period, factor));
            if (demand.YearlyCv > 0) years.Add(date.Year);
        }
        starts.Add(Math.Min(until, Math.Max(horizon, starts.LastOrDefault() + 1)));
        factors.Add(0);
        return new RateProfile([.. starts], [.. factors], [.. years]);
    }
}
