using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ExchangeSim.Web.Security;

namespace ExchangeSim.Web.Tests.Security;

/// <summary>What people and programs send is bounded, cleaned, and theirs alone.</summary>
[Collection(OneServer.Name)]
public class InputTests(Server server)
{
    [Fact]
    public async Task What_is_too_large_is_not_read()
    {
        var host = await server.Host();
        var (_, code, _) = await Server.Exercise(host);
        var (player, _) = await server.Player(code, "Anna", null);
        var quarter = new string('x', 300 << 10);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await player.PostAsJsonAsync("/api/join", new { code, name = quarter })).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await player.PutAsJsonAsync("/api/drafts/reply", new { text = quarter })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await player.PutAsJsonAsync("/api/drafts/reply", new { text = new string('x', 60_001) })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await player.PutAsJsonAsync($"/api/drafts/{new string('x', 65)}", new { text = "x" })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest,
            (await player.PostAsJsonAsync("/api/commands", new { id = new string('x', 65), command = new { @do = "start-clock" } })).StatusCode);
        var files = Enumerable.Range(0, 10).Select(number => new { file = $"large-{number}.yaml", text = new string('#', 900 << 10) });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await host.PostAsJsonAsync("/api/own", new { files })).StatusCode);
    }

    [Fact]
    public async Task Names_are_one_plain_line_and_no_two_are_the_same()
    {
        var (_, code, _) = await Server.Exercise(await server.Host());
        var (first, _) = await server.Player(code, "  An\u202Ena\r\n\u0007 " + new string('a', 200), null);
        await server.Player(code, "Anna " + new string('a', 200), null);
        using var nameless = server.Browser();
        Assert.Equal(HttpStatusCode.BadRequest, (await nameless.PostAsJsonAsync("/api/join", new { code, name = "\u202E\u200B \n" })).StatusCode);
        var names = (await first.GetFromJsonAsync<JsonNode>("/api/view"))!["room"]!["people"]!.AsArray().Select(person => person!["name"]!.ToString()).ToList();
        Assert.Equal([$"Anna {new string('a', 35)}", $"Anna {new string('a', 35)} 2"], names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nobody_acts_under_anothers_name()
    {
        var (_, code, _) = await Server.Exercise(await server.Host());
        var (anna, annaId) = await server.Player(code, "Anna", "hanoi");
        var (binh, _) = await server.Player(code, "Binh", "vientiane");
        foreach (var command in new object[]
        {
            new { @do = "say-ready", participant = annaId, isReady = true }, new { @do = "take-seat", participant = annaId, seat = "vientiane" },
            new { @do = "leave-seat", participant = annaId }, new { @do = "write-message", seat = "hanoi", to = "vientiane", text = "It was me" },
            new { @do = "write-note", seat = "hanoi", text = "It was me" }, new { @do = "move-officers", seat = "hanoi", from = "investigation", to = "bureau", officers = 1 },
            new { @do = "join", participant = annaId, name = "Mallory" },
        })
            Assert.NotNull((await Server.Send(binh, command))["refusal"]);
        var view = (await anna.GetFromJsonAsync<JsonNode>("/api/view"))!;
        Assert.Equal("hanoi", view["room"]!["people"]!.AsArray().First(person => person!["id"]!.ToString() == annaId)!["seat"]!.ToString());
        Assert.DoesNotContain("It was me", view.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http", false)]
    [InlineData("https", true)]
    public void Cookies_travel_over_tls_alone_where_there_is_tls(string scheme, bool isSecure)
    {
        var context = new DefaultHttpContext();
        context.Request.Scheme = scheme;
        Callers.Remember(context, Callers.PlayerCookie, "secret");
        var cookie = context.Response.Headers.SetCookie.ToString();
        Assert.Equal(isSecure, cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Behind_a_web_server_with_tls_cookies_are_secure_and_class_addresses_are_https()
    {
        using var browser = server.Browser();
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        var answer = await browser.PostAsJsonAsync("/api/host", new { token = Server.Token });
        Assert.Contains("; secure", answer.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase);
        var (id, _, _) = await Server.Exercise(await server.Host());
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/exercises/{id}");
        request.Headers.Add("Cookie", $"{Callers.HostCookie}={Uri.EscapeDataString(Server.Token)}");
        request.Headers.Add("X-Forwarded-Proto", "https");
        using var plain = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = server.Address };
        Assert.StartsWith("https://", (await Server.Read(await plain.SendAsync(request)))["joinAddress"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_are_given_once_and_only_their_hashes_are_kept()
    {
        var host = await server.Host();
        var (id, _, token) = await Server.Exercise(host);
        var evaluator = (await Server.Read(await host.PostAsync($"/api/exercises/{id}/evaluator", null)))["evaluatorToken"]!.ToString();
        foreach (var path in new[] { $"/api/exercises/{id}", $"/api/exercises/{id}/rooms/1", $"/api/exercises/{id}/rooms/1/log", "/api/start" })
        {
            var text = await host.GetStringAsync(path);
            Assert.DoesNotContain(token, text, StringComparison.Ordinal);
            Assert.DoesNotContain(evaluator, text, StringComparison.Ordinal);
        }
        foreach (var file in Directory.GetFiles(server.Folder, "exchangesim.db*"))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(open, System.Text.Encoding.Latin1);
            var kept = await reader.ReadToEndAsync();
            Assert.All([token, evaluator, Server.Token], secret => Assert.DoesNotContain(secret, kept, StringComparison.Ordinal));
        }
    }
}
