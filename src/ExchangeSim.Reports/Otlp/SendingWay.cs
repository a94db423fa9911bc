namespace ExchangeSim.Reports.Otlp;

/// <summary>How messages are sent.</summary>
/// <param name="AtOnce">How many are under way at once; who has one more waits.</param>
/// <param name="Spans">What the exporters hand over is put together until a message has so many spans.</param>
/// <param name="IsCompressed">Whether by gzip.</param>
internal sealed record SendingWay(int AtOnce, int Spans, bool IsCompressed)
{
    /// <summary>The usual one. Compressed, unless OTEL_EXPORTER_OTLP_COMPRESSION says <c>none</c>.</summary>
    internal static SendingWay Usual { get; } = new(4, 2048, Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_COMPRESSION") != "none");
}
