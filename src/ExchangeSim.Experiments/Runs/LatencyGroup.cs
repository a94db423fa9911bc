using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments.Runs;

/// <summary>What one replication knows of one group of sent requests: those of a procedure, or of a pair of agencies. Sums of whole milliseconds; they hold some 290 million
/// request-years.</summary>
internal sealed class LatencyGroup(SampleResolution resolution)
{
    internal readonly LatencySample Sample = new(resolution);
    internal long InTime, Late;
    /// <summary>Times to the acknowledgement; a request that is open without one counts with its age, one that closed without one is not in it.</summary>
    internal readonly LatencySample Acknowledgements = new(resolution);
    /// <summary>Times to the first substantive reply, in the same way.</summary>
    internal readonly LatencySample Replies = new(resolution);
    internal long WorkingTime;
    internal PartTimes Parts;

    /// <summary>Reads a little of all that <see cref="Add"/> will change, so that it is near by then.</summary>
    internal long LookAt() => InTime + WorkingTime + Parts[LatencyParts.Count - 1] + Sample.Count + Replies.Count;

    internal void Add(in ClosedRequest request, Milestones reachable)
    {
        var latency = request.Latency;
        if (request.AcknowledgedAt >= 0) Acknowledgements.AddClosed(request.AcknowledgedAt - request.SentAt);
        else if (request.Outcome == Outcome.Open && (reachable & Milestones.Acknowledgement) != 0) Acknowledgements.AddCensored(latency);
        if (request.FirstReplyAt >= 0) Replies.AddClosed(request.FirstReplyAt - request.SentAt);
        else if (request.Outcome == Outcome.Open && (reachable & Milestones.FirstReply) != 0) Replies.AddCensored(latency);
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
        foreach (var sample in (ReadOnlySpan<LatencySample>)[Sample, Acknowledgements, Replies]) sample.Save(writer);
        foreach (var sum in (ReadOnlySpan<long>)[InTime, Late, WorkingTime]) writer.Write7BitEncodedInt64(sum);
        foreach (var part in Parts) writer.Write7BitEncodedInt64(part);
    }

    internal static LatencyGroup Restore(BinaryReader reader, SampleResolution resolution)
    {
        var group = new LatencyGroup(resolution);
        foreach (var sample in (ReadOnlySpan<LatencySample>)[group.Sample, group.Acknowledgements, group.Replies]) sample.Restore(reader);
        (group.InTime, group.Late) = (reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt64());
        group.WorkingTime = reader.Read7BitEncodedInt64();
        foreach (ref var part in group.Parts) part = reader.Read7BitEncodedInt64();
        return group;
    }

    internal void Merge(LatencyGroup other)
    {
        Sample.Merge(other.Sample);
        InTime += other.InTime;
        Late += other.Late;
        Acknowledgements.Merge(other.Acknowledgements);
        Replies.Merge(other.Replies);
        WorkingTime += other.WorkingTime;
        Parts.Add(other.Parts);
    }
}
