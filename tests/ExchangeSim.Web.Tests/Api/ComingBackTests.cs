using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ExchangeSim.Hosting.Storage;
using ExchangeSim.Web.Exercises;
using ExchangeSim.Web.Security;
using Microsoft.Extensions.DependencyInjection;

namespace ExchangeSim.Web.Tests.Api;

/// <summary>Who comes in again, with the same browser and with another one.</summary>
[Collection(OneServer.Name)]
public class ComingBackTests(Server server)
{
    private static Task<JsonNode> Get(HttpClient browser, string path) => browser.GetFromJsonAsync<JsonNode>(path)!;

    private static Task<HttpResponseMessage> Join(HttpClient browser, string code, string name, bool asks = false) =>
        browser.PostAsJsonAsync("/api/join", new { code, name, asks });

    private static async Task<string> Problem(HttpResponseMessage answer, string field)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["errors"]![field]![0]!.ToString();
    }

    [Fact]
    public async Task By_the_return_code_another_browser_is_the_same_person_at_the_same_seat_of_the_same_room_and_the_one_before_is_nobody()
    {
        var (id, code, _) = await Server.Exercise(await server.Host(), rooms: 3);
        await server.Player(code, "Bình", "hanoi");
        var (anna, annaId) = await server.Player(code, "Anna", "hanoi"); // of the second room
        var (chi, _) = await server.Player(code, "Chi", null);
        (await anna.PutAsJsonAsync("/api/drafts/form:boat", new { text = "half" })).EnsureSuccessStatusCode();
        var mine = await Get(anna, "/api/me");
        Assert.Equal(2, (int)mine["room"]!);
        var returnCode = mine["returnCode"]!.ToString();
        Assert.NotEqual(returnCode, (await Get(chi, "/api/me"))["returnCode"]!.ToString());

        using var other = server.Browser();
        (await other.PostAsJsonAsync("/api/return", new { returnCode = $" {returnCode[..5].ToLowerInvariant()}-{returnCode[5..]}" })).EnsureSuccessStatusCode();
        var back = await Get(other, "/api/me");
        Assert.Equal((annaId, 2, "half"), (back["participant"]!.ToString(), (int)back["room"]!, back["drafts"]!["form:boat"]!.ToString()));
        Assert.Equal("hanoi", (await Get(other, "/api/view"))["seat"]!["seat"]!.ToString());
        foreach (var path in new[] { "/api/me", "/api/view" }) Assert.Equal(HttpStatusCode.Unauthorized, (await anna.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
        var late = await anna.PostAsJsonAsync("/api/commands", new { id = "x", command = new { @do = "leave-seat", participant = annaId } });
        Assert.Equal(HttpStatusCode.Unauthorized, late.StatusCode);
        Assert.Equal(2, (await Get(await server.Host(), $"/api/exercises/{id}/rooms"))![1]!["room"]!["people"]!.AsArray().Count
            + (await Get(await server.Host(), $"/api/exercises/{id}/rooms"))![2]!["room"]!["people"]!.AsArray().Count);
    }

    [Fact]
    public async Task While_another_server_lets_a_person_of_this_name_in_the_next_is_asked()
    {
        var (id, code, _) = await Server.Exercise(await server.Host());
        var store = server.Services.GetRequiredService<ExerciseStore>();
        // As the other server does, up to where the person is in the room.
        Assert.True(await store.Add(new StoredParticipant("of-another-server", id, 1, "Anna"), [1, 2, 3, 4], "of-another-server", 0, ExerciseService.NameKey(" anna ")));
        using var anna = server.Browser();
        Assert.Equal("name-taken", await Problem(await Join(anna, code, "ANNA", asks: true), "name"));
        (await Join(server.Browser(), code, "Bình", asks: true)).EnsureSuccessStatusCode();
        (await Join(server.Browser(), code, "Bình")).EnsureSuccessStatusCode();
        await store.Unclaim("of-another-server");
        (await Join(anna, code, "ANNA", asks: true)).EnsureSuccessStatusCode();
        Assert.Equal("name-taken", await Problem(await Join(server.Browser(), code, "anna", asks: true), "name"));
    }

    [Fact]
    public async Task Only_the_instructor_reads_anothers_return_code()
    {
        var host = await server.Host();
        var (id, code, _) = await Server.Exercise(host);
        var (anna, annaId) = await server.Player(code, "Anna", "vientiane");
        var (chi, _) = await server.Player(code, "Chi", null);
        var path = $"/api/exercises/{id}/participants/{annaId}/return-code";
        foreach (var stranger in new[] { anna, chi, server.Browser() })
            Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync(new Uri(path.Replace(annaId, "nobody", StringComparison.Ordinal), UriKind.Relative))).StatusCode);
        using var other = server.Browser();
        (await other.PostAsJsonAsync("/api/return", await Get(host, path))).EnsureSuccessStatusCode();
        Assert.Equal(annaId, (await Get(other, "/api/me"))["participant"]!.ToString());
    }

    [Fact]
    public async Task Who_was_taken_out_sees_nothing_and_comes_in_by_the_code_of_the_class_alone()
    {
        var host = await server.Host();
        var (id, code, _) = await Server.Exercise(host);
        var (anna, annaId) = await server.Player(code, "Anna", "hanoi");
        var returnCode = (await Get(anna, "/api/me"))["returnCode"]!.ToString();
        Assert.Equal("already-here", (await Server.Send(anna, new { @do = "join", participant = annaId, name = "Mr Teacher" }))["refusal"]!.ToString());
        Assert.Null((await Server.Send(host, new { @do = "remove-person", participant = annaId }, path: $"/api/exercises/{id}/rooms/1/commands"))["refusal"]);

        var join = await anna.PostAsJsonAsync("/api/commands", new { id = "back", command = new { @do = "join", participant = annaId, name = "Carla" } });
        Assert.Equal(HttpStatusCode.Unauthorized, join.StatusCode);
        using var other = server.Browser();
        foreach (var browser in new[] { anna, other }) Assert.Equal("taken-out", await Problem(await browser.PostAsJsonAsync("/api/return", new { returnCode }), "returnCode"));
        foreach (var path in new[] { "/api/me", "/api/view" }) Assert.Equal(HttpStatusCode.Unauthorized, (await anna.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await anna.PutAsJsonAsync("/api/drafts/note", new { text = "x" })).StatusCode);
        Assert.Empty((await Get(host, $"/api/exercises/{id}/rooms"))[0]!["room"]!["people"]!.AsArray());

        (await host.PostAsync(new Uri($"/api/exercises/{id}/code", UriKind.Relative), null)).EnsureSuccessStatusCode();
        Assert.Equal("unknown-code", await Problem(await Join(anna, code, "Anna"), "code"));
        (await Join(anna, (await Get(host, $"/api/exercises/{id}"))["code"]!.ToString(), "Anna")).EnsureSuccessStatusCode();
        Assert.Equal(annaId, (await Get(anna, "/api/me"))["participant"]!.ToString());
    }

    [Fact]
    public async Task Of_twenty_who_ask_at_once_under_one_name_one_comes_in_and_forty_of_other_names_all_do()
    {
        var (_, code, _) = await Server.Exercise(await server.Host());
        var same = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Join(server.Browser(), code, "Same", asks: true)));
        Assert.Single(same, answer => answer.IsSuccessStatusCode);
        var others = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Join(server.Browser(), code, $"Pupil {number}", asks: true)));
        Assert.All(others, answer => Assert.True(answer.IsSuccessStatusCode));
    }

    [Fact]
    public async Task A_room_takes_a_hundred_people_and_says_that_it_is_full()
    {
        var (_, code, _) = await Server.Exercise(await server.Host());
        using var browser = server.Browser();
        for (var number = 0; number < 100; number++) (await Join(browser, code, $"p{number}")).EnsureSuccessStatusCode();
        Assert.Equal("room-full", await Problem(await Join(browser, code, "late"), "name"));
    }

    [Fact]
    public async Task The_same_browser_under_the_same_name_is_nobody_else_and_a_page_asks_another_one_first()
    {
        var (_, code, _) = await Server.Exercise(await server.Host());
        var (anna, annaId) = await server.Player(code, "Anna", "hanoi");
        (await Join(anna, code, " ANNA ", asks: true)).EnsureSuccessStatusCode();
        Assert.Equal(annaId, (await Get(anna, "/api/me"))["participant"]!.ToString());
        Assert.Single((await Get(anna, "/api/view"))["room"]!["people"]!.AsArray());
        using var other = server.Browser();
        Assert.Equal("name-taken", await Problem(await Join(other, code, "anna", asks: true), "name"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.GetAsync(new Uri("/api/me", UriKind.Relative))).StatusCode);
        (await Join(other, code, "anna")).EnsureSuccessStatusCode();
        Assert.Equal(["Anna", "anna 2"], (await Get(anna, "/api/view"))["room"]!["people"]!.AsArray().Select(person => person!["name"]!.ToString()));
    }

    [Fact]
    public async Task Who_was_taken_out_and_comes_in_with_another_browser_is_let_into_their_own_room_unasked_and_has_one_row_of_grades()
    {
        var host = await server.Host();
        var (id, code, _) = await Server.Exercise(host, rooms: 2);
        await server.Player(code, "Bình", null);
        var (_, annaId) = await server.Player(code, "Anna", "hanoi"); // of the second room
        await server.Player(code, "Chi", null);
        await server.Player(code, "Dung", null);
        await server.Player(code, "Em", null); // now the second room has one person less
        Assert.Null((await Server.Send(host, new { @do = "remove-person", participant = annaId }, path: $"/api/exercises/{id}/rooms/2/commands"))["refusal"]);
        await server.Player(code, "Giang", null);
        await server.Player(code, "Hoa", null); // and as many as the first
        using var other = server.Browser();
        (await Join(other, code, "anna", asks: true)).EnsureSuccessStatusCode();
        Assert.Equal(2, (int)(await Get(other, "/api/me"))["room"]!);
        var grades = await host.GetStringAsync(new Uri($"/api/exercises/{id}/grades.csv", UriKind.Relative));
        Assert.Single(grades.Split('\n'), line => line.Contains("anna", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Wrong_return_codes_find_nobody_and_many_that_begin_alike_wait()
    {
        using var guesser = server.Browser();
        Task<HttpResponseMessage> Try(string returnCode) => guesser.PostAsJsonAsync("/api/return", new { returnCode });
        foreach (var wrong in new[] { "", "ABC", "ABCDEFGHJKM", ReturnCodes.New() }) Assert.Equal("unknown-return-code", await Problem(await Try(wrong), "returnCode"));
        var answers = new List<HttpStatusCode>();
        for (var guess = 0; guess < 2 * JoinCodes.MostWrongInAMinute; guess++) answers.Add((await Try("ZZ" + ReturnCodes.New()[2..])).StatusCode);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
    }

    // Two rooms of two seats and four people, one of whom came in a second time under another name and sits nowhere with the first.
    [Fact]
    public async Task Who_comes_in_last_gets_the_room_that_has_a_free_seat_and_so_does_who_was_taken_out()
    {
        var host = await server.Host();
        var (id, code, _) = await Server.Exercise(host, rooms: 2);
        await server.Player(code, "Lnh", null); // of the first room, and never seen again
        await server.Player(code, "Anna", "hanoi");
        await server.Player(code, "Binh", "hanoi");
        await server.Player(code, "Chi", "vientiane"); // the second room is full
        var (linh, linhId) = await server.Player(code, "Linh", null);
        Assert.Equal(1, (int)(await Get(linh, "/api/me"))["room"]!);
        Assert.Null((await Server.Send(linh, new { @do = "take-seat", participant = linhId, seat = "vientiane" }))["refusal"]);

        // Both rooms are full. Dung comes to stand, and when a seat is free elsewhere, the instructor takes Dung out, who comes in there.
        var (dung, dungId) = await server.Player(code, "Dung", null);
        var crowded = (int)(await Get(dung, "/api/me"))["room"]!;
        var other = 3 - crowded;
        var people = (await Get(host, $"/api/exercises/{id}/rooms"))[other - 1]!["room"]!["people"]!.AsArray();
        var sitting = people.First(person => person!["seat"] is not null)!["id"]!.ToString();
        await Server.Send(host, new { @do = "leave-seat", participant = sitting }, path: $"/api/exercises/{id}/rooms/{other}/commands");
        await Server.Send(host, new { @do = "remove-person", participant = dungId }, path: $"/api/exercises/{id}/rooms/{crowded}/commands");
        (await Join(dung, code, "Dung")).EnsureSuccessStatusCode();
        Assert.Equal(other, (int)(await Get(dung, "/api/me"))["room"]!);
    }
}
