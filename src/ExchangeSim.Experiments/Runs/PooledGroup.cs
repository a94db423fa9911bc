using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Simulation;

namespace ExchangeSim.Experiments.Runs;

/// <summary>One group of requests over all replications: their sum, and how the replications differ. The order of adding does not matter.</summary>
internal sealed class PooledGroup(SampleResolution resolution, bool hasCurve = false)
{
    private readonly LatencySample _sample = new(resolution);
    private readonly UInt128[] _parts = new UInt128[LatencyParts.Count];
    private long _inTime, _late, _acknowledged, _replied;
    private UInt128 _acknowledgementTime, _replyTime, _workingTime;
    private readonly CurveSpread _curves = new();
    private ReplicationSpread _mean, _median, _p90, _p99, _acknowledgement, _firstReply, _working;

    /// <summary>Adds a replication's group, which has at least one request.</summary>
    internal void Add(LatencyGroup group)
    {
        var curve = new KaplanMeier(group.Sample);
        var closed = group.Sample.Closed.Count;
        _mean.Add(MeanOf(group.Sample, curve));
        _median.Add(curve.Quantile(0.5));
        _p90.Add(curve.Quantile(0.9));
        _p99.Add(curve.Quantile(0.99));
        _acknowledgement.Add(Ratio((ulong)group.AcknowledgementTime, group.Acknowledged));
        _firstReply.Add(Ratio((ulong)group.ReplyTime, group.Replied));
        _working.Add(Ratio((ulong)group.WorkingTime, closed));
        if (hasCurve) _curves.Add(ReplicationCurve.Of(curve));
        Pool(group);
    }

    /// <summary>The curve; only where it was asked for at the start.</summary>
    internal LatencyCurve Curve(string? procedure) => LatencyCurves.Pooled(procedure, new KaplanMeier(_sample), _curves);

    internal LatencyRow Row(string? procedure, string? from, string? to)
    {
        var curve = new KaplanMeier(_sample);
        var closed = _sample.Closed.Count;
        return new LatencyRow(
            procedure, from, to, closed, _sample.Censored.Count,
            _mean.Around(MeanOf(_sample, curve)), _median.Around(curve.Quantile(0.5)), _p90.Around(curve.Quantile(0.9)), _p99.Around(curve.Quantile(0.99)),
            _inTime + _late == 0 ? null : (double)_inTime / (_inTime + _late),
            _acknowledgement.Around(Ratio(_acknowledgementTime, _acknowledged)), _firstReply.Around(Ratio(_replyTime, _replied)),
            _working.Around(Ratio(_workingTime, closed)), _parts.Select(part => Hours.Of(Ratio(part, closed) ?? 0)).ToArray());
    }

    /// <summary>The mean of the closed requests alone would be too low while others are still open.</summary>
    internal static double? MeanOf(LatencySample sample, KaplanMeier curve) => sample.Censored.Count > 0 ? curve.RestrictedMean : sample.Closed.Mean;

    private static double? Ratio(UInt128 sum, long count) => count == 0 ? null : (double)sum / count;

    private void Pool(LatencyGroup group)
    {
        _sample.Merge(group.Sample);
        _inTime += group.InTime;
        _late += group.Late;
        _acknowledged += group.Acknowledged;
        _acknowledgementTime += (ulong)group.AcknowledgementTime;
        _replied += group.Replied;
        _replyTime += (ulong)group.ReplyTime;
        _workingTime += (ulong)group.WorkingTime;
        for (var part = 0; part < LatencyParts.Count; part++) _parts[part] += (ulong)group.Parts[part];
    }
}
