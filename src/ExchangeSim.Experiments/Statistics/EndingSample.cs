using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Statistics;

/// <summary>Times of a group of requests in whole milliseconds, by how they ended, and the ages of those still open. It streams, as <see cref="LatencySample"/> does.</summary>
/// <remarks>Ways are the outcomes without <see cref="Outcome.Open"/>, in their order. Not safe for several threads.</remarks>
internal sealed class EndingSample(SampleResolution resolution)
{
    /// <summary>Ways to end.</summary>
    internal const int Ways = 5;

    private readonly TimeCounts[] _ended = new TimeCounts[Ways];
    private TimeCounts _open;

    internal SampleResolution Resolution { get; } = resolution;

    /// <summary>The way of an outcome, from 0.</summary>
    internal static int WayOf(Outcome outcome) => (int)outcome - 1;

    /// <summary>Requests that ended so.</summary>
    internal long Count(Outcome outcome) => outcome == Outcome.Open ? _open.Count : _ended[WayOf(outcome)].Count;

    /// <summary>Requests answered in full or in part.</summary>
    internal long Answered => Count(Outcome.Answered) + Count(Outcome.PartlyAnswered);

    /// <summary>Requests that ended in any way.</summary>
    internal long Closed
    {
        get
        {
            long closed = 0;
            foreach (ref readonly var times in _ended.AsSpan()) closed += times.Count;
            return closed;
        }
    }

    /// <summary>The time until requests ended, of all that did, ms.</summary>
    internal UInt128 TimeToClose
    {
        get
        {
            UInt128 sum = 0;
            foreach (ref readonly var times in _ended.AsSpan()) sum += times.Moments.Sum;
            return sum;
        }
    }

    /// <summary>All requests.</summary>
    internal long All => Closed + _open.Count;

    /// <summary>Reads a little of what adding a time will change, so that it is near by then.</summary>
    internal long LookAt(Outcome outcome, long time) => outcome == Outcome.Open ? _open.LookAt(time, Resolution) : _ended[WayOf(outcome)].LookAt(time, Resolution);

    /// <summary>Adds a request that ended after a time, or is open at that age; ≥ 0 ms.</summary>
    internal void Add(Outcome outcome, long time)
    {
        if (outcome == Outcome.Open) _open.Add(time, Resolution);
        else _ended[WayOf(outcome)].Add(time, Resolution);
    }

    /// <summary>Adds everything in another sample of the same resolution.</summary>
    internal void Merge(EndingSample other)
    {
        for (var way = 0; way < Ways; way++) _ended[way].Merge(other._ended[way], Resolution);
        _open.Merge(other._open, Resolution);
    }

    /// <summary>What is left without some of its times, all of which it holds.</summary>
    internal EndingSample Less(EndingSample part)
    {
        var left = new EndingSample(Resolution) { _open = _open.Less(part._open, Resolution) };
        for (var way = 0; way < Ways; way++) left._ended[way] = _ended[way].Less(part._ended[way], Resolution);
        return left;
    }

    /// <summary>The same times as a sample that does not tell ways apart.</summary>
    internal LatencySample Times()
    {
        var closed = new TimeCounts();
        foreach (ref readonly var times in _ended.AsSpan()) closed.Merge(times, Resolution);
        var open = new TimeCounts();
        open.Merge(_open, Resolution);
        return new LatencySample(Resolution, closed, open);
    }

    /// <summary>What happened at each distinct time, ascending.</summary>
    internal IReadOnlyList<EndingStep> Steps()
    {
        var times = Ascending();
        var steps = new List<EndingStep>(times.Count);
        for (var i = 0; i < times.Count;)
        {
            var (time, ended, censored) = (times[i].Time, new long[Ways], 0L);
            for (; i < times.Count && times[i].Time == time; i++)
                if (times[i].Way == Ways) censored = times[i].Count;
                else ended[times[i].Way] = times[i].Count;
            steps.Add(new EndingStep(time, ended, censored));
        }
        return steps;
    }

    /// <summary>How many ended in each way, or were open (<see cref="Ways"/>), at each time; ascending by time, then by way.</summary>
    internal List<(long Time, int Way, long Count)> Ascending()
    {
        var times = new List<(long Time, int Way, long Count)>((int)Math.Min(All, Resolution.ExactUpTo));
        for (var way = 0; way < Ways; way++)
            foreach (var (time, count) in _ended[way].Ascending(Resolution)) times.Add((time, way, count));
        foreach (var (time, count) in _open.Ascending(Resolution)) times.Add((time, Ways, count));
        times.Sort(static (a, b) => a.Time != b.Time ? a.Time.CompareTo(b.Time) : a.Way.CompareTo(b.Way));
        return times;
    }

    internal void Save(BinaryWriter writer)
    {
        foreach (ref readonly var times in _ended.AsSpan()) times.Save(writer);
        _open.Save(writer);
    }

    internal void Restore(BinaryReader reader)
    {
        foreach (ref var times in _ended.AsSpan()) times = TimeCounts.Restore(reader, Resolution);
        _open = TimeCounts.Restore(reader, Resolution);
    }
}
