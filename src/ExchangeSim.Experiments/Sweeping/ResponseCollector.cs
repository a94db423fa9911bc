using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments.Sweeping;

/// <summary>Collects the requests that a metric is about, in one replication. Not safe for several threads.</summary>
internal sealed class ResponseCollector(Scenario scenario, Metric metric) : IRequestTally
{
    private readonly ResponseSums _sums = new(scenario, metric);

    public string Kind { get; } = TallyKinds.Response(metric);

    public void OnClosed(ReadOnlySpan<ClosedRequest> requests)
    {
        foreach (ref readonly var request in requests)
            if (request.WasSent) _sums.Add(request);
    }

    public void Save(BinaryWriter writer) => _sums.Save(writer);

    public void Restore(BinaryReader reader) => _sums.Restore(reader);

    internal RunResponse End(RunResult result)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes)) Save(writer);
        return new RunResponse(bytes.ToArray(), result.Desks, result.Fingerprint, result.EndedAt);
    }
}

/// <summary>What stays of one replication at one point.</summary>
/// <param name="Sums">The requests, as bytes: see <see cref="ResponseSums.Of"/>.</param>
/// <param name="Desks">What the desks did.</param>
/// <param name="Fingerprint">Hash of what happened.</param>
/// <param name="EndedAt">When it ended, ms.</param>
internal sealed record RunResponse(byte[] Sums, IReadOnlyList<DeskFigures> Desks, ulong Fingerprint, long EndedAt);
