using NodaTime;

namespace ExchangeSim.Model;

/// <summary>An exact number of requests of an origin, and how the days of their period share them: by the factors of week, season and holidays. Immutable.</summary>
public sealed class ExactPeriod
{
    private readonly long[] _begins, _ends;
    private readonly double[] _cumulative; // weight of the days up to the end of each

    private ExactPeriod(DemandPeriod period, long[] begins, long[] ends, double[] cumulative) =>
        (Period, _begins, _ends, _cumulative) = (period, begins, ends, cumulative);

    /// <summary>The period.</summary>
    public DemandPeriod Period { get; }

    /// <summary>How many requests arise in it, also outside of the run; none if it has no day on which any may.</summary>
    public long Requests => Weight > 0 ? Period.Exactly!.Value : 0;

    /// <summary>Milliseconds of its days, each counted so many times as its factor says.</summary>
    public double Weight => _cumulative.Length == 0 ? 0 : _cumulative[^1];

    /// <summary>The time before which a share of its requests is expected.</summary>
    /// <param name="share">The share, 0 to 1.</param>
    /// <returns>Milliseconds from the start; below zero, before it.</returns>
    public double TimeOf(double share)
    {
        var target = share * Weight;
        var day = Array.BinarySearch(_cumulative, target);
        day = Math.Min(day < 0 ? ~day : day, _cumulative.Length - 1);
        var before = day == 0 ? 0 : _cumulative[day - 1];
        var weight = _cumulative[day] - before;
        return _begins[day] + (weight > 0 ? (target - before) / weight : 0) * (_ends[day] - _begins[day]);
    }

    /// <summary>The exact periods of a demand at an origin, in order.</summary>
    public static IReadOnlyList<ExactPeriod> Of(Demand demand, Agency origin, Instant start) =>
        [.. demand.Periods.Where(period => period.Exactly is not null).Select(period => Of(period, demand, origin, start))];

    private static ExactPeriod Of(DemandPeriod period, Demand demand, Agency origin, Instant start)
    {
        long Time(Instant at) => (long)at.Minus(start).TotalMilliseconds;
        var (from, until) = (demand.From is { } first ? Time(first) : long.MinValue, demand.Until is { } last ? Time(last) : long.MaxValue);
        var holidays = origin.Holidays.Select(holiday => holiday.Date).ToHashSet(); // looked up, never enumerated
        var (begins, ends, cumulative, weight) = (new List<long>(), new List<long>(), new List<double>(), 0d);
        for (var date = period.First; date <= period.Last; date = date.PlusDays(1))
        {
            var (begin, end) = (Math.Max(from, Time(origin.Zone.FirstMomentOf(date))), Math.Min(until, Time(origin.Zone.FirstMomentOf(date.PlusDays(1)))));
            var factor = demand.FactorOn(date, holidays.Contains(date));
            if (end <= begin || factor <= 0) continue;
            begins.Add(begin);
            ends.Add(end);
            cumulative.Add(weight += factor * (end - begin));
        }
        return new ExactPeriod(period, [.. begins], [.. ends], [.. cumulative]);
    }
}
