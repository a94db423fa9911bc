using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ExchangeSim.Web.Tests.Api;

/// <summary>The list of an exercise's rooms.</summary>
[Collection(OneServer.Name)]
public class RoomsTests(Server server)
{
    [Fact]
    public async Task All_rooms_are_listed_with_their_seats_for_instructors_and_evaluators_and_for_nobody_else()
    {
        var host = await server.Host();
        var (exercise, code, _) = await Server.Exercise(host, rooms: 3);
        var path = $"/api/exercises/{exercise}/rooms";
        var (anna, annaId) = await server.Player(code, "Anna", "hanoi");
        await server.Player(code, "Bình", "vientiane"); // of the second room
        await Server.Send(host, new { @do = "start-clock" }, path: $"{path}/2/commands");
        await Server.Send(host, new { @do = "pause-clock" }, path: $"{path}/2/commands");
        await Server.Send(host, new { @do = "write-note", seat = (string?)null, file = (string?)null, text = "Only for the instructor" }, path: $"{path}/1/commands");
        Assert.Contains("Only for the instructor", await host.GetStringAsync($"{path}/1"), StringComparison.Ordinal);
        var rooms = (await host.GetFromJsonAsync<JsonArray>(path))!;
        Assert.Equal([1, 2, 3], rooms.Select(room => room!["number"]!.GetValue<int>()));
        Assert.Equal(["lobby", "paused", "lobby"], rooms.Select(room => room!["room"]!["clock"]!["drive"]!.ToString()));
        Assert.Equal(["hanoi", "vientiane"], rooms[0]!["seats"]!.AsArray().Select(seat => seat!["seat"]!.ToString()));
        Assert.Equal(annaId, rooms[0]!["room"]!["seats"]![0]!["person"]!.ToString());
        Assert.Equal("Bình", Assert.Single(rooms[1]!["room"]!["people"]!.AsArray())!["name"]!.ToString());
        Assert.Empty(rooms[0]!["online"]!.AsArray()); // nobody's page listens
        Assert.DoesNotContain("Only for the instructor", rooms.ToJsonString(), StringComparison.Ordinal);

        var link = await Server.Read(await host.PostAsync($"/api/exercises/{exercise}/evaluator", null));
        using var evaluator = server.Browser();
        (await evaluator.PostAsJsonAsync("/api/evaluator", new { token = link["evaluatorToken"]!.ToString() })).EnsureSuccessStatusCode();
        Assert.Equal(3, (await evaluator.GetFromJsonAsync<JsonArray>(path))!.Count);
        Assert.Equal(HttpStatusCode.Unauthorized, (await anna.GetAsync(path)).StatusCode);
        using var stranger = server.Browser();
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(path)).StatusCode);
    }
}
