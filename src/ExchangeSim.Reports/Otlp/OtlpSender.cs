using System.Globalization;
using System.Net;
using OpenTelemetry.Exporter;

namespace ExchangeSim.Reports.Otlp;

/// <summary>Sends what exporters hand it, compressed and several at once, and sends it again when the endpoint is busy or out of reach. When it has tried enough it gives up
/// for good and says why.</summary>
/// <remarks>The library's own retries are few and silent, and what they give up is lost without a word.</remarks>
internal sealed class OtlpSender : DelegatingHandler
{
    private static readonly TimeSpan[] FirstPauses = [.. Seconds(0.25, 0.5, 1)];
    private static readonly TimeSpan[] Pauses = [.. Seconds(0.25, 0.5, 1, 2, 4, 8)];
    private const string Over = "nothing is sent any more";
    private readonly TimeSpan[] _firstPauses, _pauses;
    private readonly TimeSpan _patience;
    private readonly CancellationToken _stop;
    private readonly Outbox _outbox;
    private bool _isCompressed;
    private volatile bool _reached, _closed;
    private string? _failure;
    private OtlpMessage? _last;

    /// <summary>A sender that waits for an answer as long as OTEL_EXPORTER_OTLP_TIMEOUT says, or 10 seconds. Once <paramref name="stop"/> is cancelled it tries once
    /// only.</summary>
    internal OtlpSender(CancellationToken stop) : this(stop, FirstPauses, Pauses, TimeSpan.FromMilliseconds(new OtlpExporterOptions().TimeoutMilliseconds), SendingWay.Usual)
    {
    }

    /// <summary>A sender with pauses between its tries, before the endpoint has ever answered and afterwards.</summary>
    internal OtlpSender(CancellationToken stop, TimeSpan[] firstPauses, TimeSpan[] pauses, TimeSpan patience, SendingWay way) : base(new SocketsHttpHandler())
    {
        (_stop, _firstPauses, _pauses, _patience, _isCompressed) = (stop, firstPauses, pauses, patience, way.IsCompressed);
        _outbox = new Outbox(way, IsSent);
    }

    /// <summary>Why nothing is sent any more; null while all is well.</summary>
    internal string? Failure => _failure;

    /// <summary>How many spans are in the message that an exporter is going to hand over.</summary>
    internal int Spans { get; set; }

    /// <summary>Spans that arrived.</summary>
    internal long Sent => _outbox.Sent;

    /// <summary>Whether the endpoint answered that it knows no such thing.</summary>
    internal bool IsUnknownThere { get; private set; }

    /// <summary>Whether what came back was no answer of this protocol, or ended in the midst of one.</summary>
    internal bool IsGarbled { get; private set; }

    /// <summary>Nothing is sent any more: the library would send once more what it has, when it is disposed of.</summary>
    internal void Close() => _closed = true;

    /// <summary>Returns when all that was handed over has arrived, or was given up.</summary>
    internal void Drain() => _outbox.Drain();

    /// <summary>Sends one more message to where the last went, and waits until it is there.</summary>
    internal void SendMore(byte[] message)
    {
        if (_last is { } like) IsSent(like, message);
    }

    /// <inheritdoc/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) => Take(request);

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(Take(request));

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) _outbox.Dispose();
        base.Dispose(disposing);
    }

    // Until the endpoint has answered once, its answer is waited for: it may take nothing, or nothing that is compressed. What has no spans in it comes rarely, and waits too.
    private HttpResponseMessage Take(HttpRequestMessage request)
    {
        var message = _last = new OtlpMessage(request);
        if (_reached && Spans > 0)
        {
            if (Failure is not null || _closed) throw new HttpRequestException(Failure ?? Over);
            _outbox.Add(message, Spans);
            return message.Taken();
        }
        return Persist(message, message.Body);
    }

    private bool IsSent(OtlpMessage like, byte[] body)
    {
        try
        {
            Persist(like, body).Dispose();
            return true;
        }
        catch (HttpRequestException)
        {
            return false; // why, is kept
        }
    }

    private HttpResponseMessage Persist(OtlpMessage like, byte[] body)
    {
        var tried = 0;
        while (Failure is null && !_closed)
        {
            var (response, problem, mayPass) = Try(like, body);
            if (problem is null)
            {
                _reached = true;
                return response!;
            }
            response?.Dispose();
            if (_isCompressed && !_reached && !mayPass)
            {
                _isCompressed = false; // it may be that which it does not take
                continue;
            }
            var pauses = _reached ? _pauses : _firstPauses;
            if (mayPass && tried < pauses.Length && !_stop.WaitHandle.WaitOne(pauses[tried]))
            {
                tried++;
                continue;
            }
            Interlocked.CompareExchange(ref _failure, tried == 0 ? problem : $"{problem} (tried {tried + 1} times)", null);
        }
        throw new HttpRequestException(Failure ?? Over);
    }

    private (HttpResponseMessage? Response, string? Problem, bool MayPass) Try(OtlpMessage like, byte[] body)
    {
        using var request = like.Request(body, _isCompressed);
        using var patience = new CancellationTokenSource(_patience);
        try
        {
            var response = base.SendAsync(request, patience.Token).GetAwaiter().GetResult(); // exporters wait for it anyway
            response.Content.LoadIntoBufferAsync(patience.Token).GetAwaiter().GetResult(); // what gRPC answers stands behind the content
            var (problem, mayPass) = Refusal(response);
            return (response, problem, mayPass);
        }
        catch (OperationCanceledException)
        {
            return (null, string.Create(CultureInfo.InvariantCulture, $"no answer within {_patience.TotalSeconds:0.###} s"), true);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            IsGarbled = failure is HttpRequestException
            {
                HttpRequestError: HttpRequestError.ResponseEnded or HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError,
            };
            return (null, failure.InnerException?.Message ?? failure.Message, true);
        }
    }

    // Which answers may pass is as the OTLP specification has it.
    private (string? Problem, bool MayPass) Refusal(HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
        {
            IsUnknownThere = response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented;
            var mayPass = response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
            return ($"it answered {(int)response.StatusCode} {response.ReasonPhrase}".TrimEnd(), mayPass);
        }
        if (Grpc(response, "grpc-status") is not { } text || text == "0") return (null, false);
        IsUnknownThere = text == "12";
        return ($"it answered with gRPC status {text} {Grpc(response, "grpc-message")}".TrimEnd(), text is "1" or "4" or "8" or "10" or "11" or "14" or "15");
    }

    private static string? Grpc(HttpResponseMessage response, string name) =>
        response.TrailingHeaders.TryGetValues(name, out var behind) || response.Headers.TryGetValues(name, out behind) ? behind.FirstOrDefault() : null;

    private static IEnumerable<TimeSpan> Seconds(params double[] seconds) => seconds.Select(TimeSpan.FromSeconds);
}
