using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace ExchangeSim.Web.Tests.Security;

/// <summary>What a page of another site can do with the browser of a person who takes part.</summary>
[Collection(OneServer.Name)]
public class CrossSiteTests(Server server)
{
    private const char EndOfMessage = '\u001e'; // of SignalR's JSON

    [Fact]
    public async Task Nothing_that_changes_something_is_taken_from_another_sites_page()
    {
        var host = await server.Host();
        var described = (await host.GetFromJsonAsync<JsonNode>("/openapi/v1.json"))!["paths"]!.AsObject();
        var changes = described.SelectMany(path => path.Value!.AsObject().Where(method => method.Key != "get").Select(method => (Method: method.Key, Path: path.Key))).ToList();
        Assert.True(changes.Count > 15, $"{changes.Count}");
        foreach (var (method, path) in changes)
            foreach (var (header, value) in new[] { ("Origin", "https://evil.example"), ("Origin", "null"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site") })
            {
                using var request = new HttpRequestMessage(HttpMethod.Parse(method), path.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal))
                    { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
                request.Headers.Add(header, value);
                Assert.True((await host.SendAsync(request)).StatusCode == HttpStatusCode.Forbidden, $"{method} {path} from {header}: {value}");
            }
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task A_form_of_another_site_is_no_request(string type)
    {
        // Such forms are sent without a question beforehand.
        using var browser = server.Browser();
        using var content = new StringContent("{\"code\":\"x\",\"name\":\"y\"}");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await browser.PostAsync("/api/join", content)).StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    [InlineData(null, true)] // a program, not a page
    [InlineData("", true)] // the server's own pages
    public async Task Pushes_go_to_no_page_of_another_site(string? origin, bool isLetIn)
    {
        using var socket = new ClientWebSocket();
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin.Length > 0 ? origin : server.Address.GetLeftPart(UriPartial.Authority));
        var connecting = socket.ConnectAsync(new UriBuilder(server.Address) { Scheme = "ws", Path = "/hub" }.Uri, CancellationToken.None);
        if (isLetIn) await connecting;
        else
        {
            await Assert.ThrowsAsync<WebSocketException>(() => connecting);
            using var asked = new HttpRequestMessage(HttpMethod.Post, "/hub/negotiate?negotiateVersion=1");
            asked.Headers.Add("Origin", origin);
            using var browser = server.Browser();
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.SendAsync(asked)).StatusCode);
        }
    }

    [Fact]
    public async Task Pushes_of_a_room_go_to_nobody_who_is_not_in_it()
    {
        var (id, code, _) = await Server.Exercise(await server.Host());
        var (player, _) = await server.Player(code, "Anna", "hanoi");
        using var stranger = server.Browser();
        Assert.Contains("not-in", await Invoke(stranger, "WatchSeat"), StringComparison.Ordinal);
        Assert.Contains("not-in", await Invoke(stranger, "WatchRoom", id, 1), StringComparison.Ordinal);
        Assert.Contains("not-in", await Invoke(player, "WatchRoom", id, 1), StringComparison.Ordinal);
        Assert.DoesNotContain("\"error\"", await Invoke(player, "WatchSeat"), StringComparison.Ordinal);
    }

    // The answer to a call of the hub, as SignalR has it on the wire.
    private async Task<string> Invoke(Browser browser, string method, params object[] arguments)
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Cookie", browser.Cookies);
        await socket.ConnectAsync(new UriBuilder(server.Address) { Scheme = "ws", Path = "/hub" }.Uri, CancellationToken.None);
        var call = new JsonObject { ["type"] = 1, ["invocationId"] = "1", ["target"] = method, ["arguments"] = new JsonArray([.. arguments.Select(one => JsonValue.Create(one))]) };
        await socket.SendAsync(Encoding.UTF8.GetBytes($"{{\"protocol\":\"json\",\"version\":1}}{EndOfMessage}{call.ToJsonString()}{EndOfMessage}"), WebSocketMessageType.Text, true,
            CancellationToken.None);
        var (heard, buffer) = (new StringBuilder(), new byte[64 << 10]);
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(1));
            heard.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
            if (heard.ToString().Split(EndOfMessage).FirstOrDefault(message => message.Contains("\"type\":3", StringComparison.Ordinal)) is { } answer) return answer;
        }
    }
}
