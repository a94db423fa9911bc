using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;

namespace ExchangeSim.Experiments.Sweeping;

/// <summary>The requests that a metric is about, of one replication or of several together.</summary>
internal sealed class ResponseSums
{
    /// <summary>Their times.</summary>
    internal LatencyGroup Group { get; private set; } = new(SampleResolution.Fine);

    /// <summary>Those that were answered in full or in part.</summary>
    internal long Answered { get; set; }

    /// <summary>Adds those of other replications.</summary>
    internal void Merge(ResponseSums other)
    {
        Group.Merge(other.Group);
        Answered += other.Answered;
    }

    internal void Save(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt64(Answered);
        Group.Save(writer);
    }

    internal void Restore(BinaryReader reader) => (Answered, Group) = (reader.Read7BitEncodedInt64(), LatencyGroup.Restore(reader, SampleResolution.Fine));

    /// <summary>What <see cref="Save"/> writes.</summary>
    internal byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes)) Save(writer);
        return bytes.ToArray();
    }

    /// <summary>The sums from what <see cref="ToBytes"/> gave.</summary>
    internal static ResponseSums Of(byte[] bytes)
    {
        var sums = new ResponseSums();
        using var reader = new BinaryReader(new MemoryStream(bytes));
        sums.Restore(reader);
        return sums;
    }
}
