using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ExchangeSim.Exercises.Logs;

namespace ExchangeSim.Benchmarks.Rooms;

/// <summary>A browser without pages, which keeps its cookies and may go to another server of the same cluster with them.</summary>
internal sealed class SeatBrowser(Uri address) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false }) { Timeout = TimeSpan.FromMinutes(2) };
    private readonly SortedDictionary<string, string> _cookies = new(StringComparer.Ordinal);

    /// <summary>The server that it is at.</summary>
    internal Uri Address { get; set; } = address;

    /// <summary>What a server answers to a request.</summary>
    /// <exception cref="HttpRequestException">There is no answer, or one that says no.</exception>
    internal async Task<JsonNode?> Ask(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(Address, path));
        if (body is not null) request.Content = JsonContent.Create(body, options: RoomLog.Json);
        if (_cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        using var answer = await _http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) throw new HttpRequestException($"{method} {path}: {(int)answer.StatusCode} {text}", null, answer.StatusCode);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var parts = cookie.Split(';')[0].Split('=', 2);
            _cookies[parts[0]] = parts[1];
        }
        return answer.Content.Headers.ContentType?.MediaType == "application/json" ? JsonNode.Parse(text) : JsonValue.Create(text);
    }

    internal async Task<JsonNode> Get(string path) => (await Ask(HttpMethod.Get, path))!;

    internal async Task<JsonNode> Post(string path, object body) => (await Ask(HttpMethod.Post, path, body))!;

    /// <summary>Whether a request failed because nobody was there: the server was killed before, or while it answered.</summary>
    internal static bool IsSilence(Exception failure) => failure is HttpRequestException { StatusCode: null or HttpStatusCode.ServiceUnavailable } or IOException
        or OperationCanceledException;

    public void Dispose() => _http.Dispose();
}
