using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Saving;

namespace ExchangeSim.Experiments.Periods;

/// <summary>What is counted of one group of sent requests month by month: those sent in it by how they ended, those that ended in it, those open at its end by age.</summary>
/// <remarks>Room for all months of a run is taken with the first request; nothing is allocated for another. Not safe for several threads.</remarks>
internal sealed class PeriodCounts
{
    private const int Outcomes = 6, AnsweredInTime = Outcomes, Limited = AnsweredInTime + 1, Ended = Limited + 1, Aged = Ended + Outcomes - 1, Bands = 6, Width = Aged + Bands;
    private const long Day = 86_400_000;

    private static readonly int[] BandDays = [.. CalendarRow.BandDays];

    private long[] _months = [];
    private long[][] _endedOfYear = []; // by year of sending, then by month

    /// <summary>Months that there is room for.</summary>
    internal int Months => _months.Length / Width;

    /// <summary>Requests sent in a month that ended so in whatever month.</summary>
    internal long OfSent(int month, Outcome outcome) => At(month, (int)outcome);

    /// <summary>Requests sent in a month.</summary>
    internal long Sent(int month)
    {
        var sum = 0L;
        for (var outcome = 0; outcome < Outcomes; outcome++) sum += At(month, outcome);
        return sum;
    }

    /// <summary>Of those sent in a month that have a limit and were sent at least that long before the end: all, and those answered within it.</summary>
    internal (long All, long Answered) WithLimit(int month) => (At(month, Limited), At(month, AnsweredInTime));

    /// <summary>Requests that ended so in a month.</summary>
    internal long EndedIn(int month, Outcome outcome) => At(month, Ended + (int)outcome - 1);

    /// <summary>Requests open at the end of a month in a band of age.</summary>
    internal long OpenAt(int month, int band) => At(month, Aged + band);

    /// <summary>Requests open at the end of a month.</summary>
    internal long OpenAt(int month)
    {
        var sum = 0L;
        for (var band = 0; band < Bands; band++) sum += OpenAt(month, band);
        return sum;
    }

    /// <summary>Requests sent in a year, from 0, that ended in a month.</summary>
    internal long EndedOfYear(int year, int month) => year < _endedOfYear.Length && month < _endedOfYear[year].Length ? _endedOfYear[year][month] : 0;

    /// <summary>Adds a request that was sent.</summary>
    /// <param name="request">The request.</param>
    /// <param name="plan">The months of the run.</param>
    /// <param name="sent">The month in which it was sent.</param>
    /// <param name="last">The month in which it ended; of an open one that in which the run did.</param>
    /// <param name="isClosedInTime">Whether it closed within its limit; null: it has none, or that is not known.</param>
    internal void Add(in ClosedRequest request, MonthPlan plan, int sent, int last, bool? isClosedInTime)
    {
        if (plan.Count > Months) Grow(plan.Count, plan.YearOf(plan.Count - 1) + 1);
        _months[sent * Width + (int)request.Outcome]++;
        if (isClosedInTime is { } inTime)
        {
            _months[sent * Width + Limited]++;
            if (inTime && request.Outcome is Outcome.Answered or Outcome.PartlyAnswered) _months[sent * Width + AnsweredInTime]++;
        }
        for (var month = sent; month < last; month++) _months[month * Width + Aged + BandOf(plan.EndOf(month) - request.SentAt)]++;
        if (request.Outcome == Outcome.Open)
        {
            _months[last * Width + Aged + BandOf(request.Latency)]++;
            return;
        }
        _months[last * Width + Ended + (int)request.Outcome - 1]++;
        _endedOfYear[plan.YearOf(sent)][last]++;
    }

    /// <summary>Adds those of another replication.</summary>
    internal void Merge(PeriodCounts other)
    {
        if (other.Months > Months || other._endedOfYear.Length > _endedOfYear.Length)
            Grow(Math.Max(Months, other.Months), Math.Max(_endedOfYear.Length, other._endedOfYear.Length));
        for (var i = 0; i < other._months.Length; i++) _months[i] += other._months[i];
        for (var year = 0; year < other._endedOfYear.Length; year++)
            for (var month = 0; month < other._endedOfYear[year].Length; month++) _endedOfYear[year][month] += other._endedOfYear[year][month];
    }

    /// <summary>Takes out what is known of limits.</summary>
    internal void DropLimits()
    {
        for (var month = 0; month < Months; month++) (_months[month * Width + Limited], _months[month * Width + AnsweredInTime]) = (0, 0);
    }

    internal void Save(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(Months);
        writer.Write7BitEncodedInt(_endedOfYear.Length);
        foreach (var count in _months) writer.Write7BitEncodedInt64(count);
        foreach (var year in _endedOfYear)
            foreach (var count in year) writer.Write7BitEncodedInt64(count);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">There can be no such requests.</exception>
    internal static PeriodCounts Restore(BinaryReader reader)
    {
        var (counts, months, years) = (new PeriodCounts(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        StateBytes.Require(months is >= 0 and <= 120_000 && years >= 0 && years <= months / 12 + 2, "a tally has more months than there are");
        counts.Grow(months, years);
        foreach (ref var count in counts._months.AsSpan()) count = CountOf(reader);
        foreach (var year in counts._endedOfYear)
            foreach (ref var count in year.AsSpan()) count = CountOf(reader);
        StateBytes.Require(counts.AddsUp(), "a tally has months that do not add up");
        return counts;
    }

    private static long CountOf(BinaryReader reader)
    {
        var count = reader.Read7BitEncodedInt64();
        StateBytes.Require(count is >= 0 and <= uint.MaxValue, "a tally has a month with more of something than requests");
        return count;
    }

    // What is open at the end is what was open at the beginning and what was sent, without what ended; and each thing that ended has been sent.
    private bool AddsUp()
    {
        var (open, balance) = (0L, new long[Outcomes]);
        for (var month = 0; month < Months; month++)
        {
            var ended = 0L;
            for (var outcome = 1; outcome < Outcomes; outcome++)
            {
                ended += At(month, Ended + outcome - 1);
                balance[outcome] += At(month, outcome) - At(month, Ended + outcome - 1);
            }
            open += Sent(month) - ended;
            var (all, answered) = WithLimit(month);
            if (OpenAt(month) != open || answered > all || all > Sent(month) || _endedOfYear.Sum(year => year[month]) != ended) return false;
        }
        return Array.TrueForAll(balance, left => left == 0);
    }

    private static int BandOf(long age)
    {
        var band = Bands - 1;
        while (band > 0 && age < BandDays[band] * Day) band--;
        return band;
    }

    private long At(int month, int counter) => month < Months ? _months[month * Width + counter] : 0;

    private void Grow(int months, int years)
    {
        Array.Resize(ref _months, months * Width);
        var before = _endedOfYear.Length;
        if (years > before) Array.Resize(ref _endedOfYear, years);
        for (var year = 0; year < _endedOfYear.Length; year++)
        {
            var counts = year < before ? _endedOfYear[year] : [];
            Array.Resize(ref counts, months);
            _endedOfYear[year] = counts;
        }
    }
}
