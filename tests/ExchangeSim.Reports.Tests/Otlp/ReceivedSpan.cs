namespace ExchangeSim.Reports.Tests.Otlp;

/// <summary>A span as an endpoint got it. Field numbers are those of opentelemetry/proto/trace/v1/trace.proto.</summary>
internal sealed record ReceivedSpan(
    string Service, string Trace, string Id, string Parent, string Name, int Kind, ulong Start, ulong End,
        SortedDictionary<string, string> Attributes, IReadOnlyList<string> Events, IReadOnlyList<string> Links, int Status, string Message)
{
    internal static IEnumerable<ReceivedSpan> In(byte[] request) =>
        from resource in new Protobuf(request).Messages(1)
        let service = resource.Messages(1).Single().Attributes(1)["service.name"]
        from scope in resource.Messages(2)
        from span in scope.Messages(2)
        let status = span.Messages(15).SingleOrDefault()
        select new ReceivedSpan(service, span.Hex(1), span.Hex(2), span.Hex(4), span.Text(5), (int)span.Number(6), span.Number(7), span.Number(8), span.Attributes(9),
            [.. span.Messages(11).Select(e => e.Text(2))], [.. span.Messages(13).Select(l => l.Hex(2))], (int)(status?.Number(3) ?? 0), status?.Text(2) ?? "");
}
