using System.Runtime.InteropServices;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Sqlite;

/// <summary>What passed at each desk and step, added up while requests are written. A query that counted it from millions of stretches would take a minute.</summary>
internal sealed class DeskSteps
{
    private const double Hour = 3_600_000;

    private readonly Dictionary<(long Desk, long Step), Sums> _sums = [];

    /// <summary>Adds a stretch of a request. The stretches of one request are added one after the other.</summary>
    internal void Add(long request, long desk, long step, in TraceSegment segment)
    {
        ref var sums = ref CollectionsMarshal.GetValueRefOrAddDefault(_sums, (desk, step), out _);
        if (sums.LastRequest != request) sums.Requests++;
        sums.LastRequest = request;
        var length = segment.To - segment.From;
        if (segment.Kind == TraceKind.Worked) sums.Worked += length;
        else if (segment.Kind == TraceKind.Rested) sums.Rested += length;
        else if (segment.Kind == TraceKind.Waited) sums.Waited += length;
    }

    /// <summary>Writes a row for each desk and step, in their order.</summary>
    internal void Write(SqliteInsert table)
    {
        foreach (var ((desk, step), sums) in _sums.OrderBy(one => one.Key))
            table.Add(desk).Add(step).Add(sums.Requests).Add(sums.Worked / Hour).Add(sums.Rested / Hour).Add(sums.Waited / Hour).End();
    }

    private struct Sums
    {
        internal long LastRequest, Requests, Worked, Rested, Waited;
    }
}
