using System.Net;
using ExchangeSim.Grains.Payloads;
using ExchangeSim.Grains.Telemetry;
using ExchangeSim.Reports.Otlp;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ExchangeSim.Hosting.Telemetry;

/// <summary>Sends traces, metrics and logs of a silo to an OTLP endpoint. What cannot be sent is dropped; the silo does not wait for it.</summary>
public sealed class SiloTelemetry : IDisposable
{
    // Traced windows come in bursts of a span or two for each of their calls.
    private const int LongestQueue = 32_768;

    private static readonly string[] Sources = [ClusterInstruments.Name, "Microsoft.Orleans.Application", "Microsoft.Orleans.Runtime"];

    private readonly OtlpTarget _target;
    private readonly IPEndPoint _silo;
    private readonly TracerProvider _traces;
    private readonly MeterProvider _metrics;

    /// <summary>Begins.</summary>
    /// <param name="target">The endpoint.</param>
    /// <param name="silo">The silo's address, which tells it from others.</param>
    public SiloTelemetry(OtlpTarget target, IPEndPoint silo)
    {
        (_target, _silo) = (target, silo);
        _traces = Sdk.CreateTracerProviderBuilder().ConfigureResource(Describe).SetSampler(new ParentBasedSampler(new SamplerOfWindows())).AddSource(Sources)
            .AddOtlpExporter(options =>
            {
                Direct(options, "traces");
                options.BatchExportProcessorOptions.MaxQueueSize = LongestQueue;
            }).Build();
        _metrics = Sdk.CreateMeterProviderBuilder().ConfigureResource(Describe).AddMeter(ClusterInstruments.Name, "Microsoft.Orleans", "System.Runtime")
            .AddOtlpExporter(options => Direct(options, "metrics")).Build();
    }

    /// <summary>Sends what is logged, of Orleans and of the silo, from information upwards.</summary>
    internal void AddLogs(ILoggingBuilder logging) => logging.AddFilter<OpenTelemetryLoggerProvider>(level => level >= LogLevel.Information).AddOpenTelemetry(options =>
    {
        options.IncludeFormattedMessage = true;
        options.SetResourceBuilder(ResourceOf()).AddOtlpExporter(otlp => Direct(otlp, "logs"));
    });

    private void Direct(OtlpExporterOptions options, string signal)
    {
        options.Endpoint = _target.AddressOf(signal);
        options.Protocol = _target.IsGrpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
    }

    private ResourceBuilder ResourceOf()
    {
        var resource = ResourceBuilder.CreateEmpty();
        Describe(resource);
        return resource;
    }

    private void Describe(ResourceBuilder resource) =>
        resource.Clear().AddService("exchangesim-silo", "exchangesim", Build.Name, autoGenerateServiceInstanceId: false, serviceInstanceId: _silo.ToString())
            .AddEnvironmentVariableDetector();

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        _traces.Dispose();
        _metrics.Dispose();
    }

    /// <summary>Traces whatever nothing else decides about, except calls to agencies: these are traced with their window or not at all.</summary>
    private sealed class SamplerOfWindows : Sampler
    {
        public override SamplingResult ShouldSample(in SamplingParameters parameters) => new(!parameters.Name.StartsWith("IAgencyGrain/", StringComparison.Ordinal));
    }
}
