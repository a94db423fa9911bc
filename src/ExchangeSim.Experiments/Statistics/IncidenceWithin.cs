namespace ExchangeSim.Experiments.Statistics;

/// <summary>Of one sample: what <see cref="AalenJohansen"/> says of one time, to the last digit, without the curve. The jackknife asks it of a sample for each block of
/// replications.</summary>
/// <param name="Shares">By way of ending: the share that has ended so by the time, 0 to 1.</param>
/// <param name="Lost">By way of ending: the mean of what is left of the time when a request ends so, ms.</param>
internal readonly record struct IncidenceWithin(double[] Shares, double[] Lost)
{
    /// <summary>Works them out.</summary>
    /// <param name="sample">The requests.</param>
    /// <param name="horizon">The time, ≥ 0 ms.</param>
    internal static IncidenceWithin Of(EndingSample sample, long horizon)
    {
        var (shares, areas) = (new double[EndingSample.Ways], new double[EndingSample.Ways]);
        Array.Fill(areas, horizon);
        Span<long> ended = stackalloc long[EndingSample.Ways + 1]; // the last: open
        var times = sample.Ascending();
        var atRisk = sample.All;
        double open = 1;
        for (var i = 0; i < times.Count && times[i].Time <= horizon;)
        {
            var time = times[i].Time;
            ended.Clear();
            long all = 0;
            for (; i < times.Count && times[i].Time == time; i++)
            {
                ended[times[i].Way] = times[i].Count;
                if (times[i].Way < EndingSample.Ways) all += times[i].Count;
            }
            for (var way = 0; way < shares.Length; way++)
            {
                if (ended[way] == 0) continue;
                var before = shares[way];
                shares[way] += open * ended[way] / atRisk;
                areas[way] -= (shares[way] - before) * (horizon - time);
            }
            if (all > 0) open = all == atRisk ? 0 : open * (atRisk - all) / atRisk;
            atRisk -= all + ended[^1];
        }
        return new IncidenceWithin(shares, [.. areas.Select(area => horizon - area)]);
    }
}
