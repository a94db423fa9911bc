using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Random;
using NodaTime.Text;

namespace ExchangeSim.Simulation.Demands;

/// <summary>When the requests of a stream may arise in one replication: its rate, with what this replication's years bring, and the times of those that are given as exact
/// numbers. It follows from the names of the draws alone, so it is no part of a saved state.</summary>
internal sealed class StreamTimes
{
    private readonly RateProfile _profile;
    private readonly double[] _exact; // in order, each later than the one before it

    internal StreamTimes(StreamPlan plan, Draws draws)
    {
        _profile = plan.YearlyCv > 0 ? plan.Profile.Times(year => YearOf(plan, year, draws)) : plan.Profile;
        _exact = plan.Exact.Count == 0 ? [] : InOrder([.. plan.Exact.SelectMany(period => TimesIn(period, plan.Key, draws)).Where(time => time > 0).Order()]);
    }

    /// <summary>When the next request arises.</summary>
    /// <param name="last">When the last did, or when the rate changed.</param>
    /// <param name="amount">Expected arrivals that must gather until the next that is not one of an exact number.</param>
    /// <param name="rate">Arrivals per millisecond at factor 1.</param>
    internal double Next(double last, double amount, double rate)
    {
        var next = _profile.TimeAfter(last, amount, rate);
        return _exact.Length == 0 ? next : Math.Min(next, NextExact(last));
    }

    /// <summary>Expected arrivals between two times, without those of exact numbers.</summary>
    internal double AmountBetween(double from, double to, double rate) => _profile.AmountBetween(from, to, rate);

    private double NextExact(double last)
    {
        var at = Array.BinarySearch(_exact, last);
        at = at < 0 ? ~at : at + 1;
        return at < _exact.Length ? _exact[at] : double.PositiveInfinity;
    }

    private static double YearOf(StreamPlan plan, int year, Draws draws) =>
        new Sampler(new Gamma(1, plan.YearlyCv)).Draw(draws, StableHash.Combine(plan.Key, (ulong)year), DrawPurposes.Year, 0);

    private static IEnumerable<double> TimesIn(ExactPeriod period, ulong stream, Draws draws)
    {
        var key = StableHash.Combine(stream, StableHash.Of(LocalDatePattern.Iso.Format(period.Period.First)));
        for (var i = 0L; i < period.Requests; i++) yield return period.TimeOf(draws.Of(StableHash.Mix(key + (ulong)i), DrawPurposes.Exact, 0).First);
    }

    private static double[] InOrder(double[] times)
    {
        for (var i = 1; i < times.Length; i++)
            if (times[i] <= times[i - 1]) times[i] = Math.BitIncrement(times[i - 1]);
        return times;
    }
}
