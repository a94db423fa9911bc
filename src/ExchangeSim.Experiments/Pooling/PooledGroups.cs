using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Pooling;

/// <summary>The groups of all replications, and the rows they make.</summary>
internal sealed class PooledGroups(Scenario scenario)
{
    // A large world's groups take some hundred MiB in each block; eight blocks still give an interval that holds, a quarter wider than many would.
    private const int FewBlocks = 8;

    // Of fewer replications a correlation says nothing.
    private const int LeastForWeights = 8;

    // So many pairs have a curve, the busiest ones.
    private const int MostPairs = 600;

    private readonly ReplicationBlocks<LatencyGroups> _blocks = new(HasCoarse(scenario) ? FewBlocks : ReplicationBlocks<LatencyGroups>.Most, (sums, more) => sums.Merge(more));
    private readonly SortedDictionary<int, LatencyGroup?[]> _first = []; // by number, the procedures of those that blocks put together with others
    private readonly HorizonTable _horizons = new(scenario);

    /// <summary>Whether quantiles of pairs are kept less finely.</summary>
    internal bool HasCoarsePairs => HasCoarse(scenario);

    /// <summary>Adds the groups of a replication that has ended.</summary>
    internal void Add(int replication, LatencyGroups groups)
    {
        if (_blocks.JoinsOthers(replication))
        {
            if (_first.Count == 0) foreach (var (numbers, sums) in _blocks.Numbers.Zip(_blocks.Sums)) KeepFirst(numbers[0], sums);
            KeepFirst(replication, groups);
        }
        _blocks.Add(replication, groups);
    }

    // What holds for one replication does not show in the means of several.
    private void KeepFirst(int replication, LatencyGroups groups)
    {
        if (replication < ReplicationBlocks<LatencyGroups>.Most) _first.TryAdd(replication, [.. groups.Procedures().Select(group => group?.Copy())]);
    }

    /// <summary>Curves of all requests and of each procedure's; none where nothing was sent.</summary>
    internal IReadOnlyList<LatencyCurve> Curves()
    {
        var sums = _blocks.Sums;
        var procedures = Pooled([.. sums.Select(groups => groups.Procedures())], ObservableOf)
            .Select((group, i) => group?.Curve(scenario.Procedures[i].Id, CurveBand.Requests)).OfType<LatencyCurve>().ToList();
        return procedures.Count == 0 ? [] : [All(sums).Curve(null, CurveBand.Requests), .. procedures];
    }

    /// <summary>How many ended in each way: of all, then of each procedure; none where nothing was sent.</summary>
    internal IReadOnlyList<EndingRow> Endings()
    {
        var sums = _blocks.Sums;
        var procedures = Pooled([.. sums.Select(groups => groups.Procedures())], ObservableOf).SelectMany((group, i) => group?.Endings(scenario.Procedures[i].Id) ?? []).ToList();
        return procedures.Count == 0 ? [] : [.. All(sums).Endings(null), .. procedures];
    }

    /// <summary>How they ended over time: all, then each procedure, then the busiest pairs; none where nothing was sent.</summary>
    internal IReadOnlyList<OutcomeCurve> Outcomes()
    {
        var sums = _blocks.Sums;
        if (sums.All(groups => groups.All().Endings.All == 0)) return [];
        var procedures = sums.Select(groups => groups.Procedures()).ToArray();
        var everything = Enumerable.Range(0, scenario.Procedures.Count).ToList();
        bool IsThere(LatencyGroup?[][] blocks, int i) => blocks.Any(block => block[i] is not null);
        OutcomeCurve Curve((string?, string?, string?) of, PooledAnswers answers, int most) => answers.Curve(of, CurveBand.Requests, most);
        var (pairs, each) = (scenario.Agencies.Count * scenario.Agencies.Count, sums.Select(groups => groups.Pairs()).ToArray());
        var busiest = Enumerable.Range(0, pairs).Where(pair => IsThere(each, pair)).OrderByDescending(pair => each.Sum(block => block[pair]?.Endings.All ?? 0))
            .ThenBy(pair => pair).Take(MostPairs).Order();
        return
        [
            Curve((null, null, null), Answers(procedures, everything, i => i)!, OutcomeCurve.MostPoints),
            .. everything.Where(i => IsThere(procedures, i)).Select(i => Curve((scenario.Procedures[i].Id, null, null), Answers(procedures, [i], _ => i)!,
                OutcomeCurve.MostPoints)),
            .. busiest.Select(pair => Curve((null, From(pair), To(pair)), AnswersOfPair(each, sums.Select(groups => groups.Cells).ToArray(), pair), OutcomeCurve.MostPointsOfPair)),
        ];
    }

    // Where pairs are too many to be kept by procedure too, their requests are taken together.
    private PooledAnswers AnswersOfPair(LatencyGroup?[][] pairs, LatencyGroup?[][] cells, int pair) => cells is [{ Length: > 0 }, ..]
        ? Answers(cells, [.. Enumerable.Range(0, scenario.Procedures.Count).Select(procedure => procedure * pairs[0].Length + pair)], cell => cell / pairs[0].Length)!
        : Answers(pairs, [pair], _ => 0)!;

