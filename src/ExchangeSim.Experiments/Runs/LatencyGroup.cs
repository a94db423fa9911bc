using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments.Runs;

/// <summary>What one replication knows of one group of sent requests: those of a procedure, or of a pair of agencies. Sums of whole milliseconds; they hold some 290 million request-years.</summary>
internal sealed class LatencyGroup(SampleResolution resolution)
{
    internal readonly LatencySample Sample = new(resolution);
    internal long InTime, Late;
    internal long Acknowledged, AcknowledgementTime;
    internal long Replied, ReplyTime;
    internal long WorkingTime;
    internal PartTimes Parts;

    /// <summary>Reads a little of all that <see cref="Add"/> will change, so that it is near by then.</summary>
    internal long LookAt() => InTime + WorkingTime + Parts[LatencyParts.Count - 1] + Sample.Count;

    internal void Add(in ClosedRequest request)
    {
        var latency = request.Latency;
        if (request.AcknowledgedAt >= 0)
        {
            Acknowledged++;
            AcknowledgementTime += request.AcknowledgedAt - request.SentAt;
        }
        if (request.FirstReplyAt >= 0)
        {
            Replied++;
            ReplyTime += request.FirstReplyAt - request.SentAt;
        }
        if (request.Outcome == Outcome.Open)
        {
            Sample.AddCensored(latency);
            if (request.Limit > 0 && latency > request.Limit) Late++;
            return;
        }
        Sample.AddClosed(latency);
        WorkingTime += request.WorkingLatency;
        Parts.Add(request.Parts);
        if (request.Limit <= 0) return;
        if (latency <= request.Limit) InTime++;
        else Late++;
    }

    internal void Save(BinaryWriter writer)
    {
        Sample.Save(writer);
        foreach (var sum in (ReadOnlySpan<long>)[InTime, Late, Acknowledged, AcknowledgementTime, Replied, ReplyTime, WorkingTime]) writer.Write7BitEncodedInt64(sum);
        foreach (var part in Parts) writer.Write7BitEncodedInt64(part);
    }

    internal static LatencyGroup Restore(BinaryReader reader, SampleResolution resolution)
    {
        var group = new LatencyGroup(resolution);
        group.Sample.Restore(reader);
        (group.InTime, group.Late) = (reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt64());
        (group.Acknowledged, group.AcknowledgementTime) = (reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt64());
        (group.Replied, group.ReplyTime) = (reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt64());
        group.WorkingTime = reader.Read7BitEncodedInt64();
        foreach (ref var part in group.Parts) part = reader.Read7BitEncodedInt64();
        return group;
    }

    internal void Merge(LatencyGroup other)
    {
        Sample.Merge(other.Sample);
        InTime += other.InTime;
        Late += other.Late;
        Acknowledged += other.Acknowledged;
        AcknowledgementTime += other.AcknowledgementTime;
        Replied += other.Replied;
        ReplyTime += other.ReplyTime;
        WorkingTime += other.WorkingTime;
        Parts.Add(other.Parts);
    }
}
