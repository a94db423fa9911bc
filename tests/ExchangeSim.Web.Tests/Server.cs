using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Web.Serving;
using Microsoft.AspNetCore.Builder;

namespace ExchangeSim.Web.Tests;

/// <summary>A server on a free port of loopback with a data folder of its own, and browsers without pages: each keeps its own cookies.</summary>
public sealed class Server : IAsyncLifetime
{
    internal const string Token = "a token of the tests, long enough";

    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-web-").FullName;
    private WebApplication _app = null!;

    internal Uri Address { get; private set; } = null!;
    internal WebApplication App => _app;
    internal IServiceProvider Services => _app.Services;
    internal string Folder => _folder;

    public async Task InitializeAsync() => await Start();

    private async Task Start()
    {
        _app = ExerciseServer.Build(new ServerOptions { Port = 0, DataFolder = _folder, HostToken = Token });
        await _app.StartAsync();
        Address = new Uri($"http://127.0.0.1:{Welcome.PortOf(_app)}");
    }

    /// <summary>Ends the server and starts another on the same data folder.</summary>
    internal async Task Restart()
    {
        await _app.DisposeAsync();
        await Start();
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Hears of every answer that browsers get, with what was sent; null: nobody listens.</summary>
    internal Action<HttpResponseMessage>? Heard { get; set; }

    internal Browser Browser() => new(Address, answer => Heard?.Invoke(answer));

    /// <summary>The browser of whoever runs the server.</summary>
    internal async Task<Browser> Host()
    {
        var browser = Browser();
        (await browser.PostAsJsonAsync("/api/host", new { token = Token })).EnsureSuccessStatusCode();
        return browser;
    }

    /// <summary>An exercise of the first lesson: its id, its code and its instructor's token.</summary>
    internal static async Task<(string Id, string Code, string Token)> Exercise(HttpClient host, int rooms = 1)
    {
        var made = await Read(await host.PostAsJsonAsync("/api/exercises", new { plan = "first-lesson", rooms }));
        var page = await host.GetFromJsonAsync<JsonNode>($"/api/exercises/{made["exercise"]}");
        return (made["exercise"]!.ToString(), page!["code"]!.ToString(), made["instructorToken"]!.ToString());
    }

    /// <summary>Somebody who came in and sat down.</summary>
    internal async Task<(Browser Browser, string Id)> Player(string code, string name, string? seat)
    {
        var browser = Browser();
        (await browser.PostAsJsonAsync("/api/join", new { code, name })).EnsureSuccessStatusCode();
        var id = (await browser.GetFromJsonAsync<JsonNode>("/api/me"))!["participant"]!.ToString();
        if (seat is not null) Assert.Null((await Send(browser, new { @do = "take-seat", participant = id, seat }))["refusal"]);
        return (browser, id);
    }

    internal static async Task<JsonNode> Send(HttpClient browser, object command, string? id = null, string path = "/api/commands") =>
        await Read(await browser.PostAsJsonAsync(path, new { id = id ?? Guid.NewGuid().ToString("N"), command }, RoomLog.Json));

    internal static async Task<JsonNode> Read(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }
}

/// <summary>A browser without pages.</summary>
internal sealed class Browser : HttpClient
{
    private readonly CookieContainer _cookies;

    private readonly Action<HttpResponseMessage> _heard;

    internal Browser(Uri address, Action<HttpResponseMessage> heard) : this(address, new CookieContainer(), heard) { }

    private Browser(Uri address, CookieContainer cookies, Action<HttpResponseMessage> heard) : base(new Listening(heard, cookies)) =>
        (BaseAddress, _cookies, _heard) = (address, cookies, heard);

    /// <summary>Its cookies, as it sends them.</summary>
    internal string Cookies => _cookies.GetCookieHeader(BaseAddress!);

    /// <summary>The same browser at another address. Real ones keep cookies by host, whatever the port; this one by address.</summary>
    internal Browser At(Uri address)
    {
        var cookies = new CookieContainer();
        foreach (Cookie cookie in _cookies.GetAllCookies()) cookies.Add(address, new Cookie(cookie.Name, cookie.Value, "/"));
        return new Browser(address, cookies, _heard);
    }

    private sealed class Listening(Action<HttpResponseMessage> heard, CookieContainer cookies) : DelegatingHandler(new HttpClientHandler { CookieContainer = cookies })
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            await answer.Content.LoadIntoBufferAsync(cancellationToken);
            heard(answer);
            return answer;
        }
    }
}

[CollectionDefinition(Name)]
public sealed class OneServer : ICollectionFixture<Server>
{
    public const string Name = "one server";
}
