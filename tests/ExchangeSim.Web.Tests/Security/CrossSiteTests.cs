using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using ExchangeSim.Web.Tests.Pushes;

namespace ExchangeSim.Web.Tests.Security;

/// <summary>What a page of another site can do with the browser of a person who takes part.</summary>
[Collection(OneServer.Name)]
public class CrossSiteTests(Server server)
{
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

    [Theory]
    [InlineData("http", null, true)]
    [InlineData("https", null, false)]
    [InlineData("https", "https", true)] // as a web server in front says
    [InlineData("http", "https", false)]
    public async Task The_same_machine_under_another_scheme_is_another_site(string scheme, string? forwarded, bool isSame)
    {
        using var browser = server.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/join")
            { Content = new StringContent("{\"code\":\"x\",\"name\":\"y\"}", Encoding.UTF8, "application/json") };
        request.Headers.Add("Origin", new UriBuilder(server.Address) { Scheme = scheme }.Uri.GetLeftPart(UriPartial.Authority));
        if (forwarded is not null) request.Headers.Add("X-Forwarded-Proto", forwarded);
        Assert.Equal(isSame ? HttpStatusCode.BadRequest : HttpStatusCode.Forbidden, (await browser.SendAsync(request)).StatusCode);
    }

    // The answer to a call of the hub.
    private async Task<string> Invoke(Browser browser, string method, params object[] arguments)
    {
        await using var listener = await Listener.Of(server, browser, method, arguments);
        return await listener.Answer();
    }
}
