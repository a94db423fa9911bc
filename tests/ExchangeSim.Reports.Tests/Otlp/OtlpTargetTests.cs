using ExchangeSim.Reports.Otlp;

namespace ExchangeSim.Reports.Tests.Otlp;

public class OtlpTargetTests
{
    [Theory]
    [InlineData("http://host:4318", null, null, "http://host:4318/v1/traces")]
    [InlineData("http://host:4318/", null, null, "http://host:4318/v1/traces")]
    [InlineData("host:4318", null, null, "http://host:4318/v1/traces")]
    [InlineData("https://host/otlp", null, null, "https://host/otlp/v1/traces")]
    [InlineData("http://host:4318/v1/traces", null, null, "http://host:4318/v1/traces")]
    [InlineData("http://host:4318/v1/metrics", null, null, "http://host:4318/v1/traces")]
    [InlineData("http://host:4317", null, null, "gRPC http://host:4317/")]
    [InlineData("grpc://host:9999", null, null, "gRPC http://host:9999/")]
    [InlineData("http://host:4318", "grpc", null, "gRPC http://host:4318/")]
    [InlineData("http://host:4317", "http/protobuf", null, "http://host:4317/v1/traces")]
    [InlineData("http://host:4318", null, "grpc", "gRPC http://host:4318/")]
    [InlineData("http://host:4318", "http/protobuf", "grpc", "http://host:4318/v1/traces")]
    [InlineData("ftp://host", null, null, null)]
    [InlineData("http://", null, null, null)]
    [InlineData("", null, null, null)]
    public void Address_and_protocol_are_as_users_expect(string url, string? protocol, string? environment, string? traces)
    {
        var target = OtlpTarget.Of(url, protocol, name => name == "OTEL_EXPORTER_OTLP_PROTOCOL" ? environment : null);
        Assert.Equal(traces, target is null ? null : (target.IsGrpc ? "gRPC " : "") + target.AddressOf("traces"));
    }

    [Fact]
    public void Metrics_go_beside_the_traces() =>
        Assert.Equal("http://host:4318/v1/metrics", OtlpTarget.Of("http://host:4318/v1/traces", null, _ => null)!.AddressOf("metrics").ToString());
}
