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

    private readonly ReplicationBlocks<LatencyGroups> _blocks = new(HasCoarse(scenario) ? FewBlocks : ReplicationBlocks<LatencyGroups>.Most, (sums, more) => sums.Merge(more));

    /// <summary>Whether quantiles of pairs are kept less finely.</summary>
    internal bool HasCoarsePairs => HasCoarse(scenario);

    /// <summary>Adds the groups of a replication that has ended.</summary>
    internal void Add(int replication, LatencyGroups groups) => _blocks.Add(replication, groups);

    /// <summary>Curves of all requests and of each procedure's; none where nothing was sent.</summary>
    internal IReadOnlyList<LatencyCurve> Curves()
    {
        var (sums, sizes) = (_blocks.Sums, _blocks.Sizes);
        var procedures = Pooled([.. sums.Select(groups => groups.Procedures())], sizes)
            .Select((group, i) => group?.Curve(scenario.Procedures[i].Id, CurveBand.Requests)).OfType<LatencyCurve>().ToList();
        return procedures.Count == 0 ? [] : [All(sums, sizes).Curve(null, CurveBand.Requests), .. procedures];
    }

    internal IReadOnlyList<LatencyRow> Rows()
    {
        var (sums, sizes) = (_blocks.Sums, _blocks.Sizes);
        var rows = new List<LatencyRow> { All(sums, sizes).Row(null, null, null) };
        var procedures = Rows([.. sums.Select(groups => groups.Procedures())], sizes, (group, i) => group.Row(scenario.Procedures[i].Id, null, null)).ToList();
        rows.AddRange(procedures);
        rows.AddRange(Rows([.. sums.Select(groups => groups.Pairs())], sizes, (group, i) => group.Row(null, From(i), To(i))));
        if (procedures.Count < 2) return rows;
        var pairs = scenario.Agencies.Count * scenario.Agencies.Count;
        rows.AddRange(Rows([.. sums.Select(groups => groups.Cells)], sizes, (group, i) => group.Row(scenario.Procedures[i / pairs].Id, From(i % pairs), To(i % pairs))));
        return rows;
    }

    private static PooledGroup All(IReadOnlyList<LatencyGroups> sums, IReadOnlyList<int> sizes) =>
        sums.Count == 0 ? new PooledGroup([new LatencyGroup(SampleResolution.Fine)], [1]) : new PooledGroup([.. sums.Select(groups => groups.All())], sizes);

    // One at a time, so that what a group is made from can go before the next.
    private static IEnumerable<LatencyRow> Rows(LatencyGroup?[][] blocks, IReadOnlyList<int> sizes, Func<PooledGroup, int, LatencyRow> row) =>
        Pooled(blocks, sizes).Select((group, i) => group is null ? null : row(group, i)).OfType<LatencyRow>();

    private static IEnumerable<PooledGroup?> Pooled(LatencyGroup?[][] blocks, IReadOnlyList<int> sizes) =>
        Enumerable.Range(0, blocks.Length == 0 ? 0 : blocks[0].Length)
            .Select(i => blocks.All(block => block[i] is null) ? null : new PooledGroup([.. blocks.Select(block => block[i])], sizes));

    private static bool HasCoarse(Scenario scenario) => LatencyGroups.PairResolution(scenario) != SampleResolution.Fine;

    private string From(int pair) => scenario.Agencies[pair / scenario.Agencies.Count].Id;

    private string To(int pair) => scenario.Agencies[pair % scenario.Agencies.Count].Id;
}
