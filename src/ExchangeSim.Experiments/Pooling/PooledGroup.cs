using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;
using ExchangeSim.Simulation;

namespace ExchangeSim.Experiments.Pooling;

/// <summary>One group of requests over all replications. Every figure of it is that of all replications together, with the interval of the jackknife over replications.</summary>
internal sealed class PooledGroup
{
    private readonly IReadOnlyList<LatencyGroup?> _blocks;
    private readonly IReadOnlyList<int> _sizes;
    private readonly LatencyGroup _some;
    private readonly long _observable;

    /// <param name="blocks">The group in each block; null: it has no request there. At least one has.</param>
    /// <param name="sizes">Replications in each block.</param>
    /// <param name="observable">The longest time that the runs can observe, ms; 0: not known.</param>
    internal PooledGroup(IReadOnlyList<LatencyGroup?> blocks, IReadOnlyList<int> sizes, long observable)
    {
        (_blocks, _sizes, _some, _observable) = (blocks, sizes, blocks.First(block => block is not null)!, observable);
        foreach (var block in blocks) block?.RequireSums();
        Times = Pooled(group => group.Endings.Times());
    }

    /// <summary>From sending to closing.</summary>
    internal PooledTimes Times { get; }

    /// <summary>Requests sent in one replication.</summary>
    internal JackknifedFigure Sent => PerReplication(group => group.Endings.All);

    /// <summary>Requests open at the end of a replication.</summary>
    internal JackknifedFigure Open => PerReplication(group => group.Endings.Count(Outcome.Open));

    /// <summary>Share closed within their time limit, of those that have one and were sent at least that long before the end.</summary>
    internal JackknifedFigure WithinLimit => Share(group => group.InTime, group => group.InTime + group.Late);

    /// <summary>The same of those answered.</summary>
    internal JackknifedFigure AnsweredWithinLimit => Share(group => group.AnsweredInTime, group => group.InTime + group.Late);

    /// <summary>Share of those sent that were answered in full or in part by the end of the run.</summary>
    internal JackknifedFigure Answered => Share(group => group.Endings.Answered, group => group.Endings.All);

    /// <summary>How many ended in each way.</summary>
    /// <param name="procedure">Their procedure, or null: all.</param>
    internal IEnumerable<EndingRow> Endings(string? procedure) => Enum.GetValues<Outcome>().Select(outcome => new EndingRow(
        procedure, outcome, PerReplication(group => group.Endings.Count(outcome)).Estimate()!,
            Share(group => group.Endings.Count(outcome), group => group.Endings.All).Estimate()));

    /// <summary>Its figures as a row.</summary>
    /// <param name="procedure">Its procedure, or null: all.</param>
    /// <param name="from">The requesting agency, or null: all.</param>
    /// <param name="to">The requested agency, or null: all.</param>
    /// <param name="answers">How the same requests are answered; null: their horizons are not known.</param>
    /// <param name="draws">What the replications assumed, as many as are known each by itself; null: nothing is uncertain.</param>
    /// <param name="first">The replications that are known each by itself; null: all are.</param>
    internal LatencyRow Row(string? procedure, string? from, string? to, PooledAnswers? answers, AssumptionDraws? draws = null, PooledRequests? first = null)
    {
        Estimate? Of(JackknifedFigure? figure, Statistic statistic, double most) => from is not null ? figure?.Estimate() // pairs are many
            : figure?.EstimateOfRuns(most, draws, first is null ? figure : first.Of(new Metric(statistic, procedure)));
        var (closed, open) = Times.Counts;
        var (acknowledgements, replies) = (Pooled(group => group.Acknowledgements), Pooled(group => group.Replies));
        return new LatencyRow(
            procedure, from, to, closed, open,
            Times.RestrictedMean, Times.Quantile(0.5).Estimate(), Times.Quantile(0.9).Estimate(), Times.Quantile(0.99).Estimate(), WithinLimit.Estimate(),
            acknowledgements.Counts.Ended > 0 ? acknowledgements.RestrictedMean : null, replies.Counts.Ended > 0 ? replies.RestrictedMean : null,
            Ratio(group => Hours.Of((double)group.WorkingTime), group => group.Endings.Closed).Estimate(),
            [.. Enumerable.Range(0, LatencyParts.Count).Select(part => closed == 0 ? 0 : Hours.Of(_blocks.Sum(group => (double)(group?.Parts[part] ?? 0)) / closed))])
        {
            WaitHours = Of(answers?.MeanWait, Statistic.MeanWait, double.MaxValue), AnsweredWithinHorizon = Of(answers?.Within(), Statistic.ShareAnsweredWithin, 1),
            AnsweredWithinLimit = Of(AnsweredWithinLimit, Statistic.ShareAnsweredWithinLimit, 1),
            Answered = Answered.Estimate(), HorizonHours = answers?.HorizonHours,
        };
    }

    /// <summary>The curve of all.</summary>
    /// <param name="procedure">Its procedure, or null: all.</param>
    /// <param name="ofOne">What the band is made from where there is one replication.</param>
    internal LatencyCurve Curve(string? procedure, CurveBand ofOne) => LatencyCurves.Pooled(procedure, Times.Curve, [.. Times.CurvesWithout], _sizes, ofOne);

    private PooledTimes Pooled(Func<LatencyGroup, LatencySample> sample) =>
        new([.. _blocks.Select(group => group is null ? null : sample(group))], _sizes, _some.Endings.Resolution, _observable);

    private JackknifedFigure PerReplication(Func<LatencyGroup, double> count) =>
        JackknifedFigure.Ratio([.. _blocks.Select(group => group is null ? 0 : count(group))], [.. _sizes.Select(size => (double)size)], _sizes);

    private JackknifedFigure Share(Func<LatencyGroup, double> part, Func<LatencyGroup, double> whole) =>
        Ratio(part, whole).AsShare(_blocks.Sum(group => group is null ? 0 : whole(group)));

    private JackknifedFigure Ratio(Func<LatencyGroup, double> part, Func<LatencyGroup, double> whole) =>
        JackknifedFigure.Ratio([.. _blocks.Select(group => group is null ? 0 : part(group))], [.. _blocks.Select(group => group is null ? 0 : whole(group))], _sizes);
}
