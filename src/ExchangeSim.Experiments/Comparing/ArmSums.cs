using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>The requests of one policy, of one replication or of several together: by procedure their times, and how many were answered.</summary>
internal sealed class ArmSums(Scenario scenario)
{
    private readonly Milestones[] _milestones = ProcedureMilestones.Of(scenario);
    private readonly LatencyGroup?[] _groups = new LatencyGroup?[scenario.Procedures.Count];
    private readonly long[] _answered = new long[scenario.Procedures.Count];

    /// <summary>Of a procedure, by index; null: no request of it was sent, or there is no such procedure.</summary>
    internal LatencyGroup? Group(int procedure) => procedure < 0 ? null : _groups[procedure];

    /// <summary>Requests of a procedure that were answered in full or in part.</summary>
    internal long Answered(int procedure) => procedure < 0 ? 0 : _answered[procedure];

    /// <summary>Those of all procedures together.</summary>
    internal LatencyGroup All()
    {
        var all = new LatencyGroup(SampleResolution.Fine);
        foreach (var group in _groups)
            if (group is not null) all.Merge(group);
        return all;
    }

    /// <summary>Answered requests of all procedures.</summary>
    internal long AllAnswered => _answered.Sum();

    internal void Add(in Simulation.Figures.ClosedRequest request)
    {
        (_groups[request.Procedure] ??= new LatencyGroup(SampleResolution.Fine)).Add(request, _milestones[request.Procedure]);
        if (request.Outcome is Outcome.Answered or Outcome.PartlyAnswered) _answered[request.Procedure]++;
    }

    /// <summary>Adds those of other replications, which are not to be used afterwards.</summary>
    internal void Merge(ArmSums other)
    {
        LatencyGroups.Merge(_groups, other._groups);
        for (var i = 0; i < _answered.Length; i++) _answered[i] += other._answered[i];
    }

    internal void Save(BinaryWriter writer)
    {
        LatencyGroups.Save(writer, _groups);
        foreach (var answered in _answered) writer.Write7BitEncodedInt64(answered);
    }

    internal void Restore(BinaryReader reader)
    {
        LatencyGroups.Restore(reader, _groups, SampleResolution.Fine);
        foreach (ref var answered in _answered.AsSpan()) answered = reader.Read7BitEncodedInt64();
    }

    /// <summary>What <see cref="Save"/> writes.</summary>
    internal byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes)) Save(writer);
        return bytes.ToArray();
    }

    /// <summary>The sums from what <see cref="ToBytes"/> gave.</summary>
    internal static ArmSums Of(Scenario scenario, byte[] bytes)
    {
        var sums = new ArmSums(scenario);
        using var reader = new BinaryReader(new MemoryStream(bytes));
        sums.Restore(reader);
        return sums;
    }
}
