using System.Diagnostics;
using ExchangeSim.Model;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ExchangeSim.Reports.Otlp;

/// <summary>An agency as a service that makes spans. What a span belongs to is told once for all spans of a sender of the library's, so each agency has its own; they share one
/// sender of ours.</summary>
internal sealed class OtlpService : IDisposable
{
    private readonly ActivitySource _source;
    private readonly TracerProvider _provider;

    internal OtlpService(Scenario scenario, Agency agency, OtlpTarget target, OtlpSender sender, int batch)
    {
        _source = new ActivitySource($"ExchangeSim.{agency.Id}");
        Batches = new SpanBatches(new OtlpTraceExporter(target.Options("traces", sender)), sender, batch);
        _provider = Sdk.CreateTracerProviderBuilder().ConfigureResource(resource => Describe(resource, scenario, agency.Id)
                .AddAttributes([new("exchangesim.agency.name", agency.Name), .. agency.Country is { } country
                    ? [new KeyValuePair<string, object>("exchangesim.agency.country", country)] : Array.Empty<KeyValuePair<string, object>>()]))
            .SetSampler(new AlwaysOnSampler()).AddSource(_source.Name).AddProcessor(Batches).Build();
    }

    /// <summary>Its spans on their way.</summary>
    internal SpanBatches Batches { get; }

    /// <summary>Makes a span; the caller adds to it and stops it.</summary>
    internal Activity Begin(string name, ActivityKind kind, ActivityContext parent, DateTimeOffset from, IEnumerable<ActivityLink>? links = null) =>
        _source.StartActivity(name, kind, parent, tags: null, links, from) ?? throw new InvalidOperationException("nobody listens to the spans");

    /// <summary>What every service of a run tells of itself.</summary>
    internal static ResourceBuilder Describe(ResourceBuilder resource, Scenario scenario, string service)
    {
        var attributes = new List<KeyValuePair<string, object>> { new("exchangesim.scenario", scenario.Id) };
        if (scenario.Policy is { } policy) attributes.Add(new("exchangesim.policy", policy));
        return resource.Clear().AddEnvironmentVariableDetector().AddService(service, "exchangesim", autoGenerateServiceInstanceId: false).AddAttributes(attributes);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _provider.Dispose();
        _source.Dispose();
    }
}
