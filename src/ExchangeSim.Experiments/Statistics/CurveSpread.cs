namespace ExchangeSim.Experiments.Statistics;

/// <summary>How the curves of replications differ, time by time. Whole numbers, so the order of adding does not matter; memory does not grow with replications.</summary>
internal sealed class CurveSpread
{
    // By time of the grid, from the first at which anything was closed. Before it every share is 0, and adds nothing.
    private int _first;
    private long[] _sums = [], _squares = [];
    // Of the shares at which the curves ended, for times that no curve has reached yet.
    private long _lastSum, _lastSquares;

    internal int Replications { get; private set; }

    /// <summary>The longest time observed in any replication, ms.</summary>
    internal long Longest { get; private set; }

    /// <summary>Numbers of the grid's times at which the curves differ from one time to the next.</summary>
    internal IEnumerable<int> Times => Enumerable.Range(_first, _sums.Length);

    internal void Add(ReplicationCurve curve)
    {
        Replications++;
        Longest = Math.Max(Longest, curve.Longest);
        if (curve.Shares.Count == 0) return;
        Cover(curve.First, curve.First + curve.Shares.Count);
        for (var i = curve.First - _first; i < _sums.Length; i++)
        {
            long share = curve.Shares[Math.Min(i + _first - curve.First, curve.Shares.Count - 1)];
            _sums[i] += share;
            _squares[i] += share * share;
        }
        long last = curve.Shares[^1];
        _lastSum += last;
        _lastSquares += last * last;
    }

    /// <summary>The mean share closed by a time.</summary>
    internal double Mean(int time) => Sum(time, _sums, _lastSum) * ReplicationCurve.Unit / Replications;

    /// <summary>The standard error of the mean; null of fewer than two replications.</summary>
    internal double? StandardError(int time)
    {
        if (Replications < 2) return null;
        var (sum, squares) = ((Int128)Sum(time, _sums, _lastSum), (Int128)Sum(time, _squares, _lastSquares));
        var scatter = (double)(squares * Replications - sum * sum) / Replications;
        return Math.Sqrt(scatter / (Replications - 1) / Replications) * ReplicationCurve.Unit;
    }

    private long Sum(int time, long[] sums, long afterwards) => time < _first ? 0 : time - _first < sums.Length ? sums[time - _first] : afterwards;

    private void Cover(int first, int end)
    {
        if (_sums.Length == 0) _first = first;
        var (newFirst, newEnd) = (Math.Min(first, _first), Math.Max(end, _first + _sums.Length));
        (_sums, _squares) = (Grown(_sums, _lastSum), Grown(_squares, _lastSquares));
        _first = newFirst;

        long[] Grown(long[] sums, long afterwards)
        {
            var grown = new long[newEnd - newFirst];
            sums.CopyTo(grown, _first - newFirst);
            Array.Fill(grown, afterwards, _first - newFirst + sums.Length, newEnd - _first - sums.Length);
            return grown;
        }
    }
}
