using System.Net.Sockets;
using ExchangeSim.Reports.Otlp;
using Xunit.Abstractions;

namespace ExchangeSim.Reports.Tests.Otlp;

/// <summary>How spans come to an endpoint: compressed, several messages at once, and by the protocol that it speaks.</summary>
[Collection(OtlpLogTests.SpansOfAll)]
[Trait("Category", "Slow")]
public class SendingTests(ITestOutputHelper output)
{
    private static readonly SendingWay OneByOne = new(1, 1, false);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_sent_is_compressed(bool grpc)
    {
        await using var receiver = await OtlpReceiver.Start(grpc);
        Send(receiver, SendingWay.Usual, 5_000);
        Assert.True(6 * receiver.BytesThatCame < receiver.BytesOfTraces, $"{receiver.BytesThatCame} bytes came, with {receiver.BytesOfTraces} in them");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_endpoint_that_takes_nothing_compressed_gets_it_as_it_is(bool grpc)
    {
        await using var receiver = await OtlpReceiver.Start(grpc, takesGzip: false);
        Send(receiver, SendingWay.Usual, 5_000);
        Assert.NotEmpty(receiver.Spans);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Several_messages_are_under_way_at_once(bool grpc)
    {
        using var all = new CountdownEvent(SendingWay.Usual.AtOnce);
        var good = grpc ? 0 : 200;
        await using var receiver = await OtlpReceiver.Start(grpc, n =>
        {
            if (n == 0) return good; // the trial
            if (!all.IsSet) all.Signal();
            return all.Wait(TimeSpan.FromMinutes(8)) ? good : grpc ? 3 : 400;
        }, together: true);
        Send(receiver, SendingWay.Usual, 20_000);
    }

    [Theory]
    [InlineData(true, "HTTP", "gRPC: add --otlp-protocol grpc")]
    [InlineData(false, "gRPC", "HTTP: add --otlp-protocol http/protobuf")]
    public async Task Who_speaks_the_other_protocol_is_told_which(bool grpc, string tried, string advice)
    {
        await using var receiver = await OtlpReceiver.Start(grpc);
        var target = receiver.Target with { IsGrpc = !grpc };
        var failure = Assert.Throws<IOException>(() => OtlpLogTests.Open(target));
        Assert.StartsWith($"nothing can be sent to {target.AddressOf("traces")} by {tried}: ", failure.Message);
        Assert.EndsWith($"; but it speaks {advice}", failure.Message);
    }

    [Theory]
    [InlineData(true, "gRPC", "4317")]
    [InlineData(false, "HTTP", "4318")]
    public async Task An_endpoint_that_takes_no_traces_is_told_by_either_protocol_with_the_usual_port(bool grpc, string speaks, string port)
    {
        await using var receiver = await OtlpReceiver.Start(grpc, _ => grpc ? 12 : 404);
        foreach (var target in (OtlpTarget[])[receiver.Target, receiver.Target with { IsGrpc = !grpc }])
        {
            var failure = Assert.Throws<IOException>(() => OtlpLogTests.Open(target));
            Assert.EndsWith($"; it speaks {speaks}, but nothing there takes traces: name the port at which a collector takes OTLP by {speaks}, mostly {port}", failure.Message);
        }
    }

    [Theory]
    [InlineData("", "; that is how a port for gRPC may answer: try --otlp-protocol grpc")]
    [InlineData("\0\0\u0006\u0004\0\0\0\0\0\0\u0005\0\0@\0", "; that is how a port for gRPC may answer: try --otlp-protocol grpc")]
    public async Task What_breaks_off_or_answers_in_no_HTTP_may_be_a_port_for_gRPC(string answer, string advice)
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var answers = Task.Run(async () =>
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                var stream = client.GetStream();
                await stream.ReadAtLeastAsync(new byte[16], 16, throwOnEndOfStream: false);
                await stream.WriteAsync(System.Text.Encoding.Latin1.GetBytes(answer));
            }
        });
        var target = new OtlpTarget(new Uri($"http://{listener.LocalEndpoint}"), IsGrpc: false);
        var failure = Assert.Throws<IOException>(() => OtlpLogTests.Open(target));
        Assert.EndsWith(advice, failure.Message);
        listener.Stop();
        await Assert.ThrowsAnyAsync<Exception>(() => answers);
    }

    // What counts there is how often one waits for an answer; that several are awaited together, a test above shows.
    [Fact]
    public async Task An_endpoint_some_way_off_gets_many_times_more_spans_a_second_than_one_message_at_a_time_would_bring()
    {
        var (before, now) = (await SpansPerSecond(OneByOne), await SpansPerSecond(SendingWay.Usual));
        output.WriteLine($"50 ms away at most {before:N0} spans a second one batch at a time, {now:N0} now");
        Assert.True(now > 8 * before, $"{before:N0} spans a second one batch at a time, {now:N0} now");
    }

    private static async Task<double> SpansPerSecond(SendingWay way)
    {
        const double Seconds = 0.05;
        await using var receiver = await OtlpReceiver.Start(together: true);
        return Send(receiver, way, 30_000) / (Math.Ceiling((double)receiver.Requests / way.AtOnce) * Seconds);
    }

    private static long Send(OtlpReceiver receiver, SendingWay way, int spans)
    {
        using var log = OtlpLogTests.Open(receiver.Target, way: way);
        OtlpLogTests.AddMany(log, spans);
        log.Complete(Example.Report);
        Assert.Null(log.Failure);
        Assert.Equal(log.Sent, receiver.Spans.Count);
        return log.Sent;
    }
}
