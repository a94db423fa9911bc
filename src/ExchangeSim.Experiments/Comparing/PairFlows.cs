using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>Requests and their time by pair of agencies, under the baseline and under a policy, added up over replications: whole numbers. Pairs are those of the baseline's
/// agencies, told apart by name.</summary>
internal sealed class PairFlows(Scenario baseline, Scenario policy)
{
    /// <summary>So many pairs are told of, the busiest ones.</summary>
    internal const int Most = 600;

    // All pairs are kept, as it is known at the end only which are the busiest.
    private const int Blocks = 16;

    private readonly ReplicationBlocks<SortedDictionary<int, Sums>> _blocks = new(Blocks, Merge);
    private readonly int[] _agencies = [.. policy.Agencies.Select(a => baseline.Agencies.Select(b => b.Id).ToList().IndexOf(a.Id))];
    private int _replications;

    /// <summary>Adds the next replication under both.</summary>
    internal void Add(IReadOnlyList<PairTime> before, IReadOnlyList<PairTime> after)
    {
        var pairs = new SortedDictionary<int, Sums>();
        foreach (var pair in before) pairs[KeyOf(pair.From, pair.To)] = new Sums(pair.Sent, pair.Milliseconds, 0, 0);
        foreach (var pair in after)
        {
            if (_agencies[pair.From] is not (>= 0 and var from) || _agencies[pair.To] is not (>= 0 and var to)) continue;
            pairs[KeyOf(from, to)] = pairs.GetValueOrDefault(KeyOf(from, to)).And(new Sums(0, 0, pair.Sent, pair.Milliseconds));
        }
        _blocks.Add(_replications++, pairs);
    }

    /// <summary>The pairs that are busiest under the baseline, the busiest first: the same for every policy.</summary>
    internal PairFlow[] Build(double confidence)
    {
        var (blocks, sizes) = (_blocks.Sums, _blocks.Sizes);
        var all = new SortedDictionary<int, Sums>();
        foreach (var block in blocks) Merge(all, block);
        return [.. all.Where(pair => pair.Value.Sent > 0).OrderByDescending(pair => pair.Value.Sent).ThenBy(pair => pair.Key).Take(Most)
            .Select(pair => Flow(pair.Key, [.. blocks.Select(block => block.GetValueOrDefault(pair.Key))], sizes, confidence))];
    }

    private PairFlow Flow(int key, Sums[] sums, IReadOnlyList<int> sizes, double confidence)
    {
        var before = JackknifedFigure.Ratio([.. sums.Select(s => Hours.Of((double)s.Time))], [.. sums.Select(s => (double)s.Sent)], sizes);
        var after = JackknifedFigure.Ratio([.. sums.Select(s => Hours.Of((double)s.PolicyTime))], [.. sums.Select(s => (double)s.PolicySent)], sizes);
        var difference = after.Less(before);
        return new PairFlow(
            baseline.Agencies[key / baseline.Agencies.Count].Id, baseline.Agencies[key % baseline.Agencies.Count].Id, sums.Sum(s => s.PolicySent),
            after.Whole, difference.Whole, difference.HalfWidth(confidence));
    }

    private int KeyOf(int from, int to) => from * baseline.Agencies.Count + to;

    private static void Merge(SortedDictionary<int, Sums> pairs, SortedDictionary<int, Sums> more)
    {
        foreach (var (key, sums) in more) pairs[key] = pairs.GetValueOrDefault(key).And(sums);
    }

    private readonly record struct Sums(long Sent, long Time, long PolicySent, long PolicyTime)
    {
        internal Sums And(Sums other) => checked(new(Sent + other.Sent, Time + other.Time, PolicySent + other.PolicySent, PolicyTime + other.PolicyTime));
    }
}
