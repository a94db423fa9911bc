using System.Diagnostics.Metrics;
using ExchangeSim.Model;
using ExchangeSim.Reports.Run;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;

namespace ExchangeSim.Reports.Otlp;

/// <summary>How the engine fared, as metrics at the time of the clock on the wall: requests told so far while it runs, the rest when it is over. Then the figures of the run at
/// simulated time.</summary>
internal sealed class EngineMetrics : IDisposable
{
    private readonly Meter _meter = new("ExchangeSim");
    private readonly MeterProvider _provider;
    private readonly OtlpSender _sender;
    private readonly Counter<long> _told;

    internal EngineMetrics(Scenario scenario, OtlpTarget target, OtlpSender sender)
    {
        _sender = sender;
        _provider = Sdk.CreateMeterProviderBuilder().ConfigureResource(resource => OtlpService.Describe(resource, scenario, "exchangesim")).AddMeter(_meter.Name)
            .AddReader(new PeriodicExportingMetricReader(new OtlpMetricExporter(target.Options("metrics", sender)))).Build();
        _told = _meter.CreateCounter<long>("exchangesim.requests.traced", "{request}", "Requests whose traces were made.");
    }

    /// <summary>A request was told.</summary>
    internal void Told() => _told.Add(1);

    /// <summary>Tells the rest and sends all.</summary>
    internal void Complete(RunReport report)
    {
        var (engine, requests) = (report.Engine, report.Figures.Requests);
        _meter.CreateCounter<long>("exchangesim.engine.events", "{event}", "Events handled, all replications.").Add(engine.Events);
        _meter.CreateCounter<long>("exchangesim.engine.windows", "{window}", "Windows of the protocol, all replications.").Add(engine.Windows);
        _meter.CreateGauge<double>("exchangesim.engine.duration", "s", "Seconds of the runs.").Record(engine.Seconds);
        _meter.CreateGauge<double>("exchangesim.engine.memory", "MiBy", "The most memory that the process had.").Record(engine.PeakMemoryMiB);
        var counted = _meter.CreateCounter<long>("exchangesim.requests", "{request}", "Requests that were sent, by what became of them, all replications.");
        (Outcome Outcome, long Count)[] counts =
        [
            (Outcome.Answered, requests.Answered), (Outcome.PartlyAnswered, requests.PartlyAnswered), (Outcome.Refused, requests.Refused),
            (Outcome.Withdrawn, requests.Withdrawn), (Outcome.Lapsed, requests.Lapsed), (Outcome.Open, requests.Open),
        ];
        foreach (var (outcome, count) in counts) counted.Add(count, new KeyValuePair<string, object?>("exchangesim.outcome", ValueNames.Of(outcome)));
        _provider.ForceFlush();
        _sender.SendMore(FigureMetrics.Of(report));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _provider.Dispose();
        _meter.Dispose();
    }
}
