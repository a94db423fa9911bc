using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments.Runs;

/// <summary>The groups of one replication: by procedure, by pair of agencies, and by both where there are few. A group comes into being with its first request.</summary>
/// <remarks>
/// Memory: a procedure's or a small world's pair takes at most some 60 KiB (<see cref="SampleResolution.Fine"/>); where more than <see cref="MostFinePairs"/> pairs are possible a pair
/// takes some 4 KiB (<see cref="SampleResolution.Compact"/>), so 38,220 pairs take some 150 MiB at the very most.
/// </remarks>
internal sealed class LatencyGroups
{
    /// <summary>Up to so many possible pairs are kept at full resolution.</summary>
    internal const int MostFinePairs = 2048;
    /// <summary>Up to so many possible combinations of procedure and pair have their own group.</summary>
    internal const int MostCells = 4096;

    private readonly int _agencies;
    private readonly SampleResolution _pairResolution;

    internal LatencyGroups(Scenario scenario)
    {
        _agencies = scenario.Agencies.Count;
        ByProcedure = new LatencyGroup?[scenario.Procedures.Count];
        ByPair = new LatencyGroup?[_agencies * _agencies];
        _pairResolution = ByPair.Length <= MostFinePairs ? SampleResolution.Fine : SampleResolution.Compact;
        var cells = ByPair.Length * ByProcedure.Length;
        ByCell = ByProcedure.Length > 1 && cells <= MostCells ? new LatencyGroup?[cells] : [];
    }

    /// <summary>By index of the procedure.</summary>
    internal LatencyGroup?[] ByProcedure { get; }
    /// <summary>By requesting · agencies + requested.</summary>
    internal LatencyGroup?[] ByPair { get; }
    /// <summary>By procedure · pairs + pair; empty where that would be too many.</summary>
    internal LatencyGroup?[] ByCell { get; }

    internal void Add(in ClosedRequest request)
    {
        var pair = request.Requesting * _agencies + request.Requested;
        (ByProcedure[request.Procedure] ??= new LatencyGroup(SampleResolution.Fine)).Add(request);
        (ByPair[pair] ??= new LatencyGroup(_pairResolution)).Add(request);
        if (ByCell.Length > 0) (ByCell[request.Procedure * ByPair.Length + pair] ??= new LatencyGroup(_pairResolution)).Add(request);
    }

    /// <summary>All requests together.</summary>
    internal LatencyGroup All()
    {
        var all = new LatencyGroup(SampleResolution.Fine);
        foreach (var group in ByProcedure)
            if (group is not null) all.Merge(group);
        return all;
    }
}
