using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ExchangeSim.Web.Tests.Api;

[Collection(OneServer.Name)]
public class DebriefingTests(Server server)
{
    private static async Task<(Browser Host, string Room)> Played(Server server, int rooms = 1)
    {
        var host = await server.Host();
        var (id, code, _) = await Server.Exercise(host, rooms);
        for (var room = 1; room <= rooms; room++)
        {
            await server.Player(code, $"Person {room}", "hanoi");
            var path = $"/api/exercises/{id}/rooms/{room}/commands";
            await Server.Send(host, new { @do = "start-clock" }, path: path);
            await Server.Send(host, new { @do = "jump-clock", to = 5 * 3_600_000 }, path: path);
            // Ended where the jump has come to; the room's own timer carries it out.
            await Until.IsSo("a jump", async () =>
                (await host.GetFromJsonAsync<JsonNode>($"/api/exercises/{id}/rooms/{room}"))!["view"]!["room"]!["clock"]!["drive"]!.ToString() == "standing");
            await Server.Send(host, new { @do = "end-exercise" }, path: path);
        }
        return (host, $"/api/exercises/{id}/rooms/1");
    }

    // Asks until it is done, as a page does.
    private static Task<JsonNode> Computed(Func<Task<JsonNode>> ask) =>
        Until.Found("a computation", async () => await ask() is var answer && answer["isDone"]!.GetValue<bool>() ? answer["found"]! : null);

    [Fact]
    public async Task Luck_is_found_in_the_background_among_two_hundred_seeds()
    {
        var (host, room) = await Played(server);
        var luck = await Computed(async () => (await host.GetFromJsonAsync<JsonNode>(room + "/luck"))!);
        Assert.Equal(200, luck["seeds"]!.GetValue<int>());
        Assert.Equal(200, luck["waitHours"]!["others"]!.AsArray().Count);
        Assert.InRange(luck["waitHours"]!["luck"]!["share"]!.GetValue<double>(), luck["waitHours"]!["luck"]!["low"]!.GetValue<double>(), 1);
    }

    [Fact]
    public async Task The_timeline_goes_from_the_beginning_to_the_end_and_a_moment_gives_what_each_seat_knew()
    {
        var (host, room) = await Played(server);
        var timeline = (await host.GetFromJsonAsync<JsonNode>(room + "/timeline"))!;
        var reached = timeline["moments"]!.AsArray().First(one => one!["kind"]!.ToString() == "reached" && one["seats"]![0]!.ToString() == "hanoi")!;
        async Task<List<string>> Files(string at) => [.. (await host.GetFromJsonAsync<JsonNode>($"{room}/then?at={Uri.EscapeDataString(at)}"))!["seats"]!.AsArray()
            .First(one => one!["seat"]!.ToString() == "hanoi")!["files"]!.AsArray().Select(file => file!["reference"]!.ToString())];
        Assert.DoesNotContain(reached["reference"]!.ToString(), await Files(timeline["beginsAt"]!.ToString()));
        Assert.Contains(reached["reference"]!.ToString(), await Files(timeline["endedAt"]!.ToString()));
    }

    [Fact]
    public async Task Rooms_stand_side_by_side_and_a_policy_is_tried_or_said_to_be_wrong()
    {
        var (host, room) = await Played(server, rooms: 2);
        var rooms = await Computed(async () => (await host.GetFromJsonAsync<JsonNode>(room + "/side-by-side"))!);
        Assert.Equal(2, rooms["rooms"]!.AsArray().Count);
        // Nobody did anything in either.
        Assert.Equal(0, rooms["rooms"]![1]!["differenceHours"]!["value"]!.GetValue<double>());
        async Task<JsonNode> Try(string text) => await Server.Read(await host.PostAsJsonAsync(room + "/policy", new { policy = (string?)null, text }));
        var wrong = (await Try("channels.i-24-7.delay: 5 min\nchannels.nowhere.delay: 5 min"))["problems"]!.AsArray();
        Assert.Equal(2, wrong[0]!["line"]!.GetValue<int>());
        Assert.NotEmpty((await Try("no change at all"))["problems"]!.AsArray());
        var tried = await Computed(async () => (await Try("channels.i-24-7.delay: 90 min"))["computed"]!);
        Assert.Equal(40, tried["seeds"]!.GetValue<int>());
        Assert.True(tried["waitOverSeedsHours"]!["value"]!.GetValue<double>() > 0, "a message takes an hour and a half instead of two minutes");
    }

    [Fact]
    public async Task A_computation_can_be_stopped_and_begins_again_when_it_is_asked_for()
    {
        var (host, room) = await Played(server);
        await host.GetFromJsonAsync<JsonNode>(room + "/luck");
        Assert.Equal(HttpStatusCode.NoContent, (await host.DeleteAsync(room + "/computations/luck")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.DeleteAsync(room + "/computations/other")).StatusCode);
        Assert.Equal(200, (await Computed(async () => (await host.GetFromJsonAsync<JsonNode>(room + "/luck"))!))["seeds"]!.GetValue<int>());
    }

