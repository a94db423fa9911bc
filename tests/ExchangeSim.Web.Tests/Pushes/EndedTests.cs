using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ExchangeSim.Hosting.Storage;
using ExchangeSim.Web.Pushes;
using Microsoft.Extensions.DependencyInjection;

namespace ExchangeSim.Web.Tests.Pushes;

/// <summary>Who is let in no longer hears nothing more.</summary>
[Collection(OneServer.Name)]
public class EndedTests(Server server)
{
    private const string Secret = "SECRET-AFTERWARDS";

    // What changed, and is heard of by whoever may.
    private static async Task ChangeAndHear(HttpClient changer, string seat, Listener witness)
    {
        await Server.Send(changer, new { @do = "write-note", seat, text = Secret });
        await witness.Heard(Secret);
    }

    [Fact]
    public async Task An_evaluator_whose_link_was_replaced_is_told_so_and_hears_nothing_more()
    {
        var host = await server.Host();
        var (id, code, _) = await Server.Exercise(host);
        var (player, _) = await server.Player(code, "Anna", "hanoi");
        async Task<string> Link() => (await Server.Read(await host.PostAsJsonAsync($"/api/exercises/{id}/evaluator", new { })))["evaluatorToken"]!.ToString();
        async Task<Listener> Evaluator(string token)
        {
            var browser = server.Browser();
            (await browser.PostAsJsonAsync("/api/evaluator", new { token })).EnsureSuccessStatusCode();
            return await Listener.Of(server, browser, "WatchRoom", id, 1);
        }

        await using var old = await Evaluator(await Link());
        await old.Heard("\"target\":\"instructor\"");
        await using var next = await Evaluator(await Link());
        await old.Heard("\"target\":\"ended\"");
        Assert.Null((await Server.Send(host, new { @do = "start-clock" }, path: $"/api/exercises/{id}/rooms/1/commands"))["refusal"]);
        Assert.Null((await Server.Send(player, new { @do = "write-message", seat = "hanoi", to = "vientiane", text = Secret }))["refusal"]);
        await next.Heard(Secret);
        Assert.DoesNotContain(old.Messages, message => message.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_browser_whose_person_went_on_with_another_is_told_so_and_hears_nothing_more()
    {
        var (_, code, _) = await Server.Exercise(await server.Host());
        var (before, _) = await server.Player(code, "Anna", "hanoi");
        await using var old = await Listener.Of(server, before, "WatchSeat");
        await old.Heard("\"target\":\"seat\"");
        using var after = server.Browser();
        var returnCode = (await before.GetFromJsonAsync<JsonNode>("/api/me"))!["returnCode"]!.ToString();
        (await after.PostAsJsonAsync("/api/return", new { returnCode })).EnsureSuccessStatusCode();
        await old.Heard("\"target\":\"moved\"");
        await using var next = await Listener.Of(server, after, "WatchSeat");
        await ChangeAndHear(after, "hanoi", next);
        Assert.DoesNotContain(old.Messages, message => message.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_person_who_was_taken_out_is_told_so_and_hears_nothing_more()
    {
        var host = await server.Host();
        var (id, code, _) = await Server.Exercise(host);
        var (anna, annaId) = await server.Player(code, "Anna", "hanoi");
        await using var removed = await Listener.Of(server, anna, "WatchSeat");
        await removed.Heard("\"target\":\"seat\"");
        await Server.Send(host, new { @do = "remove-person", participant = annaId }, path: $"/api/exercises/{id}/rooms/1/commands");
        await removed.Heard("\"target\":\"removed\"");
        var (binh, _) = await server.Player(code, "Binh", "hanoi");
        await using var other = await Listener.Of(server, binh, "WatchSeat");
        await ChangeAndHear(binh, "hanoi", other);
        Assert.DoesNotContain(removed.Messages, message => message.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_room_that_nobody_watches_any_more_is_not_watched_and_is_watched_again_by_who_comes_back()
    {
        var feeds = server.Services.GetRequiredService<RoomFeeds>();
        var (id, code, _) = await Server.Exercise(await server.Host());
        var room = server.Services.GetRequiredService<ExerciseStore>().Find(id)!.RoomKey(1);
        var (anna, _) = await server.Player(code, "Anna", "hanoi");
        await using (var first = await Listener.Of(server, anna, "WatchSeat")) await first.Heard("\"target\":\"seat\"");
        await Until.IsSo("the end of a feed", () => Task.FromResult(!feeds.IsWatched(room)));
        await using var again = await Listener.Of(server, anna, "WatchSeat");
        await ChangeAndHear(anna, "hanoi", again);
        Assert.True(feeds.IsWatched(room));
    }
}