    /// <summary>Figures of all, of procedures, of pairs, and of procedures between pairs.</summary>
    /// <param name="seed">Seed of the replications, for what they assumed.</param>
    internal IReadOnlyList<LatencyRow> Rows(ulong seed)
    {
        var (sums, first) = (_blocks.Sums, First());
        var draws = Draws(seed, first);
        var procedures = sums.Select(groups => groups.Procedures()).ToArray();
        var everything = Enumerable.Range(0, scenario.Procedures.Count).ToList();
        var rows = new List<LatencyRow> { All(sums).Row(null, null, null, Answers(procedures, everything, i => i), draws, first) };
        rows.AddRange(Rows(procedures, ObservableOf, (group, i) => group.Row(scenario.Procedures[i].Id, null, null, Answers(procedures, [i], _ => i), draws, first)));
        var count = rows.Count - 1;
        var (pairs, cells, each) = (scenario.Agencies.Count * scenario.Agencies.Count, sums.Select(groups => groups.Cells).ToArray(),
            sums.Select(groups => groups.Pairs()).ToArray());
        var hasCells = cells is [{ Length: > 0 }, ..];
        rows.AddRange(Rows(each, _ => _horizons.Observable, (group, pair) => group.Row(null, From(pair), To(pair),
            hasCells || HasOneHorizon ? AnswersOfPair(each, cells, pair) : null)));
        if (count < 2) return rows;
        rows.AddRange(Rows(cells, i => ObservableOf(i / pairs), (group, i) => group.Row(scenario.Procedures[i / pairs].Id, From(i % pairs), To(i % pairs),
            Answers(cells, [i], cell => cell / pairs))));
        return rows;
    }

    // The first replications, each by itself; null: all still are.
    private PooledRequests? First()
    {
        if (_first.Count == 0) return null;
        var first = new PooledRequests(scenario, _horizons);
        foreach (var groups in _first.Values) first.Add(new ProcedureGroups(scenario, groups));
        return first;
    }

    private AssumptionDraws? Draws(ulong seed, PooledRequests? first) => AssumptionDraws.Of(scenario.Uncertainty, seed,
        first is null ? _blocks.Numbers : [.. _first.Keys.Select(number => (IReadOnlyList<int>)[number])]);

    /// <summary>How strongly the mean wait of all requests goes together with each assumption; none where nothing is uncertain, or too little is known.</summary>
    internal IReadOnlyList<AssumptionWeight> Weights(ulong seed)
    {
        var first = First();
        var procedures = _blocks.Sums.Select(groups => groups.Procedures()).ToArray();
        if (Draws(seed, first) is not { Blocks: >= LeastForWeights } draws || procedures.All(groups => groups.All(group => group is null))) return [];
        var wait = first is null ? Answers(procedures, [.. Enumerable.Range(0, scenario.Procedures.Count)], i => i)!.MeanWait : first.Of(new Metric(Statistic.MeanWait));
        return wait?.ByBlock() is { } figures ? draws.Weights(figures) : [];
    }

    // Where pairs are too many to be kept by procedure too.
    private bool HasOneHorizon => scenario.Procedures.Select(procedure => _horizons.Of(procedure.Id).Milliseconds).Distinct().Count() == 1;

    private long ObservableOf(int procedure) => _horizons.ObservableOf(scenario.Procedures[procedure].Id);

    private PooledAnswers? Answers(LatencyGroup?[][] blocks, IReadOnlyList<int> groups, Func<int, int> procedureOf) => blocks.Length == 0 ? null : new PooledAnswers(
        groups.Select(i => ((IReadOnlyList<EndingSample?>)[.. blocks.Select(block => block[i]?.Endings)], _horizons.Of(scenario.Procedures[procedureOf(i)].Id).Milliseconds)),
            _blocks.Sizes);

    private PooledGroup All(IReadOnlyList<LatencyGroups> sums) =>
        sums.Count == 0 ? new PooledGroup([new LatencyGroup(SampleResolution.Fine)], [1], 0)
            : new PooledGroup([.. sums.Select(groups => groups.All())], _blocks.Sizes, _horizons.Observable);

    // One at a time, so that what a group is made from can go before the next.
    private IEnumerable<LatencyRow> Rows(LatencyGroup?[][] blocks, Func<int, long> observable, Func<PooledGroup, int, LatencyRow> row) =>
        Pooled(blocks, observable).Select((group, i) => group is null ? null : row(group, i)).OfType<LatencyRow>();

    private IEnumerable<PooledGroup?> Pooled(LatencyGroup?[][] blocks, Func<int, long> observable) =>
        Enumerable.Range(0, blocks.Length == 0 ? 0 : blocks[0].Length)
            .Select(i => blocks.All(block => block[i] is null) ? null : new PooledGroup([.. blocks.Select(block => block[i])], _blocks.Sizes, observable(i)));

    private static bool HasCoarse(Scenario scenario) => LatencyGroups.PairResolution(scenario) != SampleResolution.Fine;

    private string From(int pair) => scenario.Agencies[pair / scenario.Agencies.Count].Id;

    private string To(int pair) => scenario.Agencies[pair % scenario.Agencies.Count].Id;
}
