using System.Globalization;
using System.Net;
using OpenTelemetry.Exporter;

namespace ExchangeSim.Reports.Otlp;

/// <summary>Sends what exporters hand it, and sends it again when the endpoint is busy or out of reach. When it has tried enough it gives up for good and says why.</summary>
/// <remarks>The library's own retries are few and silent, and what they give up is lost without a word.</remarks>
internal sealed class OtlpSender : DelegatingHandler
{
    private static readonly TimeSpan[] FirstPauses = [.. Seconds(0.25, 0.5, 1)];
    private static readonly TimeSpan[] Pauses = [.. Seconds(0.25, 0.5, 1, 2, 4, 8)];
    private readonly TimeSpan[] _firstPauses, _pauses;
    private readonly TimeSpan _patience;
    private readonly CancellationToken _stop;
    private bool _reached, _closed;

    /// <summary>A sender that waits for an answer as long as OTEL_EXPORTER_OTLP_TIMEOUT says, or 10 seconds. Once <paramref name="stop"/> is cancelled it tries once
    /// only.</summary>
    internal OtlpSender(CancellationToken stop) : this(stop, FirstPauses, Pauses, TimeSpan.FromMilliseconds(new OtlpExporterOptions().TimeoutMilliseconds)) { }

    /// <summary>A sender with pauses between its tries, before the endpoint has ever answered and afterwards.</summary>
    internal OtlpSender(CancellationToken stop, TimeSpan[] firstPauses, TimeSpan[] pauses, TimeSpan patience) : base(new SocketsHttpHandler()) =>
        (_stop, _firstPauses, _pauses, _patience) = (stop, firstPauses, pauses, patience);

    /// <summary>Why nothing is sent any more; null while all is well.</summary>
    internal string? Failure { get; private set; }

    /// <summary>Whether the endpoint answered that it knows no such thing.</summary>
    internal bool IsUnknownThere { get; private set; }

    /// <summary>Nothing is sent any more: the library would send once more what it has, when it is disposed of.</summary>
    internal void Close() => _closed = true;

    /// <inheritdoc/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Persist(request, (message, patience) => base.Send(message, patience));

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(Persist(request, (message, patience) => base.SendAsync(message, patience).GetAwaiter().GetResult())); // exporters wait for it anyway

    private HttpResponseMessage Persist(HttpRequestMessage request, Func<HttpRequestMessage, CancellationToken, HttpResponseMessage> send)
    {
        for (var tried = 0; Failure is null && !_closed; tried++)
        {
            var (response, problem, mayPass) = Try(request, send);
            if (problem is null)
            {
                _reached = true;
                return response!;
            }
            response?.Dispose();
            var pauses = _reached ? _pauses : _firstPauses;
            if (mayPass && tried < pauses.Length && !_stop.WaitHandle.WaitOne(pauses[tried])) continue;
            Failure = tried == 0 ? problem : $"{problem} (tried {tried + 1} times)";
        }
        throw new HttpRequestException(Failure ?? "nothing is sent any more");
    }

    private (HttpResponseMessage? Response, string? Problem, bool MayPass) Try(HttpRequestMessage request, Func<HttpRequestMessage, CancellationToken, HttpResponseMessage> send)
    {
        using var patience = new CancellationTokenSource(_patience);
        try
        {
            var response = send(request, patience.Token);
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
