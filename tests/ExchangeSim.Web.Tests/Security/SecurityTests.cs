using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ExchangeSim.Web.Security;

namespace ExchangeSim.Web.Tests.Security;

[Collection(OneServer.Name)]
public class SecurityTests(Server server)
{
    [Fact]
    public async Task Without_the_token_nobody_makes_or_instructs_an_exercise()
    {
        var (id, code, token) = await Server.Exercise(await server.Host());
        using var stranger = server.Browser();
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.PostAsJsonAsync("/api/host", new { token = "guess" })).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("/api/start")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.PostAsJsonAsync("/api/exercises", new { plan = "first-lesson", rooms = 1 })).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync($"/api/exercises/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.PostAsJsonAsync("/api/instructor", new { token = code })).StatusCode);
        var (player, _) = await server.Player(code, "Anna", "hanoi");
        Assert.Equal(HttpStatusCode.Unauthorized, (await player.GetAsync($"/api/exercises/{id}/rooms/1")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await player.GetAsync($"/api/exercises/{id}/rooms/1/debriefing")).StatusCode);
        (await stranger.PostAsJsonAsync("/api/instructor", new { token })).EnsureSuccessStatusCode();
        (await stranger.GetAsync($"/api/exercises/{id}/rooms/1")).EnsureSuccessStatusCode();
        var (other, _, _) = await Server.Exercise(await server.Host());
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync($"/api/exercises/{other}")).StatusCode);
    }

    [Fact]
    public async Task Guesses_at_an_exercise_keep_out_neither_latecomers_nor_those_inside_nor_people_of_other_exercises()
    {
        var host = await server.Host();
        var (_, code, _) = await Server.Exercise(host);
        var (_, otherCode, _) = await Server.Exercise(host);
        var (inside, _) = await server.Player(code, "Anna", null);
        using var guesser = server.Browser();
        for (var guess = 0; guess < JoinCodes.MostWrongInAMinute + 1; guess++)
            await guesser.PostAsJsonAsync("/api/join", new { code = code[..2] + "222222", name = "Guesser" });
        await server.Player(code, "Chi", null);
        (await inside.GetAsync("/api/view")).EnsureSuccessStatusCode();
        await server.Player(otherCode, "Binh", null);
    }

    [Theory]
    [InlineData(null, null, 400)]
    [InlineData("http://evil.example", null, 403)]
    [InlineData(null, "cross-site", 403)]
    public async Task Another_sites_page_cannot_send_anything(string? origin, string? site, int status)
    {
        using var browser = server.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/join") { Content = JsonContent.Create(new { code = "x", name = "y" }) };
        if (origin is not null) request.Headers.Add("Origin", origin);
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
        Assert.Equal(status, (int)(await browser.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/join")]
    [InlineData("/api/me")]
    [InlineData("/nowhere")]
    public async Task Every_answer_forbids_what_comes_from_elsewhere(string path)
    {
        using var browser = server.Browser();
        var answer = await browser.GetAsync(path);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Cookies_cannot_be_read_by_scripts_nor_sent_by_other_sites()
    {
        var host = await server.Host();
        var (id, code, token) = await Server.Exercise(host);
        var evaluator = (await Server.Read(await host.PostAsync($"/api/exercises/{id}/evaluator", null)))["evaluatorToken"]!.ToString();
        using var plain = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = server.Address };
        foreach (var (path, body) in new (string, object)[]
            { ("host", new { token = Server.Token }), ("instructor", new { token }), ("evaluator", new { token = evaluator }), ("join", new { code, name = "Anna" }) })
        {
            var cookie = (await plain.PostAsJsonAsync("/api/" + path, body)).Headers.GetValues("Set-Cookie").Single().ToLowerInvariant();
            Assert.All(["httponly", "samesite=strict", "path=/"], flag => Assert.Contains(flag, cookie, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_is_no_command_is_answered_with_a_problem_and_not_with_a_fault()
    {
        var (_, code, _) = await Server.Exercise(await server.Host());
        var (player, _) = await server.Player(code, "Anna", null);
        foreach (var text in new[] { "{}", "{\"id\":\"a\",\"command\":{\"do\":\"launch\"}}", "{\"id\":\"\",\"command\":{\"do\":\"start-clock\"}}", "[",
            "{\"id\":\"a\",\"command\":null}" })
            Assert.Equal(HttpStatusCode.BadRequest, (await player.PostAsync("/api/commands", new StringContent(text, System.Text.Encoding.UTF8, "application/json"))).StatusCode);
    }

    [Fact]
    public async Task The_interface_is_described()
    {
        using var browser = server.Browser();
        var document = (await browser.GetFromJsonAsync<JsonNode>("/openapi/v1.json"))!;
        Assert.All(["/api/join", "/api/commands", "/api/view", "/api/exercises/{exercise}/rooms/{room}/otherwise"], path => Assert.NotNull(document["paths"]![path]));
    }
}
