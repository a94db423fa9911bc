using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ExchangeSim.Benchmarks.Load;

/// <summary>A browser without pages: it keeps its cookies, and notes how long the server takes.</summary>
internal sealed class WebBrowser : IDisposable
{
    private readonly HttpClient _http;
    private readonly Measures _measures;

    internal WebBrowser(Uri address, Measures measures)
    {
        _measures = measures;
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
    }

    internal CookieContainer Cookies { get; } = new();

    /// <summary>Asks for something; an answer that says no is an error, and null.</summary>
    internal async Task<string?> Get(string path) => await Read(await _http.GetAsync(path), path);

    internal async Task<byte[]> Bytes(string path) => await _http.GetByteArrayAsync(path);

    internal async Task<string?> Post(string path, object body) => await Read(await _http.PostAsJsonAsync(path, body, Json.Web), path);

    internal async Task Put(string path, object body) => await Read(await _http.PutAsJsonAsync(path, body, Json.Web), path);

    /// <summary>Sends a command. The time until its answer is noted.</summary>
    /// <returns>Whether the room took it.</returns>
    internal async Task<bool> Command(string path, object command)
    {
        var since = Stopwatch.GetTimestamp();
        _measures.IsSent();
        if (await Post(path, new { id = Guid.NewGuid().ToString("N"), command }) is not { } text) return false;
        _measures.IsAcknowledged(since);
        if (JsonNode.Parse(text)!["refusal"] is not { } refusal) return true;
        _measures.Refuse(refusal.ToString());
        return false;
    }

    private async Task<string?> Read(HttpResponseMessage answer, string path)
    {
        using var _ = answer;
        var text = await answer.Content.ReadAsStringAsync();
        if (answer.IsSuccessStatusCode) return text;
        _measures.Fail($"{(int)answer.StatusCode} from {path.Split('/').ElementAtOrDefault(2)}");
        return null;
    }

    public void Dispose() => _http.Dispose();
}
