using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>The requests of one policy, of one replication: all of them by procedure, and again those that each filter lets through.</summary>
internal sealed class ArmSums(Scenario scenario, IReadOnlyList<RequestSlice> filters)
{
    /// <summary>All requests first, then those of each filter.</summary>
    internal IReadOnlyList<ProcedureGroups> Groups { get; } = [.. filters.Prepend(new RequestSlice()).Select(filter => new ProcedureGroups(scenario, filter))];

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

    /// <summary>What <see cref="Save"/> writes.</summary>
    internal byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes)) Save(writer);
        return bytes.ToArray();
    }

    /// <summary>The sums from what <see cref="ToBytes"/> gave.</summary>
    internal static ArmSums Of(Scenario scenario, IReadOnlyList<RequestSlice> filters, byte[] bytes)
    {
        var sums = new ArmSums(scenario, filters);
        using var reader = new BinaryReader(new MemoryStream(bytes));
        sums.Restore(reader);
        return sums;
    }
}
