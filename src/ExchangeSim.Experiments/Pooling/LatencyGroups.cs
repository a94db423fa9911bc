using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Saving;

namespace ExchangeSim.Experiments.Pooling;

/// <summary>The groups of one replication: by procedure, by pair of agencies, and by both where there are few. A group comes into being with its first request.</summary>
/// <remarks>
/// A request is added to as few groups as possible, because this happens for each: where there are few combinations of procedure and pair only to its own, and the others are
/// merged from
/// these at the end, which is exact. Memory: a group at <see cref="SampleResolution.Fine"/> takes at most some 30 KiB for each way in which
/// requests end, for those open, for acknowledgements and for first replies; where more than <see cref="MostFinePairs"/> pairs are possible a pair takes some 2 KiB for each of
/// these
/// (<see cref="SampleResolution.Compact"/>), so 38,220 pairs take some 75 MiB for each at the very most.
/// </remarks>
internal sealed class LatencyGroups
{
    /// <summary>Up to so many possible pairs are kept at full resolution.</summary>
    internal const int MostFinePairs = 2048;
    /// <summary>Up to so many possible combinations of procedure and pair have their own group.</summary>
    internal const int MostCells = 4096;

    private const int AtOnce = 32;

    private readonly Milestones[] _milestones;
    private readonly bool[] _limited;
    private readonly long _end;
    private readonly int _agencies, _pairs;
    private readonly LatencyGroup?[] _found = new LatencyGroup?[AtOnce];
    private long _seen;
    private readonly LatencyGroup?[] _byProcedure, _byPair, _byCell;
    private readonly SampleResolution _pairResolution;

    internal LatencyGroups(Scenario scenario)
    {
        (_milestones, _limited) = (ProcedureMilestones.Of(scenario), ProcedureLimits.Of(scenario));
        _end = EndOf(scenario);
        _agencies = scenario.Agencies.Count;
        _pairs = _agencies * _agencies;
        var hasCells = HasCells(scenario);
        _byCell = new LatencyGroup?[hasCells ? _pairs * scenario.Procedures.Count : 0];
        _byPair = new LatencyGroup?[hasCells ? 0 : _pairs];
        _byProcedure = new LatencyGroup?[scenario.Procedures.Count];
        _pairResolution = PairResolution(scenario);
    }

    /// <summary>When a run ends, ms; with its last reply: <see cref="long.MaxValue"/>.</summary>
    internal static long EndOf(Scenario scenario) => scenario.Length is { } length ? (long)length.TotalMilliseconds : long.MaxValue;

    /// <summary>How finely pairs of a scenario are kept.</summary>
    internal static SampleResolution PairResolution(Scenario scenario) =>
        HasCells(scenario) || scenario.Agencies.Count * scenario.Agencies.Count <= MostFinePairs ? SampleResolution.Fine : SampleResolution.Compact;

    /// <summary>Adds the requests that were sent.</summary>
    internal void Add(ReadOnlySpan<ClosedRequest> requests)
    {
        if (_byCell.Length > 0)
        {
            foreach (ref readonly var request in requests)
                if (request.WasSent)
                    (_byCell[request.Procedure * _pairs + PairOf(request)] ??= new LatencyGroup(SampleResolution.Fine)).Add(request, _milestones[request.Procedure], _end);
            return;
        }
        for (; requests.Length > AtOnce; requests = requests[AtOnce..]) AddToMany(requests[..AtOnce]);
        AddToMany(requests);
    }

    // Among many pairs a group lies far from the processor. All are looked at before the first is added to, so that they come from memory side by side and not one after the other.
    private void AddToMany(ReadOnlySpan<ClosedRequest> requests)
    {
        for (var i = 0; i < requests.Length; i++) _found[i] = _byPair[PairOf(requests[i])];
        for (var i = 0; i < requests.Length; i++) _seen += _found[i]?.LookAt() ?? 0;
        for (var i = 0; i < requests.Length; i++) _seen += _found[i]?.Endings.LookAt(requests[i].Outcome, requests[i].Latency) ?? 0;
        foreach (ref readonly var request in requests)
        {
            if (!request.WasSent) continue;
            (_byPair[PairOf(request)] ??= new LatencyGroup(_pairResolution)).Add(request, _milestones[request.Procedure], _end);
            (_byProcedure[request.Procedure] ??= new LatencyGroup(SampleResolution.Fine)).Add(request, _milestones[request.Procedure], _end);
        }
    }

