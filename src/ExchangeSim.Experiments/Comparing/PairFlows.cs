using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>Requests and their time by pair of agencies, under the baseline and under a policy, added up over replications: whole numbers. Pairs are those of the baseline's agencies, told apart by name.</summary>
internal sealed class PairFlows(Scenario baseline, Scenario policy)
{
    /// <summary>So many pairs are told of, the busiest ones.</summary>
    internal const int Most = 600;

    private readonly SortedDictionary<int, Sums> _pairs = [];
    private readonly int[] _agencies = [.. policy.Agencies.Select(a => baseline.Agencies.Select(b => b.Id).ToList().IndexOf(a.Id))];
    private int _replications;

    /// <summary>Adds a replication under both.</summary>
    internal void Add(IReadOnlyList<PairTime> before, IReadOnlyList<PairTime> after)
    {
        _replications++;
        var now = new Dictionary<int, PairTime>(); // looked up, never enumerated
        foreach (var pair in before)
        {
            var key = pair.From * baseline.Agencies.Count + pair.To;
            now.Add(key, pair);
            _pairs[key] = _pairs.GetValueOrDefault(key).And(new Sums { Sent = pair.Sent, Time = pair.Milliseconds });
        }
        foreach (var pair in after)
        {
            if (_agencies[pair.From] is not (>= 0 and var from) || _agencies[pair.To] is not (>= 0 and var to)) continue;
            var key = from * baseline.Agencies.Count + to;
            var sums = new Sums { PolicySent = pair.Sent, PolicyTime = pair.Milliseconds };
            if (now.TryGetValue(key, out var other)) sums = sums with { Both = 1, Difference = Mean(pair) - Mean(other), Squares = Square(Mean(pair) - Mean(other)) };
            _pairs[key] = _pairs.GetValueOrDefault(key).And(sums);
        }
    }

    /// <summary>The pairs that are busiest under the baseline, the busiest first: the same for every policy.</summary>
    internal PairFlow[] Build(double confidence) =>
        [.. _pairs.Where(pair => pair.Value.Sent > 0).OrderByDescending(pair => pair.Value.Sent).ThenBy(pair => pair.Key).Take(Most).Select(pair => Flow(pair.Key, pair.Value, confidence))];

    private PairFlow Flow(int key, Sums sums, double confidence)
    {
        var (before, after) = (sums.Time / (double)sums.Sent, sums.PolicySent == 0 ? (double?)null : sums.PolicyTime / (double)sums.PolicySent);
        return new PairFlow(
            baseline.Agencies[key / baseline.Agencies.Count].Id, baseline.Agencies[key % baseline.Agencies.Count].Id, sums.PolicySent,
            Hours.Of(after), Hours.Of(after - before), HalfWidth(sums, confidence) / Hours.Milliseconds);
    }

    private double? HalfWidth(Sums sums, double confidence)
    {
        if (_replications < 2 || sums.Both < _replications) return null; // the others would be a selection
        return Intervals.HalfWidth(_replications, (double)(sums.Squares * _replications - sums.Difference * sums.Difference) / _replications / (_replications - 1), confidence);
    }

    private static long Mean(PairTime pair) => (long)Math.Round(pair.Milliseconds / (double)pair.Sent);

    private static Int128 Square(long time) => (Int128)time * time;

    // Both: replications that have the pair under both; Difference, Squares: of their means.
    private readonly record struct Sums(long Sent, long Time, long PolicySent, long PolicyTime, int Both, Int128 Difference, Int128 Squares)
    {
        internal Sums And(Sums other) => new(
            Sent + other.Sent, Time + other.Time, PolicySent + other.PolicySent, PolicyTime + other.PolicyTime, Both + other.Both, Difference + other.Difference, Squares + other.Squares);
    }
}
