using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Replays;
using ExchangeSim.Web.Shipped;
using Microsoft.Extensions.DependencyInjection;

namespace ExchangeSim.Web.Tests.Api;

[Collection(OneServer.Name)]
public class PlayTests(Server server)
{
    private sealed record Played(Browser Host, string Exercise, string Code, Browser Anna, string AnnaId, Browser Binh, string BinhId)
    {
        public string Room => $"/api/exercises/{Exercise}/rooms/1";

        public Task<JsonNode> Order(object command) => Server.Send(Host, command, path: Room + "/commands");
    }

    private async Task<Played> Begin()
    {
        var host = await server.Host();
        var (id, code, _) = await Server.Exercise(host);
        var (anna, annaId) = await server.Player(code, "Anna", "hanoi");
        var (binh, binhId) = await server.Player(code, "Bình", "vientiane");
        var played = new Played(host, id, code, anna, annaId, binh, binhId);
        Assert.Null((await played.Order(new { @do = "start-clock" }))["refusal"]);
        return played;
    }

    // A step runs to the next decision; the room's own timer carries it out, and asking again finds it done.
    private static async Task<(Browser Browser, string Seat, JsonNode Item)> NextDecision(Played played)
    {
        Assert.Null((await played.Order(new { @do = "step-clock", atMost = 36_000_000 }))["refusal"]);
        (Browser, string, JsonNode) found = default;
        await Until.IsSo("a decision", async () =>
        {
            foreach (var (browser, seat) in new[] { (played.Anna, "hanoi"), (played.Binh, "vientiane") })
            {
                if ((await View(browser))["seat"]!["inbox"]!.AsArray().FirstOrDefault(item => item!["state"]!.ToString() == "to-decide") is not { } item) continue;
                found = (browser, seat, item);
                return true;
            }
            return false;
        });
        return found;
    }

    private static async Task<JsonNode> View(HttpClient browser) => (await browser.GetFromJsonAsync<JsonNode>("/api/view"))!;