    /// <summary>Takes out what is known of limits, of a replication that was stopped: of what was sent later than a limit before that only the quick endings are known.</summary>
    internal void DropLimits()
    {
        foreach (var groups in (ReadOnlySpan<LatencyGroup?[]>)[_byCell, _byPair, _byProcedure])
            foreach (var group in groups)
                if (group is not null) (group.InTime, group.Late, group.AnsweredInTime) = (0, 0, 0);
    }

    /// <summary>Adds another replication's groups of the same scenario, which are not to be used afterwards.</summary>
    internal void Merge(LatencyGroups other)
    {
        Merge(_byCell, other._byCell);
        Merge(_byPair, other._byPair);
        Merge(_byProcedure, other._byProcedure);
    }

    /// <summary>Adds groups to others, one by one; the others are not to be used afterwards.</summary>
    internal static void Merge(LatencyGroup?[] groups, LatencyGroup?[] others)
    {
        for (var i = 0; i < groups.Length; i++)
        {
            if (groups[i] is not { } group) groups[i] = others[i];
            else if (others[i] is { } other) group.Merge(other);
        }
    }

    private int PairOf(in ClosedRequest request) => request.Requesting * _agencies + request.Requested;

    internal void Save(BinaryWriter writer)
    {
        Save(writer, _byCell);
        Save(writer, _byPair);
        if (_byCell.Length == 0) Save(writer, _byProcedure);
    }

    internal void Restore(BinaryReader reader)
    {
        Restore(reader, _byCell, SampleResolution.Fine, cell => _limited[cell / _pairs]);
        Restore(reader, _byPair, _pairResolution, _ => _limited.Contains(true));
        if (_byCell.Length == 0) Restore(reader, _byProcedure, SampleResolution.Fine, procedure => _limited[procedure]);
    }

    /// <summary>Writes the groups that there are.</summary>
    internal static void Save(BinaryWriter writer, ReadOnlySpan<LatencyGroup?> groups)
    {
        for (var i = 0; i < groups.Length; i++)
        {
            if (groups[i] is not { } group) continue;
            writer.Write7BitEncodedInt(i);
            group.Save(writer);
        }
        writer.Write7BitEncodedInt(groups.Length);
    }

    /// <summary>Reads what <see cref="Save(BinaryWriter, ReadOnlySpan{LatencyGroup?})"/> wrote of as many groups.</summary>
    internal static void Restore(BinaryReader reader, Span<LatencyGroup?> groups, SampleResolution resolution, Func<int, bool> isLimited)
    {
        groups.Clear();
        for (var i = reader.Read7BitEncodedInt(); i != groups.Length; i = reader.Read7BitEncodedInt())
        {
            StateBytes.Require(StateBytes.IsIndex(i, groups.Length), "a tally has a group that does not exist");
            groups[i] = LatencyGroup.Restore(reader, resolution, isLimited(i));
        }
    }

    /// <summary>By procedure · pairs + pair; empty where that would be too many.</summary>
    internal LatencyGroup?[] Cells => _byCell;

    /// <summary>By index of the procedure.</summary>
    internal LatencyGroup?[] Procedures() => _byCell.Length > 0 ? Merged(_byProcedure.Length, cell => cell / _pairs) : _byProcedure;

    /// <summary>By requesting · agencies + requested.</summary>
    internal LatencyGroup?[] Pairs() => _byCell.Length > 0 ? Merged(_pairs, cell => cell % _pairs) : _byPair;

    /// <summary>All requests together.</summary>
    internal LatencyGroup All()
    {
        var all = new LatencyGroup(SampleResolution.Fine);
        foreach (var group in _byCell.Length > 0 ? _byCell : _byProcedure)
            if (group is not null) all.Merge(group);
        return all;
    }

    private LatencyGroup?[] Merged(int count, Func<int, int> groupOf)
    {
        var merged = new LatencyGroup?[count];
        for (var cell = 0; cell < _byCell.Length; cell++)
            if (_byCell[cell] is { } group) (merged[groupOf(cell)] ??= new LatencyGroup(SampleResolution.Fine)).Merge(group);
        return merged;
    }

    private static bool HasCells(Scenario scenario) => scenario.Agencies.Count * scenario.Agencies.Count * scenario.Procedures.Count <= MostCells;
}
