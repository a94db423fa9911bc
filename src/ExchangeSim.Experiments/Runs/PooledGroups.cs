using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Runs;

/// <summary>The groups of all replications, and the rows they make.</summary>
internal sealed class PooledGroups(Scenario scenario)
{
    private readonly PooledGroup _all = new(SampleResolution.Fine, hasCurve: true);
    private readonly PooledGroup?[] _byProcedure = new PooledGroup?[scenario.Procedures.Count];
    private readonly PooledGroup?[] _byPair = new PooledGroup?[scenario.Agencies.Count * scenario.Agencies.Count];
    private PooledGroup?[] _byCell = [];

    /// <summary>Whether quantiles of pairs are kept less finely.</summary>
    internal bool HasCoarsePairs => LatencyGroups.PairResolution(scenario) != SampleResolution.Fine;

    internal void Add(LatencyGroups groups)
    {
        if (_byCell.Length == 0) _byCell = new PooledGroup?[groups.Cells.Length];
        var all = groups.All();
        if (all.Sample.Count > 0) _all.Add(all);
        Add(groups.Procedures(), _byProcedure, haveCurves: true);
        Add(groups.Pairs(), _byPair);
        Add(groups.Cells, _byCell);
    }

    /// <summary>Curves of all requests and of each procedure's; none where nothing was sent.</summary>
    internal IReadOnlyList<LatencyCurve> Curves()
    {
        var procedures = _byProcedure.Select((group, i) => group?.Curve(scenario.Procedures[i].Id)).OfType<LatencyCurve>().ToList();
        return procedures.Count == 0 ? [] : [_all.Curve(null), .. procedures];
    }

    internal IReadOnlyList<LatencyRow> Rows()
    {
        var rows = new List<LatencyRow> { _all.Row(null, null, null) };
        for (var i = 0; i < _byProcedure.Length; i++)
            if (_byProcedure[i] is { } group) rows.Add(group.Row(scenario.Procedures[i].Id, null, null));
        for (var i = 0; i < _byPair.Length; i++)
            if (_byPair[i] is { } group) rows.Add(group.Row(null, From(i), To(i)));
        if (_byProcedure.Count(group => group is not null) < 2) return rows;
        for (var i = 0; i < _byCell.Length; i++)
            if (_byCell[i] is { } group) rows.Add(group.Row(scenario.Procedures[i / _byPair.Length].Id, From(i % _byPair.Length), To(i % _byPair.Length)));
        return rows;
    }

    private string From(int pair) => scenario.Agencies[pair / scenario.Agencies.Count].Id;

    private string To(int pair) => scenario.Agencies[pair % scenario.Agencies.Count].Id;

    private static void Add(LatencyGroup?[] groups, PooledGroup?[] pooled, bool haveCurves = false)
    {
        for (var i = 0; i < groups.Length; i++)
            if (groups[i] is { } group) (pooled[i] ??= new PooledGroup(group.Sample.Resolution, haveCurves)).Add(group);
    }
}
