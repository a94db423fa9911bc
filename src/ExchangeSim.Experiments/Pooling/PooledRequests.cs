using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Pooling;

/// <summary>The figures of the requests that one filter lets through, all replications together: the one place where a <see cref="Metric"/> gets its number.</summary>
/// <remarks>A group's figures are worked out when they are asked for, and again only when there are more replications. Not safe for several threads.</remarks>
/// <param name="scenario">The scenario.</param>
/// <param name="horizons">How long answers are waited for.</param>
internal sealed class PooledRequests(Scenario scenario, HorizonTable horizons)
{
    /// <summary>Names the group of all requests: no procedure has an empty id.</summary>
    internal const string All = "";

    private readonly ReplicationBlocks<ProcedureGroups> _blocks = new(ReplicationBlocks<ProcedureGroups>.Most, (sums, more) => sums.Merge(more));
    private readonly Dictionary<string, PooledGroup?> _groups = new(StringComparer.Ordinal); // looked up, never enumerated
    private readonly Dictionary<string, PooledAnswers> _answers = new(StringComparer.Ordinal); // looked up, never enumerated
    private readonly Dictionary<Metric, JackknifedFigure?> _figures = []; // looked up, never enumerated
    private int _replications;

    /// <summary>Adds the next replication.</summary>
    internal void Add(ProcedureGroups groups)
    {
        if (_replications == ReplicationBlocks<ProcedureGroups>.Most)
        {
            First = new PooledRequests(scenario, horizons);
            foreach (var sums in _blocks.Sums) First.Add(sums.Copy());
        }
        _blocks.Add(_replications++, groups);
        _groups.Clear();
        _answers.Clear();
        _figures.Clear();
    }

    /// <summary>A figure, hours, a share or a number; null: no request that it is about was sent. Of none that are counted there are none.</summary>
    internal JackknifedFigure? Of(Metric metric)
    {
        if (!_figures.TryGetValue(metric, out var figure)) _figures.Add(metric, figure = Group(metric.Procedure ?? All) is { } group ? Figure(group, metric)
            : metric.IsCount ? None : null);
        return figure;
    }

    private JackknifedFigure None => JackknifedFigure.Ratio([.. _blocks.Sizes.Select(_ => 0.0)], [.. _blocks.Sizes.Select(size => (double)size)], _blocks.Sizes);

    /// <summary>A figure with its interval, and with what one replication may bring; null: it is not defined.</summary>
    /// <param name="metric">The figure.</param>
    /// <param name="draws">What the replications assumed, as many as are known each by itself; null: nothing is uncertain.</param>
    internal Estimate? OfRuns(Metric metric, AssumptionDraws? draws) =>
        Of(metric)?.EstimateOfRuns(metric.IsShare ? 1 : double.MaxValue, draws, First is null ? Of(metric) : First.Of(metric)) is { } estimate
            ? estimate with { RestrictedTo = RestrictedTo(metric) } : null;

    /// <summary>The first replications, each by itself; null: all still are.</summary>
    /// <remarks>What holds for one replication does not show in the means of several: differences that have both signs have means of one sign.</remarks>
    internal PooledRequests? First { get; private set; }

    /// <summary>The replications of each block, from 0.</summary>
    internal IReadOnlyList<IReadOnlyList<int>> Blocks => _blocks.Numbers;

    /// <summary>A figure of which nothing is known, in as many blocks as there are.</summary>
    internal JackknifedFigure Unknown => new(null, [.. _blocks.Sizes.Select(_ => (double?)null)], _blocks.Sizes);

    /// <summary>What a mean of latencies is restricted to, hours; null where it is not, and of other figures.</summary>
    internal double? RestrictedTo(Metric metric) => metric.Statistic == Statistic.Mean ? Group(metric.Procedure ?? All)?.Times.RestrictedTo : null;

    /// <summary>The requests of a procedure, or all; null: none was sent.</summary>
    internal PooledGroup? Group(string procedure)
    {
        if (_groups.TryGetValue(procedure, out var known)) return known;
        var index = IndexOf(procedure);
        var blocks = procedure.Length == 0 ? _blocks.Sums.Select(sums => sums.Together()).ToList() : index < 0 ? [] : _blocks.Sums.Select(sums => sums.Groups[index]).ToList();
        var group = blocks.All(block => block is null) ? null : new PooledGroup(blocks, _blocks.Sizes, procedure.Length == 0 ? horizons.Observable
            : horizons.ObservableOf(procedure));
        _groups.Add(procedure, group);
        return group;
    }

    /// <summary>How the same requests ended; some were sent.</summary>
    internal PooledAnswers Answers(string procedure)
    {
        if (_answers.TryGetValue(procedure, out var known)) return known;
        var indices = procedure.Length == 0 ? Enumerable.Range(0, scenario.Procedures.Count) : [IndexOf(procedure)];
        var answers = new PooledAnswers(
            indices.Select(i => ((IReadOnlyList<EndingSample?>)[.. _blocks.Sums.Select(sums => sums.Groups[i]?.Endings)], horizons.Of(scenario.Procedures[i].Id).Milliseconds)),
                _blocks.Sizes);
        _answers.Add(procedure, answers);
        return answers;
    }

    private JackknifedFigure Figure(PooledGroup group, Metric metric) => metric.Statistic switch
    {
        Statistic.Mean => group.Times.Mean,
        Statistic.Median => group.Times.Quantile(0.5),
        Statistic.P90 => group.Times.Quantile(0.9),
        Statistic.P99 => group.Times.Quantile(0.99),
        Statistic.ShareAnswered => group.Answered,
        Statistic.ShareWithinLimit => group.WithinLimit,
        Statistic.MeanWait => Answers(metric.Procedure ?? All).MeanWait,
        Statistic.ShareAnsweredWithinLimit => group.AnsweredWithinLimit,
        Statistic.ShareAnsweredWithin => Answers(metric.Procedure ?? All).Within(metric.WithinMilliseconds),
        Statistic.Count => group.Sent, // these requests are those that are counted
        _ => throw new ArgumentOutOfRangeException(nameof(metric)),
    };

    private int IndexOf(string procedure) => scenario.Procedures.ToList().FindIndex(p => p.Id == procedure);
}
