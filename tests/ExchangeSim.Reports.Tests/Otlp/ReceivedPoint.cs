namespace ExchangeSim.Reports.Tests.Otlp;

/// <summary>A point of a metric as an endpoint got it: its name and attributes, and the time that it is of, in nanoseconds. Field numbers are those of
/// opentelemetry/proto/metrics/v1/metrics.proto.</summary>
internal sealed record ReceivedPoint(string Service, string Name, double Value, ulong Time)
{
    internal static IEnumerable<ReceivedPoint> In(byte[] request) =>
        from resource in new Protobuf(request).Messages(1)
        let service = resource.Messages(1).Single().Attributes(1)["service.name"]
        from scope in resource.Messages(2)
        from metric in scope.Messages(2)
        from data in metric.Messages(5).Concat(metric.Messages(7))
        from point in data.Messages(1)
        select new ReceivedPoint(service, string.Join(' ', [metric.Text(1), .. point.Attributes(7).Values]),
            point.Has(6) ? (long)point.Number(6) : BitConverter.UInt64BitsToDouble(point.Number(4)), point.Number(3));
}
