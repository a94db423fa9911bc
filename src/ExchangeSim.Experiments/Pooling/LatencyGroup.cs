using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Saving;

namespace ExchangeSim.Experiments.Pooling;

/// <summary>What one replication knows of one group of sent requests: those of a procedure, or of a pair of agencies. Sums of whole milliseconds; they hold some 290 million
/// request-years.</summary>
internal sealed class LatencyGroup(SampleResolution resolution)
{
    internal readonly EndingSample Endings = new(resolution);
    /// <summary>Of those with a time limit that were sent at least that long before the end of the run: closed within it, and not.</summary>
    internal long InTime, Late;
    /// <summary>Of those in time: answered.</summary>
    internal long AnsweredInTime;
    /// <summary>Times to the acknowledgement; a request that is open without one counts with its age, one that closed without one is not in it.</summary>
    internal readonly LatencySample Acknowledgements = new(resolution);
    /// <summary>Times to the first substantive reply, in the same way.</summary>
    internal readonly LatencySample Replies = new(resolution);
    internal long WorkingTime;
    internal PartTimes Parts;

    /// <summary>Reads a little of all that <see cref="Add"/> will change, so that it is near by then.</summary>
    internal long LookAt() => InTime + WorkingTime + Parts[LatencyParts.Count - 1] + Endings.Count(Outcome.Open) + Replies.Count;

    /// <summary>Adds a request that was sent.</summary>
    /// <param name="request">The request.</param>
    /// <param name="reachable">The milestones of its procedure.</param>
    /// <param name="end">When the run ends, ms; <see cref="long.MaxValue"/>: with its last reply.</param>
    internal void Add(in ClosedRequest request, Milestones reachable, long end)
    {
        var latency = request.Latency;
        Endings.Add(request.Outcome, latency);
        AddInTime(request, end);
        if (request.AcknowledgedAt >= 0) Acknowledgements.AddClosed(request.AcknowledgedAt - request.SentAt);
        else if (request.Outcome == Outcome.Open && (reachable & Milestones.Acknowledgement) != 0) Acknowledgements.AddCensored(latency);
        if (request.FirstReplyAt >= 0) Replies.AddClosed(request.FirstReplyAt - request.SentAt);
        else if (request.Outcome == Outcome.Open && (reachable & Milestones.FirstReply) != 0) Replies.AddCensored(latency);
        if (request.Outcome == Outcome.Open) return;
        WorkingTime += request.WorkingLatency;
        Parts.Add(request.Parts);
    }

    private void AddInTime(in ClosedRequest request, long end)
    {
        if (ClosedInTime(request, end) is not { } isInTime) return;
        if (!isInTime)
        {
            Late++;
            return;
        }
        InTime++;
        if (request.Outcome is Outcome.Answered or Outcome.PartlyAnswered) AnsweredInTime++;
    }

    /// <summary>Whether a request closed within its time limit; null where it has none, or is left out: what was sent too late for its limit to pass before the end, however it
    /// ended, for of such only the quick endings would be known.</summary>
    /// <param name="request">The request, which was sent.</param>
    /// <param name="end">When the run ends, ms.</param>
    internal static bool? ClosedInTime(in ClosedRequest request, long end)
    {
        if (request.Limit <= 0 || request.SentAt > end - request.Limit) return null;
        if (request.Outcome != Outcome.Open) return request.Latency <= request.Limit;
        return request.Latency < request.Limit ? null : false; // younger than its limit: the run was stopped early
    }

    internal void Save(BinaryWriter writer)
    {
        Endings.Save(writer);
        foreach (var sample in (ReadOnlySpan<LatencySample>)[Acknowledgements, Replies]) sample.Save(writer);
        foreach (var sum in (ReadOnlySpan<long>)[InTime, Late, AnsweredInTime, WorkingTime]) writer.Write7BitEncodedInt64(sum);
        foreach (var part in Parts) writer.Write7BitEncodedInt64(part);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="reader">The bytes.</param>
    /// <param name="resolution">How finely times are kept.</param>
    /// <param name="hasLimit">Whether any of the requests can have a time limit.</param>
    /// <exception cref="InvalidDataException">There can be no such requests.</exception>
    internal static LatencyGroup Restore(BinaryReader reader, SampleResolution resolution, bool hasLimit)
    {
        var group = new LatencyGroup(resolution);
        group.Endings.Restore(reader);
        foreach (var sample in (ReadOnlySpan<LatencySample>)[group.Acknowledgements, group.Replies]) sample.Restore(reader);
        (group.InTime, group.Late) = (reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt64());
        (group.AnsweredInTime, group.WorkingTime) = (reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt64());
        foreach (ref var part in group.Parts) part = reader.Read7BitEncodedInt64();
        StateBytes.Require(group.IsPossible(), "a tally has more of something than requests");
        StateBytes.Require(hasLimit || (group.InTime, group.Late, group.AnsweredInTime) == default, "a tally has limits where there are none");
        StateBytes.Require(group.AddsUp(), "a tally has times that do not add up");
        return group;
    }

    // Each by itself first: the sum of two that cannot be may be one that can.
    private bool IsPossible()
    {
        foreach (var count in (ReadOnlySpan<long>)[InTime, Late, AnsweredInTime]) if (count < 0 || count > Endings.All) return false;
        return InTime <= Endings.Closed && InTime + Late <= Endings.All && AnsweredInTime <= Math.Min(Endings.Answered, InTime)
            && IsAFew(Acknowledgements) && IsAFew(Replies);
    }

    // What closed has its mark before, what is open waits for it or has it.
    private bool IsAFew(LatencySample marks) => marks.Count <= Endings.All && marks.Censored.Count <= Endings.Count(Outcome.Open);

    // At every instant until it closes a request is in one state, and working hours are some of the time.
    private bool AddsUp()
    {
        UInt128 parts = 0;
        foreach (var part in Parts)
        {
            if (part < 0) return false;
            parts += (ulong)part;
        }
        return parts == Endings.TimeToClose && WorkingTime >= 0 && (ulong)WorkingTime <= parts;
    }

    /// <summary>Makes sure that no sum has passed what it can hold: each is of no more time than the requests took to close, of which the sum never does.</summary>
    /// <exception cref="OverflowException">One may have.</exception>
    internal void RequireSums()
    {
        if (Endings.TimeToClose > long.MaxValue)
            throw new OverflowException("requests took more than 290 million years together, which is more than a sum of their times can hold");
    }

    /// <summary>The same sums, which are its own.</summary>
    internal LatencyGroup Copy()
    {
        var copy = new LatencyGroup(Endings.Resolution);
        copy.Merge(this);
        return copy;
    }

    internal void Merge(LatencyGroup other)
    {
        Endings.Merge(other.Endings);
        InTime += other.InTime;
        Late += other.Late;
        AnsweredInTime += other.AnsweredInTime;
        Acknowledgements.Merge(other.Acknowledgements);
        Replies.Merge(other.Replies);
        WorkingTime += other.WorkingTime;
        Parts.Add(other.Parts);
    }
}
