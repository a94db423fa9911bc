using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>The requests of one policy, of one replication: all of them by procedure, and again those that each filter lets through.</summary>
internal sealed class ArmSums(Scenario scenario, IReadOnlyList<RequestSlice> filters) : SliceSums(scenario, filters.Prepend(new RequestSlice()))
{
    /// <summary>What <see cref="SliceSums.Save"/> writes.</summary>
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
        sums.Restore(bytes);
        return sums;
    }
}
