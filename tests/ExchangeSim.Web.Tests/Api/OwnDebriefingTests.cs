using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ExchangeSim.Web.Tests.Api;

[Collection(OneServer.Name)]
public class OwnDebriefingTests(Server server)
{
    private const string Own = "/api/debriefing";
    private static readonly string[] Later = ["/effects", "/luck", "/papers/sheet.html", "/papers/sheet.docx"];

    [Fact]
    public async Task A_player_sees_their_own_part_when_it_is_over_and_the_rest_when_the_instructor_releases_it()
    {
        var host = await server.Host();
        var (id, code, _) = await Server.Exercise(host);
        var (anna, _) = await server.Player(code, "Anna", "hanoi");
        var room = $"/api/exercises/{id}/rooms/1";
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.Browser().GetAsync(Own)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.GetAsync(Own)).StatusCode);
        await PlayToTheEnd(host, room);

        var before = (await anna.GetFromJsonAsync<JsonNode>(Own))!;
        Assert.Equal(("Anna", false), (before["name"]!.ToString(), before["isReleased"]!.GetValue<bool>()));
        Assert.NotEmpty(before["moments"]!.AsArray());
        Assert.NotEmpty(before["decisions"]!.AsArray());
        Assert.All(before["decisions"]!.AsArray(), decision => Assert.Null(decision!["fileBears"]));
        foreach (var later in Later) Assert.Equal(HttpStatusCode.NotFound, (await anna.GetAsync(Own + later)).StatusCode);
        Assert.Equal("instructor-only", (await Server.Send(anna, new { @do = "release-debriefing", isReleased = true }))["refusal"]!.ToString());

        Assert.Null((await Server.Send(host, new { @do = "release-debriefing", isReleased = true }, path: room + "/commands"))["refusal"]);
        var after = (await anna.GetFromJsonAsync<JsonNode>(Own))!;
        Assert.All(after["decisions"]!.AsArray(), decision => Assert.NotNull(decision!["fileBears"]));
        var effects = await Computed(anna);
        Assert.All(effects, effect => Assert.Contains(after["decisions"]!.AsArray(), decision => decision!["id"]!.ToString() == effect!["decision"]!.ToString()));
        var sheet = await anna.GetStringAsync(Own + "/papers/sheet.html?language=fr");
        Assert.Contains("Fiche du participant", sheet, StringComparison.Ordinal);
        Assert.Contains("Anna", sheet, StringComparison.Ordinal);
        Assert.Equal((byte)'P', (await anna.GetByteArrayAsync(Own + "/papers/sheet.docx"))[0]);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.GetAsync(Own + "/papers/other.html")).StatusCode);
    }

    private static async Task PlayToTheEnd(Browser host, string room)
    {
        await Server.Send(host, new { @do = "start-clock" }, path: room + "/commands");
        await Server.Send(host, new { @do = "jump-clock", to = 6 * 3_600_000 }, path: room + "/commands");
        // Ended where the jump has come to; the room's own timer carries it out.
        await Until.IsSo("a jump", async () => (await host.GetFromJsonAsync<JsonNode>(room))!["view"]!["room"]!["clock"]!["drive"]!.ToString() == "standing");
        await Server.Send(host, new { @do = "end-exercise" }, path: room + "/commands");
    }

    private static Task<JsonArray> Computed(Browser player) => Until.Found("a computation", async () =>
        await player.GetFromJsonAsync<JsonNode>(Own + "/effects") is { } answer && answer["isDone"]!.GetValue<bool>() ? answer["found"]!.AsArray() : null);
}
