using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments.Sweeping;

/// <summary>Collects the requests that a metric is about, in one replication. Not safe for several threads.</summary>
internal sealed class ResponseCollector(Scenario scenario, Metric metric) : IRequestTally
{
    private const int All = -1;

    private readonly int _procedure = IndexOf(metric.Procedure, scenario.Procedures.Select(p => p.Id));
    private readonly int _from = IndexOf(metric.From, scenario.Agencies.Select(a => a.Id));
    private readonly int _to = IndexOf(metric.To, scenario.Agencies.Select(a => a.Id));
    private LatencyGroup _group = new(SampleResolution.Fine);
    private long _answered;

    public string Kind { get; } = TallyKinds.Response(metric);

    public void OnClosed(ReadOnlySpan<ClosedRequest> requests)
    {
        foreach (ref readonly var request in requests)
        {
            if (!request.WasSent || !Is(_procedure, request.Procedure) || !Is(_from, request.Requesting) || !Is(_to, request.Requested)) continue;
            _group.Add(request);
            if (request.Outcome is Outcome.Answered or Outcome.PartlyAnswered) _answered++;
        }
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt64(_answered);
        _group.Save(writer);
    }

    public void Restore(BinaryReader reader) => (_answered, _group) = (reader.Read7BitEncodedInt64(), LatencyGroup.Restore(reader, SampleResolution.Fine));

    internal RunResponse End(RunResult result)
    {
        var (sample, curve) = (_group.Sample, new KaplanMeier(_group.Sample));
        double?[] figures =
        [
            Hours.Of(PooledGroup.MeanOf(sample, curve)), Hours.Of(curve.Quantile(0.5)), Hours.Of(curve.Quantile(0.9)), Hours.Of(curve.Quantile(0.99)),
            Share(_answered, sample.Count), Share(_group.InTime, _group.InTime + _group.Late),
        ];
        return new RunResponse(figures, result.Desks, result.Fingerprint, result.EndedAt);
    }

    private static bool Is(int wanted, int index) => wanted == All || wanted == index;

    // What a policy takes away altogether is not found, and nothing is counted.
    private static int IndexOf(string? id, IEnumerable<string> all) => id is null ? All : all.ToList().IndexOf(id) is >= 0 and var index ? index : int.MaxValue;

    private static double? Share(long part, long whole) => whole == 0 ? null : (double)part / whole;
}

/// <summary>What stays of one replication at one point.</summary>
/// <param name="Figures">By <see cref="Statistic"/>; null where it is not defined.</param>
/// <param name="Desks">What the desks did.</param>
/// <param name="Fingerprint">Hash of what happened.</param>
/// <param name="EndedAt">When it ended, ms.</param>
internal sealed record RunResponse(double?[] Figures, IReadOnlyList<DeskFigures> Desks, ulong Fingerprint, long EndedAt);
