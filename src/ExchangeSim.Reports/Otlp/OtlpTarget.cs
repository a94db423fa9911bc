using OpenTelemetry.Exporter;

namespace ExchangeSim.Reports.Otlp;

/// <summary>Where traces and metrics go, and how.</summary>
/// <param name="Endpoint">The endpoint as the user named it, an http or https address.</param>
/// <param name="IsGrpc">Whether it is spoken to by gRPC; otherwise by HTTP with protobuf.</param>
public sealed record OtlpTarget(Uri Endpoint, bool IsGrpc)
{
    private const int GrpcPort = 4317, HttpPort = 4318;
    private const int MillisecondsPerHour = 3_600_000;

    /// <summary>The target that a URL names, or null if it is none. Without a protocol that of OTEL_EXPORTER_OTLP_PROTOCOL is taken; without that one gRPC for <c>grpc://</c> and
    /// for port 4317, HTTP otherwise.</summary>
    public static OtlpTarget? Of(string url, string? protocol, Func<string, string?> environment)
    {
        var named = url.Contains("://", StringComparison.Ordinal) ? url : $"http://{url}";
        var grpc = named.StartsWith("grpc://", StringComparison.OrdinalIgnoreCase);
        if (!Uri.TryCreate(grpc ? "http" + named["grpc".Length..] : named, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https")) return null;
        protocol ??= grpc ? "grpc" : environment("OTEL_EXPORTER_OTLP_PROTOCOL");
        return new OtlpTarget(endpoint, string.IsNullOrEmpty(protocol) ? endpoint.Port == GrpcPort : protocol == "grpc");
    }

    /// <summary>How it is spoken to, in words.</summary>
    public string Protocol => IsGrpc ? "gRPC" : "HTTP";

    /// <summary>The same, as the command line has it.</summary>
    public string ProtocolOption => IsGrpc ? "grpc" : "http/protobuf";

    /// <summary>The port at which collectors mostly take it.</summary>
    public int UsualPort => IsGrpc ? GrpcPort : HttpPort;

    /// <summary>The address of a signal, <c>traces</c> or <c>metrics</c>.</summary>
    public Uri AddressOf(string signal)
    {
        if (IsGrpc) return Endpoint;
        var path = Endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/');
        foreach (var own in (string[])["/v1/traces", "/v1/metrics"]) if (path.EndsWith(own, StringComparison.Ordinal)) path = path[..^own.Length];
        return new Uri($"{path}/v1/{signal}{Endpoint.Query}");
    }

    /// <summary>What an exporter of a signal is to do. Headers come from OTEL_EXPORTER_OTLP_HEADERS; time and tries are the sender's.</summary>
    internal OtlpExporterOptions Options(string signal, OtlpSender sender) => new()
    {
        Endpoint = AddressOf(signal),
        Protocol = IsGrpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf,
        HttpClientFactory = () => new HttpClient(sender, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan },
        TimeoutMilliseconds = MillisecondsPerHour,
    };
}
