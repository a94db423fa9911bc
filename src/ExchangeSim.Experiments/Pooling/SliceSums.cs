using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments.Pooling;

/// <summary>The requests of one replication that each of some slices lets through, by procedure. Not safe for several threads.</summary>
internal abstract class SliceSums(Scenario scenario, IEnumerable<RequestSlice> slices)
{
    /// <summary>The requests of each slice, in their order.</summary>
    internal IReadOnlyList<ProcedureGroups> Groups { get; } = [.. slices.Select(slice => new ProcedureGroups(scenario, slice))];

    internal void Add(in ClosedRequest request)
    {
        foreach (var groups in Groups) groups.Add(request);
    }

    internal void Save(BinaryWriter writer)
    {
        foreach (var groups in Groups) groups.Save(writer);
    }

    internal void Restore(BinaryReader reader)
    {
        foreach (var groups in Groups) groups.Restore(reader);
    }

    /// <summary>Takes in what <see cref="Save"/> wrote.</summary>
    internal void Restore(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        Restore(reader);
    }
}
