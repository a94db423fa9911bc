using System.Buffers.Binary;
using System.IO.Compression;
using ExchangeSim.Reports.Otlp;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace ExchangeSim.Reports.Tests.Otlp;

/// <summary>An OTLP endpoint in this process, on a free port. It takes one request after the other, unless it takes them together, and answers each as it is told.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly List<byte[]> _traces = [], _metrics = [];
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Func<int, int> _answer;
    private readonly bool _grpc, _together, _takesGzip;
    private readonly WebApplication _app;
    private readonly Lock _lock = new();
    private int _requests;

    private OtlpReceiver(bool grpc, Func<int, int> answer, bool together, bool takesGzip)
    {
        (_grpc, _answer, _together, _takesGzip) = (grpc, answer, together, takesGzip);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = grpc ? HttpProtocols.Http2 : HttpProtocols.Http1);
        });
        _app = builder.Build();
        _app.Run(Answer);
    }

    /// <summary>Where it listens.</summary>
    internal OtlpTarget Target => new(new Uri(_app.Urls.Single()), _grpc);

    /// <summary>Requests for traces that came.</summary>
    internal int Requests => _requests;

    /// <summary>The bytes that came, as they came, of requests for traces that it accepted.</summary>
    internal long BytesThatCame { get; private set; }

    /// <summary>The same, of what was in them.</summary>
    internal long BytesOfTraces => _traces.Sum(message => (long)message.Length);

    /// <summary>The points of metrics that it accepted.</summary>
    internal IEnumerable<ReceivedPoint> Points => _metrics.SelectMany(ReceivedPoint.In);

    /// <summary>Spans of the requests that it accepted.</summary>
    internal IReadOnlyList<ReceivedSpan> Spans => [.. _traces.SelectMany(ReceivedSpan.In)];

    /// <summary>The last values of metrics.</summary>
    internal IReadOnlyDictionary<string, double> Metrics => Points.GroupBy(m => m.Name).ToDictionary(g => g.Key, g => g.Last().Value);

    /// <summary>Passed to those who must wait: a request for traces that was told to hang waits until the receiver is disposed of.</summary>
    internal const int Hang = -1;

    /// <summary>Starts it; <paramref name="answer"/> gives the status of each request for traces, counted from 0: of HTTP, or of gRPC.</summary>
    internal static async Task<OtlpReceiver> Start(bool grpc = false, Func<int, int>? answer = null, bool together = false, bool takesGzip = true)
    {
        var receiver = new OtlpReceiver(grpc, answer ?? (_ => grpc ? 0 : StatusCodes.Status200OK), together, takesGzip);
        await receiver._app.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
        _turn.Dispose();
    }

    private async Task Answer(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body); // first: what nobody reads would fill the window of the connection, and the one whose turn it is could not come
        if (!_together) await _turn.WaitAsync(context.RequestAborted);
        try
        {
            var (message, isCompressed) = Message(context, body.ToArray());
            var traces = context.Request.Path.Value!.Contains("trace", StringComparison.Ordinal);
            var status = isCompressed && !_takesGzip ? _grpc ? 12 : StatusCodes.Status415UnsupportedMediaType
                : traces ? _answer(Interlocked.Increment(ref _requests) - 1) : _grpc ? 0 : StatusCodes.Status200OK;
            if (status == Hang) await Task.WhenAny(Task.Run(context.RequestAborted.WaitHandle.WaitOne));
            else if (_grpc) await AnswerGrpc(context, status);
            else context.Response.StatusCode = status;
            if (status is 0 or StatusCodes.Status200OK) Keep(traces, message, body.Length);
        }
        finally
        {
            if (!_together) _turn.Release();
        }
    }

    private void Keep(bool traces, byte[] message, long came)
    {
        lock (_lock)
        {
            (traces ? _traces : _metrics).Add(message);
            if (traces) BytesThatCame += came;
        }
    }

    private (byte[] Message, bool IsCompressed) Message(HttpContext context, byte[] body)
    {
        var isCompressed = _grpc ? body[0] == 1 : context.Request.Headers.ContentEncoding == "gzip";
        if (_grpc) Assert.Equal((isCompressed ? "gzip" : "", body.Length - 5),
            (context.Request.Headers["grpc-encoding"].ToString(), BinaryPrimitives.ReadInt32BigEndian(body.AsSpan(1))));
        var message = body[(_grpc ? 5 : 0)..];
        if (!isCompressed) return (message, false);
        using var read = new GZipStream(new MemoryStream(message), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        read.CopyTo(whole);
        return (whole.ToArray(), true);
    }

    private static async Task AnswerGrpc(HttpContext context, int status)
    {
        context.Response.ContentType = "application/grpc";
        if (status == 0) await context.Response.Body.WriteAsync(new byte[5]);
        context.Features.Get<IHttpResponseTrailersFeature>()!.Trailers["grpc-status"] = status.ToString();
        await context.Response.CompleteAsync();
    }
}
