using ExchangeSim.Model;
using ExchangeSim.Reports.Lives;
using ExchangeSim.Reports.Logs;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Text;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Otlp;

/// <summary>Sends the first replication to an OTLP endpoint: each request a trace, each agency a service, and how the engine fared as metrics. The run waits while spans are
/// sent.</summary>
/// <remarks>If the endpoint dies the run goes on without it, and <see cref="Failure"/> tells.</remarks>
public sealed class OtlpLog : IRequestLog
{
    // So many spans wait at most, in all services together, but each service has batches of some size.
    private const int MostWaiting = 8192, SmallestBatch = 32, LargestBatch = 512;

    private static readonly TimeSpan TrialPatience = TimeSpan.FromSeconds(2);

    private readonly Scenario _scenario;
    private readonly OtlpTarget _target;
    private readonly OtlpSender _sender, _metricsSender;
    private readonly OtlpService[] _services;
    private readonly RequestSpans _spans;
    private readonly EngineMetrics _metrics;
    private long _requests;

    /// <summary>Tries the endpoint with an empty message, so that nobody waits for a run whose traces go nowhere.</summary>
    /// <exception cref="IOException">It cannot be reached, or refuses.</exception>
    public OtlpLog(OtlpTarget target, Scenario scenario, ulong seed, CancellationToken stop) : this(target, scenario, seed, new OtlpSender(stop), new OtlpSender(stop)) { }

    internal OtlpLog(OtlpTarget target, Scenario scenario, ulong seed, OtlpSender sender, OtlpSender metricsSender)
    {
        (_scenario, _target, _sender, _metricsSender) = (scenario, target, sender, metricsSender);
        var batch = Math.Clamp(MostWaiting / scenario.Agencies.Count, SmallestBatch, LargestBatch);
        _services = [.. scenario.Agencies.Select(agency => new OtlpService(scenario, agency, target, sender, batch))];
        _spans = new RequestSpans(scenario, seed, _services);
        _metrics = new EngineMetrics(scenario, target, metricsSender);
        if (_services[0].Batches.Send()) return;
        Dispose();
        throw new IOException($"nothing can be sent to {target.AddressOf("traces")} by {target.Protocol}: {sender.Failure}{Advice(target, scenario, sender)}");
    }

    // What an endpoint of the other protocol answers to this one is hardly to be understood; whether it is one can be tried.
    private static string Advice(OtlpTarget target, Scenario scenario, OtlpSender tried)
    {
        var other = target with { IsGrpc = !target.IsGrpc };
        using var sender = new OtlpSender(new CancellationToken(canceled: true), [], [], TrialPatience, SendingWay.Usual);
        using var service = new OtlpService(scenario, scenario.Agencies[0], other, sender, SmallestBatch);
        var answers = service.Batches.Send();
        sender.Close();
        if (answers) return $"; but it speaks {other.Protocol}: add --otlp-protocol {other.ProtocolOption}";
        // Where neither is taken, the protocol that it understands says more than the other.
        var understood = tried.IsUnknownThere ? target : sender.IsUnknownThere ? other : null;
        if (understood is not null)
            return $"; it speaks {understood.Protocol}, but nothing there takes traces: name the port at which a collector takes OTLP by {understood.Protocol}, " +
                $"mostly {understood.UsualPort}";
        return tried.IsGarbled ? $"; that is how a port for {other.Protocol} may answer: try --otlp-protocol {other.ProtocolOption}" : "";
    }

    /// <summary>Spans that arrived.</summary>
    public long Sent => _sender.Sent;

    /// <summary>What went wrong, in words; null if everything arrived.</summary>
    public string? Failure =>
        _sender.Failure is { } traces ? $"the endpoint {_target.AddressOf("traces")} failed when {Human.Of(Sent, "span")} had been sent ({Human.Of(_requests, "request")} " +
            $"begun); nothing after that was sent: {traces}"
        : _metricsSender is { Failure: { } metrics, IsUnknownThere: false } ? $"all {Human.Of(Sent, "span")} were sent, but the metrics were not: {metrics}" : null;

    /// <summary>What the user may want to know although nothing went wrong; null: nothing.</summary>
    public string? Note => _metricsSender.IsUnknownThere ? $"the endpoint takes traces but no metrics: {_metricsSender.Failure}" : null;

    /// <inheritdoc/>
    public bool WantsTrace => true;

    /// <inheritdoc/>
    public bool Wants(int replication) => replication == 0;

    /// <inheritdoc/>
    public void Add(int replication, in ClosedRequest request, ReadOnlySpan<TraceSegment> segments)
    {
        if (_sender.Failure is not null || Life.Of(_scenario, request, segments) is not { } life) return;
        _requests++;
        _spans.Add(replication, request, life);
        _metrics.Told();
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Complete(RunReport report)
    {
        foreach (var service in _services) service.Batches.ForceFlush();
        _sender.Drain();
        if (_sender.Failure is null) _metrics.Complete(report);
        return [];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _sender.Close();
        _metricsSender.Close();
        foreach (var service in _services) service.Dispose();
        _metrics.Dispose();
        _sender.Dispose();
        _metricsSender.Dispose();
    }
}
