using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;
using ExchangeSim.Reports.Run;

namespace ExchangeSim.Reports.Otlp;

/// <summary>The figures of a run as metrics at simulated time: how busy each desk was in each period, at the period's end, and how long requests took, at the end of the
/// run.</summary>
/// <remarks>The library gives every point the time of the clock on the wall, so these are written here. Field numbers are those of
/// opentelemetry/proto/metrics/v1/metrics.proto.</remarks>
internal static class FigureMetrics
{
    private const double SecondsPerHour = 3600;
    private const long NanosecondsPerTick = 100;

    /// <summary>An <c>ExportMetricsServiceRequest</c>.</summary>
    internal static byte[] Of(RunReport report)
    {
        var message = new ProtobufMessage().Add(1, Resource(report.Scenario, "exchangesim", Latency(report)));
        foreach (var agency in report.Figures.Desks.GroupBy(desk => desk.Agency)) message.Add(1, Resource(report.Scenario, agency.Key, Desks(report, [.. agency])));
        return message.ToArray();
    }

    private static IEnumerable<ProtobufMessage> Latency(RunReport report)
    {
        var rows = report.Figures.Latency.Where(row => row is { From: null, To: null }).ToList();
        var (from, to) = (At(report, report.Scenario.WarmUp.TotalDays), At(report, report.Figures.SimulatedDays));
        IEnumerable<ProtobufMessage> Points(Func<LatencyRow, double?> value) =>
            rows.Where(row => value(row) is not null).Select(row => Point(from, to, value(row)!.Value, "exchangesim.procedure", row.Procedure));
        return
        [
            Gauge("exchangesim.latency.mean", "s", "Mean time to the final reply; without a procedure: of all of them.", Points(row => row.MeanHours?.Value * SecondsPerHour)),
            Gauge("exchangesim.latency.median", "s", "Half of the requests were closed by then.", Points(row => row.MedianHours?.Value * SecondsPerHour)),
            Gauge("exchangesim.latency.p90", "s", "Nine in ten requests were closed by then.", Points(row => row.P90Hours?.Value * SecondsPerHour)),
            Gauge("exchangesim.answered", "1", "The share that was answered by the end of the run.", Points(row => row.Answered?.Value)),
        ];
    }

    private static IEnumerable<ProtobufMessage> Desks(RunReport report, IReadOnlyList<DeskRow> desks)
    {
        IEnumerable<ProtobufMessage> Points(Func<DeskLoad, double?> value) =>
            from desk in desks
            from period in desk.Periods
            where value(period) is not null
            select Point(At(report, period.FromDays), At(report, period.FromDays + period.Days), value(period)!.Value, "exchangesim.desk", desk.Desk);
        return
        [
            Gauge("exchangesim.desk.utilisation", "1", "How busy the desk was in the period that ends then.", Points(period => period.Utilisation)),
            Gauge("exchangesim.desk.queue", "{request}", "Work waiting, averaged over the period that ends then.", Points(period => period.MeanQueue)),
        ];
    }

    private static ProtobufMessage Resource(Scenario scenario, string service, IEnumerable<ProtobufMessage> metrics)
    {
        var scope = new ProtobufMessage().Add(1, new ProtobufMessage().Add(1, "ExchangeSim"));
        foreach (var metric in metrics) scope.Add(2, metric);
        var resource = new ProtobufMessage().Add(1, Attribute("service.name", service)).Add(1, Attribute("service.namespace", "exchangesim"))
            .Add(1, Attribute("exchangesim.scenario", scenario.Id));
        if (scenario.Policy is { } policy) resource.Add(1, Attribute("exchangesim.policy", policy));
        return new ProtobufMessage().Add(1, resource).Add(2, scope);
    }

    private static ProtobufMessage Gauge(string name, string unit, string says, IEnumerable<ProtobufMessage> points)
    {
        var gauge = new ProtobufMessage();
        foreach (var point in points) gauge.Add(1, point);
        return new ProtobufMessage().Add(1, name).Add(2, says).Add(3, unit).Add(5, gauge);
    }

    private static ProtobufMessage Point(ulong from, ulong to, double value, string attribute, string? of)
    {
        var point = new ProtobufMessage().AddFixed(2, from).AddFixed(3, to).Add(4, value);
        return of is null ? point : point.Add(7, Attribute(attribute, of));
    }

    private static ProtobufMessage Attribute(string name, string value) => new ProtobufMessage().Add(1, name).Add(2, new ProtobufMessage().Add(1, value));

    private static ulong At(RunReport report, double days) =>
        (ulong)((report.Scenario.Start.ToUnixTimeTicks() + (long)Math.Round(days * TimeSpan.TicksPerDay)) * NanosecondsPerTick);
}