    [Fact]
    public async Task Rooms_are_compared_anew_when_another_has_ended()
    {
        var host = await server.Host();
        var (id, code, _) = await Server.Exercise(host, rooms: 2);
        await server.Player(code, "Anna", "hanoi");
        await server.Player(code, "Binh", "hanoi");
        Task<JsonNode> Order(int room, object command) => Server.Send(host, command, path: $"/api/exercises/{id}/rooms/{room}/commands");
        foreach (var room in new[] { 1, 2 }) await Order(room, new { @do = "start-clock" });
        await Order(1, new { @do = "end-exercise" });
        var path = $"/api/exercises/{id}/rooms/1/side-by-side";
        async Task<string> Compared() => (await Computed(async () => (await host.GetFromJsonAsync<JsonNode>(path))!)).ToJsonString();
        var before = await Compared();
        await Order(2, new { @do = "jump-clock", to = 5 * 3_600_000 });
        await Until.IsSo("a jump", async () =>
            (await host.GetFromJsonAsync<JsonNode>($"/api/exercises/{id}/rooms/2"))!["view"]!["room"]!["clock"]!["drive"]!.ToString() == "standing");
        await Order(2, new { @do = "end-exercise" });
        var after = await Compared();
        Assert.NotEqual(before, after);
        // The first room ended before anything came up: what only the second room knows has its reference of there.
        var cases = JsonNode.Parse(after)!["cases"]!.AsArray();
        Assert.Contains(cases, one => one!["outcomes"]![0] is null);
        Assert.All(cases, one => Assert.Matches(@"^[A-Z]{2}-[0-9A-Z]{5}\z", one!["name"]!.ToString()));
    }

    [Fact]
    public async Task A_policy_that_is_tried_can_be_stopped()
    {
        var (host, room) = await Played(server);
        var policy = new { policy = (string?)null, text = "channels.i-24-7.delay: 80 min" };
        async Task<JsonNode> Ask() => (await Server.Read(await host.PostAsJsonAsync(room + "/policy", policy)))["computed"]!;
        await Until.IsSo("a beginning", async () => (await Ask())["share"]!.GetValue<double>() > 0);
        Assert.Equal(HttpStatusCode.NoContent, (await host.PostAsJsonAsync(room + "/policy/stop", policy)).StatusCode);
        // Nothing is left of it: asked again it begins at nothing.
        Assert.Equal(0, (await Ask())["share"]!.GetValue<double>());
        await host.PostAsJsonAsync(room + "/policy/stop", policy);
    }

    // The exercise is ended after some days, and the scenario goes on for two years.
    [Fact]
    public async Task Requests_that_arose_only_after_an_early_end_are_counted_and_not_named()
    {
        var host = await server.Host();
        var made = await Server.Read(await host.PostAsJsonAsync("/api/exercises", new { scenario = "vietnam-laos-plan-2022", rooms = 1 }));
        var room = $"/api/exercises/{made["exercise"]}/rooms/1";
        var view = (await host.GetFromJsonAsync<JsonNode>(room))!["view"]!;
        var page = (await host.GetFromJsonAsync<JsonNode>($"/api/exercises/{made["exercise"]}"))!;
        var code = page["code"]!.ToString();
        var to = (long)(view["room"]!["clock"]!["time"]!.GetValue<DateTimeOffset>().AddDays(3) - page["start"]!.GetValue<DateTimeOffset>()).TotalMilliseconds;
        await server.Player(code, "Anna", view["room"]!["seats"]![0]!["id"]!.ToString());
        await Server.Send(host, new { @do = "start-clock" }, path: room + "/commands");
        Assert.Null((await Server.Send(host, new { @do = "jump-clock", to }, path: room + "/commands"))["refusal"]);
        await Until.IsSo("a jump", async () => (await host.GetFromJsonAsync<JsonNode>(room))!["view"]!["room"]!["clock"]!["drive"]!.ToString() == "standing");
        await Server.Send(host, new { @do = "end-exercise" }, path: room + "/commands");
        var after = 0;
        foreach (var decision in (await host.GetFromJsonAsync<JsonNode>(room + "/debriefing"))!["decisions"]!.AsArray())
        {
            var choice = decision!["choices"]!.AsArray().Select(one => one!.ToString()).First(one => one != decision["choice"]!.ToString());
            var changed = await Server.Read(await host.PostAsJsonAsync(room + "/otherwise", new { decision = decision["id"]!.ToString(), choice, others = "frozen" }));
            var named = changed["changed"]!.AsArray().Select(one => one!["played"]!["reference"]!.ToString()).ToList();
            Assert.Equal(named.Distinct(), named);
            Assert.DoesNotContain(named, one => one.Length < 3);
            after += changed["changedAfterwards"]!.GetValue<int>();
        }
        Assert.True(after > 1, $"{after} arose afterwards");
    }
}
