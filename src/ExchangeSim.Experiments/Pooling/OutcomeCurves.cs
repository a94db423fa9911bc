using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;

namespace ExchangeSim.Experiments.Pooling;

/// <summary>Cumulative incidences of replications → curves with bands, at as many times as a chart can show.</summary>
/// <remarks>Bands are made from the replications by the jackknife, with Student's t on the scale of log(−log), as those of <see cref="LatencyCurves"/>; of one replication from
/// its requests.</remarks>
internal static class OutcomeCurves
{
    private const int Open = 0, Outcomes = EndingSample.Ways + 1;

    internal static OutcomeCurve Of(
        (string? Procedure, string? From, string? To) of, IReadOnlyList<AnswerStratum> strata, IReadOnlyList<int> sizes, CurveBand ofOne, int mostPoints)
    {
        var all = Curves(strata, 0);
        var times = Times(all, mostPoints);
        var shares = times.Select(time => Shares(all, time)).ToArray();
        var without = sizes.Count < 2 ? [] : Enumerable.Range(1, sizes.Count)
            .Select(block => Curves(strata, block) is { Count: > 0 } curves ? times.Select(time => Shares(curves, time)).ToArray() : null).ToArray();
        var band = sizes.Count >= 2 ? CurveBand.Replications : ofOne;
        return new OutcomeCurve(of.Procedure, of.From, of.To, band, [.. times.Select((time, t) =>
            new OutcomePoint(Hours.Of((double)time), [.. Enumerable.Range(0, Outcomes).Select(outcome =>
        {
            var share = shares[t][outcome];
            var error = band switch
            {
                CurveBand.Replications => new JackknifedFigure(share, [.. without.Select(block => block?[t][outcome])], sizes).Variance,
                CurveBand.Requests => Variance(all, outcome, time),
                _ => null,
            };
            var factor = band == CurveBand.Replications ? Intervals.Student(sizes.Count) : LogLogBand.Normal();
            return error is { } variance && LogLogBand.Of(share, Math.Sqrt(variance), factor) is var (lower, upper) ? new OutcomeShare(share, lower, upper)
                : new OutcomeShare(share, null, null);
        })]))]);
    }

    /// <summary>The curve of one procedure and its share of all requests.</summary>
    private sealed record Part(AalenJohansen Curve, double Weight);

    // Block 0 is all replications, block i + 1 all without block i. None where no request is left.
    private static List<Part> Curves(IReadOnlyList<AnswerStratum> strata, int block)
    {
        double sent = strata.Sum(stratum => stratum.Sent(block));
        return [.. strata.Where(stratum => stratum.Sent(block) > 0).Select(stratum => new Part(new AalenJohansen(stratum.Sample(block).Steps(), EndingSample.Ways),
            stratum.Sent(block) / sent))];
    }

    private static double[] Shares(List<Part> parts, long time)
    {
        var shares = new double[Outcomes];
        shares[Open] = 1;
        foreach (var (curve, weight) in parts)
            for (var way = 0; way < EndingSample.Ways; way++)
            {
                var share = weight * curve.At(way, time);
                shares[way + 1] += share;
                shares[Open] -= share;
            }
        if (shares[Open] < KaplanMeier.Rounding) shares[Open] = 0;
        return [.. shares.Select(share => Math.Min(1, share))]; // a sum of many shares may be more by its last digits
    }

    private static double? Variance(List<Part> parts, int outcome, long time) =>
        outcome == Open ? null : parts.Sum(part => part.Weight * part.Weight * part.Curve.VarianceAt(outcome - 1, time));

    // Those at which enough has ended since the one before, or enough time has passed, and those that people ask about.
    private static List<long> Times(List<Part> parts, int most)
    {
        var longest = parts.Max(part => part.Curve.Longest);
        var times = new List<long> { 0 };
        var (kept, last) = (1.0, CurveGrid.AtOrAfter(longest));
        for (var number = CurveGrid.AtOrAfter(Math.Max(1, parts.Min(part => part.Curve.First))); number < last; number++)
        {
            var time = CurveGrid.TimeOf(number);
            var open = Shares(parts, time)[Open];
            if (kept - open < 1.5 / most && (time - times[^1] < longest * 3.0 / most || kept == open)) continue;
            times.Add(time);
            kept = open;
        }
        var marks = OutcomeCurve.Marks.Select(hours => (long)(hours * Hours.Milliseconds)).Where(mark => mark < longest);
        return [.. times.Concat(marks).Append(longest).Distinct().Order()];
    }
}
