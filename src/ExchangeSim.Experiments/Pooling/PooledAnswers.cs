using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Pooling;

/// <summary>How one group of requests ended over all replications: shares within a time and the wait for an answer, by Aalen and Johansen's method, with the interval of the
/// jackknife over
/// replications.</summary>
/// <remarks>
/// Procedures differ in how fast and how they end, so each is estimated for itself and they are added up by how many requests each had: requests that are open say nothing of
/// other procedures'.
/// </remarks>
internal sealed class PooledAnswers
{
    private static readonly int Full = EndingSample.WayOf(Outcome.Answered), Part = EndingSample.WayOf(Outcome.PartlyAnswered);

    private readonly IReadOnlyList<AnswerStratum> _strata;
    private readonly IReadOnlyList<int> _sizes;
    private readonly SortedDictionary<long, Endings> _within = [], _alone = []; // by time; 0: the horizon

    /// <param name="strata">By procedure: its requests in each block (null: none there), and its horizon, ms. At least one has requests.</param>
    /// <param name="sizes">Replications in each block.</param>
    internal PooledAnswers(IEnumerable<(IReadOnlyList<EndingSample?> Blocks, long Horizon)> strata, IReadOnlyList<int> sizes)
    {
        _sizes = sizes;
        _strata = [.. strata.Where(stratum => stratum.Blocks.Any(block => block is not null)).Select(stratum => new AnswerStratum(stratum.Blocks, stratum.Horizon))];
    }

    /// <summary>The horizon, hours; null where there are several.</summary>
    internal double? HorizonHours => _strata.Count > 0 && _strata.All(stratum => stratum.Horizon == _strata[0].Horizon) ? Hours.Of((double)_strata[0].Horizon) : null;

    /// <summary>The mean wait for an answer within the horizon, hours.</summary>
    internal JackknifedFigure MeanWait => JackknifedFigure.Of([MeanHorizon, Lost(Full), Lost(Part)], values => values[0] - values[1] - values[2]);

    /// <summary>The mean time within the horizon for which a request is open, or for which it is answered, refused, withdrawn or lapsed already, hours. They sum to the
    /// horizon.</summary>
    internal JackknifedFigure TimeIn(Outcome outcome) => outcome != Outcome.Open ? Lost(EndingSample.WayOf(outcome))
        : JackknifedFigure.Of([MeanHorizon, .. Enumerable.Range(0, EndingSample.Ways).Select(Lost)], values => values[0] - values.Skip(1).Sum());

    /// <summary>The share answered within a time, ms, or within the horizon.</summary>
    internal JackknifedFigure Within(long? time = null) => JackknifedFigure.Of([Share(Outcome.Answered, time), Share(Outcome.PartlyAnswered, time)],
        values => values[0] + values[1]).AsShare(Sent);

    /// <summary>The share that has ended so within a time, ms, or within the horizon; or that is still open. They sum to 1.</summary>
    internal JackknifedFigure Share(Outcome outcome, long? time = null) => Figure(time ?? 0, (endings, block, stratum) => outcome != Outcome.Open
        ? endings.Shares[stratum, block, EndingSample.WayOf(outcome)]
        : 1 - Enumerable.Range(0, EndingSample.Ways).Sum(way => endings.Shares[stratum, block, way])).AsShare(Sent);

    private double Sent => _strata.Sum(stratum => (double)stratum.Sent(0));

    private JackknifedFigure Lost(int way) => Figure(0, (endings, block, stratum) => Hours.Of(endings.Lost[stratum, block, way]));

    private JackknifedFigure MeanHorizon => Figure(0, (_, _, stratum) => Hours.Of((double)_strata[stratum].Horizon));

    /// <summary>The curve of each way to end.</summary>
    /// <param name="of">Whose curve it is.</param>
    /// <param name="ofOne">What the band is made from where there is one replication.</param>
    /// <param name="mostPoints">Points at most, ≥ 2.</param>
    internal OutcomeCurve Curve((string? Procedure, string? From, string? To) of, CurveBand ofOne, int mostPoints) => OutcomeCurves.Of(of, _strata, _sizes, ofOne, mostPoints);

    // Block 0 is all of them, block i + 1 all without block i.
    private JackknifedFigure Figure(long time, Func<Endings, int, int, double> ofStratum)
    {
        if (!_within.TryGetValue(time, out var endings)) _within.Add(time, endings = Within(time));
        double? Mean(int block) => MeanOf(stratum => _strata[stratum].Sent(block), stratum => ofStratum(endings, block, stratum));
        return new JackknifedFigure(Mean(0), [.. Enumerable.Range(1, _sizes.Count).Select(Mean)], _sizes, () => Alone(time, ofStratum));
    }

    // Each block by itself.
    private IReadOnlyList<double?> Alone(long time, Func<Endings, int, int, double> ofStratum)
    {
        if (!_alone.TryGetValue(time, out var endings)) _alone.Add(time, endings = WithinAlone(time));
        return [.. Enumerable.Range(0, _sizes.Count).Select(block =>
            MeanOf(stratum => _strata[stratum].SentIn(block), stratum => ofStratum(endings, block, stratum)))];
    }

    // Weighted by how many requests were sent; null where none was.
    private double? MeanOf(Func<int, double> sentOf, Func<int, double> ofStratum)
    {
        double sum = 0, count = 0;
        for (var stratum = 0; stratum < _strata.Count; stratum++)
        {
            var sent = sentOf(stratum);
            if (sent > 0) sum += sent * ofStratum(stratum);
            count += sent;
        }
        return count > 0 ? sum / count : null;
    }

    private Endings WithinAlone(long time)
    {
        var endings = new Endings(new double[_strata.Count, _sizes.Count, EndingSample.Ways], new double[_strata.Count, _sizes.Count, EndingSample.Ways]);
        for (var stratum = 0; stratum < _strata.Count; stratum++)
            for (var block = 0; block < _sizes.Count; block++)
                if (_strata[stratum].SentIn(block) > 0) Fill(endings, stratum, block, _strata[stratum].SampleIn(block), time);
        return endings;
    }

    private void Fill(Endings endings, int stratum, int block, EndingSample sample, long time)
    {
        var within = IncidenceWithin.Of(sample, time == 0 ? _strata[stratum].Horizon : time);
        for (var way = 0; way < EndingSample.Ways; way++)
            (endings.Shares[stratum, block, way], endings.Lost[stratum, block, way]) = (within.Shares[way], within.Lost[way]);
    }

    private Endings Within(long time)
    {
        var endings = new Endings(new double[_strata.Count, _sizes.Count + 1, EndingSample.Ways], new double[_strata.Count, _sizes.Count + 1, EndingSample.Ways]);
        for (var stratum = 0; stratum < _strata.Count; stratum++)
            for (var block = 0; block <= _sizes.Count; block++)
                if (_sizes.Count >= 2 || block == 0) Fill(endings, stratum, block, _strata[stratum].Sample(block), time);
        return endings;
    }

    /// <summary>By stratum, block and way.</summary>
    private sealed record Endings(double[,,] Shares, double[,,] Lost);
}
