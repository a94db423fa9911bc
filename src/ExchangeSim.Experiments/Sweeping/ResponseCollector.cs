using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments.Sweeping;

/// <summary>Collects the requests that a metric is about, in one replication. Not safe for several threads.</summary>
internal sealed class ResponseCollector(Scenario scenario, Metric metric) : IRequestTally
{
    private const int All = -1;

    private readonly Milestones[] _milestones = ProcedureMilestones.Of(scenario);
    private readonly int _procedure = IndexOf(metric.Procedure, scenario.Procedures.Select(p => p.Id));
    private readonly int _from = IndexOf(metric.From, scenario.Agencies.Select(a => a.Id));
    private readonly int _to = IndexOf(metric.To, scenario.Agencies.Select(a => a.Id));
    private readonly ResponseSums _sums = new();

    public string Kind { get; } = TallyKinds.Response(metric);

    public void OnClosed(ReadOnlySpan<ClosedRequest> requests)
    {
        foreach (ref readonly var request in requests)
        {
            if (!request.WasSent || !Is(_procedure, request.Procedure) || !Is(_from, request.Requesting) || !Is(_to, request.Requested)) continue;
            _sums.Group.Add(request, _milestones[request.Procedure]);
            if (request.Outcome is Outcome.Answered or Outcome.PartlyAnswered) _sums.Answered++;
        }
    }

    public void Save(BinaryWriter writer) => _sums.Save(writer);

    public void Restore(BinaryReader reader) => _sums.Restore(reader);

    internal RunResponse End(RunResult result) => new(_sums.ToBytes(), result.Desks, result.Fingerprint, result.EndedAt);

    private static bool Is(int wanted, int index) => wanted == All || wanted == index;

    // What a policy takes away altogether is not found, and nothing is counted.
    private static int IndexOf(string? id, IEnumerable<string> all) => id is null ? All : all.ToList().IndexOf(id) is >= 0 and var index ? index : int.MaxValue;
}

/// <summary>What stays of one replication at one point.</summary>
/// <param name="Sums">Its <see cref="ResponseSums"/>, as bytes.</param>
/// <param name="Desks">What the desks did.</param>
/// <param name="Fingerprint">Hash of what happened.</param>
/// <param name="EndedAt">When it ended, ms.</param>
internal sealed record RunResponse(byte[] Sums, IReadOnlyList<DeskFigures> Desks, ulong Fingerprint, long EndedAt);