    [Fact]
    public async Task An_exercise_whose_time_has_run_out_is_over_on_the_start_page_as_one_that_was_ended()
    {
        var host = await server.Host();
        var (exercise, _, _) = await Server.Exercise(host);
        var room = $"/api/exercises/{exercise}/rooms/1";
        async Task<JsonNode> Clock() => (await host.GetFromJsonAsync<JsonNode>(room))!["view"]!["room"]!["clock"]!;
        async Task<bool> IsOver() => (await host.GetFromJsonAsync<JsonNode>("/api/start"))!["exercises"]!.AsArray()
            .Single(one => one!["id"]!.ToString() == exercise)!["isOver"]!.GetValue<bool>();

        Assert.Null((await Server.Send(host, new { @do = "start-clock" }, path: room + "/commands"))["refusal"]);
        var (begins, ends) = (Time((await host.GetFromJsonAsync<JsonNode>($"/api/exercises/{exercise}"))!["start"]!), Time((await Clock())["end"]!));
        Assert.False(await IsOver());
        Assert.Null((await Server.Send(host, new { @do = "jump-clock", to = (long)(ends - begins).TotalMilliseconds }, path: room + "/commands"))["refusal"]);
        using var patience = new CancellationTokenSource(Within.Usual);
        while ((await Clock())["drive"]!.ToString() != "over") patience.Token.ThrowIfCancellationRequested();
        while (!await IsOver()) patience.Token.ThrowIfCancellationRequested(); // how far a room has come is kept once a second

        static DateTimeOffset Time(JsonNode text) => DateTimeOffset.Parse(text.ToString(), CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Two_people_play_and_the_log_replays_to_what_they_decided()
    {
        var played = await Begin();
        for (var i = 0; i < 3; i++)
        {
            var (browser, seat, item) = await NextDecision(played);
            var file = (await browser.GetFromJsonAsync<JsonNode>($"/api/files/{item["file"]}"))!;
            var choice = file["decision"]!["choices"]![0]!["choice"]!.ToString();
            Assert.Null((await Server.Send(browser, new { @do = "decide", seat, decision = file["decision"]!["id"]!.ToString(), choice }))["refusal"]);
        }
        var view = await played.Host.GetFromJsonAsync<JsonNode>(played.Room);
        Assert.Equal(3, view!["view"]!["decisions"]!.AsArray().Count(row => row!["by"]!.ToString() == "person"));
        var log = RoomLog.Parse(await played.Host.GetStringAsync(played.Room + "/log"));
        using var again = Replay.Whole(server.Services.GetRequiredService<ShippedPlans>().Find("first-lesson")!, log);
        Assert.Equal(3, again.World.Taken.Count);
    }

    [Fact]
    public async Task A_command_that_is_sent_twice_is_taken_once()
    {
        var played = await Begin();
        var first = await Server.Send(played.Anna, new { @do = "say-ready", participant = played.AnnaId, isReady = true }, "once");
        var second = await Server.Send(played.Anna, new { @do = "say-ready", participant = played.AnnaId, isReady = true }, "once");
        Assert.Equal(first["ordinal"]!.GetValue<long>(), second["ordinal"]!.GetValue<long>());
        var log = RoomLog.Parse(await played.Host.GetStringAsync(played.Room + "/log"));
        Assert.Single(log.Entries, entry => entry.Id.EndsWith("/once", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_a_restart_everybody_is_in_their_seats_with_what_they_had_half_written()
    {
        var played = await Begin();
        var (browser, _, _) = await NextDecision(played);
        (await browser.PutAsJsonAsync("/api/drafts/notes", new { text = "half a sentence" })).EnsureSuccessStatusCode();
        var before = await View(browser);
        await server.Restart();
        using var again = browser.At(server.Address);
        var after = await View(again);
        Assert.Equal(before["seat"]!["inbox"]!.ToJsonString(), after["seat"]!["inbox"]!.ToJsonString());
        Assert.Equal("half a sentence", (await again.GetFromJsonAsync<JsonNode>("/api/me"))!["drafts"]!["notes"]!.ToString());
    }

    [Fact]
    public async Task One_seat_can_neither_act_nor_look_for_another()
    {
        var played = await Begin();
        var (browser, seat, item) = await NextDecision(played);
        var other = browser == played.Anna ? played.Binh : played.Anna;
        var file = (await browser.GetFromJsonAsync<JsonNode>($"/api/files/{item["file"]}"))!;
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/api/files/{item["file"]}")).StatusCode);
        var decide = new { @do = "decide", seat, decision = file["decision"]!["id"]!.ToString(), choice = "search" };
        Assert.Equal("not-your-seat", (await Server.Send(other, decide))["refusal"]!.ToString());
        Assert.Equal("instructor-only", (await Server.Send(other, new { @do = "leave-seat", participant = browser == played.Anna ? played.AnnaId
            : played.BinhId }))["refusal"]!.ToString());
        Assert.Equal("instructor-only", (await Server.Send(other, new { @do = "pause-clock" }))["refusal"]!.ToString());
    }

    [Fact]
    public async Task The_debriefing_says_what_a_decision_changed()
    {
        var played = await Begin();
        var (browser, seat, item) = await NextDecision(played);
        var file = (await browser.GetFromJsonAsync<JsonNode>($"/api/files/{item["file"]}"))!;
        await Server.Send(browser, new { @do = "decide", seat, decision = file["decision"]!["id"]!.ToString(), choice = "say-no" });
        await played.Order(new { @do = "end-exercise" });
        var page = (await played.Host.GetFromJsonAsync<JsonNode>(played.Room + "/debriefing"))!;
        var row = page["decisions"]!.AsArray().First(one => one!["by"]!.ToString() == "person")!;
        var choice = row["referenceChoice"]!.ToString() == "say-no" ? "search" : row["referenceChoice"]!.ToString();
        var otherwise = await Server.Read(await played.Host.PostAsJsonAsync(played.Room + "/otherwise", new { decision = row["id"]!.ToString(), choice, others = "frozen" }));
        var change = otherwise["changed"]!.AsArray().First(one => one!["played"]!["reference"]!.ToString() == row["reference"]!.ToString())!;
        // It was ended before the refusal had arrived: what the scenario goes on with stands apart.
        Assert.Equal(("open", null), (change["played"]!["outcome"]!.ToString(), change["played"]!["closedAt"]?.ToString()));
        Assert.Equal(("refused", "answered"), (change["played"]!["afterwards"]!["outcome"]!.ToString(), change["otherwise"]!["afterwards"]!["outcome"]!.ToString()));
        Assert.True(page["isCutShort"]!.GetValue<bool>());
        var request = page["requests"]!.AsArray().Single(one => one!["reference"]!.ToString() == row["reference"]!.ToString())!;
        Assert.Equal(("open", "refused"), (request["outcome"]!.ToString(), request["afterwards"]!["outcome"]!.ToString()));
        Assert.True(otherwise["waitChangeHours"]!.GetValue<double>() < 0);
    }
}
