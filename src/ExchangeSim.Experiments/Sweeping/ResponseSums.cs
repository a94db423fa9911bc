using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments.Sweeping;

/// <summary>The requests that a response is about, of one replication, and those of them that it counts. Not safe for several threads.</summary>
internal sealed class ResponseSums
{
    private readonly ProcedureGroups[] _groups;

    internal ResponseSums(Scenario scenario, Metric metric)
    {
        var counted = RequestSlice.Of(metric) with { Procedure = metric.Procedure };
        RequestSlice[] slices = metric.IsCount ? [counted with { Counted = null }, counted] : [counted];
        _groups = [.. slices.Select(slice => new ProcedureGroups(scenario, slice))];
    }

    /// <summary>The requests.</summary>
    internal ProcedureGroups Requests => _groups[0];

    /// <summary>Those that are counted; of a response that is no number all of them.</summary>
    internal ProcedureGroups Counted => _groups[^1];

    internal void Add(in ClosedRequest request)
    {
        foreach (var groups in _groups) groups.Add(request);
    }

    internal void Save(BinaryWriter writer)
    {
        foreach (var groups in _groups) groups.Save(writer);
    }

    internal void Restore(BinaryReader reader)
    {
        foreach (var groups in _groups) groups.Restore(reader);
    }

    /// <summary>The requests of a replication from <see cref="RunResponse.Sums"/>.</summary>
    internal static ResponseSums Of(Scenario scenario, Metric metric, byte[] bytes)
    {
        var sums = new ResponseSums(scenario, metric);
        using var reader = new BinaryReader(new MemoryStream(bytes));
        sums.Restore(reader);
        return sums;
    }
}
