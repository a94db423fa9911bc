using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ExchangeSim.Hosting.Storage;

namespace ExchangeSim.Web.Tests.Api;

/// <summary>What is half written belongs to the seat.</summary>
[Collection(OneServer.Name)]
public class DraftTests(Server server)
{
    private const string Draft = "/api/drafts/form:boat";

    [Fact]
    public async Task Who_comes_back_to_a_seat_with_another_machine_finds_what_was_half_written_there()
    {
        var host = await server.Host();
        var (exercise, code, _) = await Server.Exercise(host);
        var (anna, annaId) = await server.Player(code, "Anna", "hanoi");
        var (binh, _) = await server.Player(code, "Bình", "vientiane");
        await Write(anna, "Who owns the bo");
        await Write(binh, "something else");
        await Write(anna, "Who owns the boat", seat: "hanoi");
        var (again, againId) = await server.Player(code, "Anna again", null);
        Assert.Empty(await Drafts(again));
        var room = $"/api/exercises/{exercise}/rooms/1/commands";
        Assert.Null((await Server.Send(host, new { @do = "leave-seat", participant = annaId }, path: room))["refusal"]);
        Assert.Null((await Server.Send(host, new { @do = "take-seat", participant = againId, seat = "hanoi" }, path: room))["refusal"]);
        Assert.Equal("Who owns the boat", (await Drafts(again))["form:boat"]!.ToString());
        Assert.Empty(await Drafts(anna)); // whose seat it is no longer
        var late = await anna.PutAsJsonAsync(Draft, new { text = "Who owns the boat FIC-0001?", seat = "hanoi" });
        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
        Assert.Contains("not-your-seat", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("Who owns the boat", (await Drafts(again))["form:boat"]!.ToString());
        Assert.Equal("something else", (await Drafts(binh))["form:boat"]!.ToString());
        await Write(again, "");
        Assert.Empty(await Drafts(again));
    }

    [Fact]
    public async Task Of_many_drafts_the_latest_forty_are_kept_and_one_that_is_longer_than_any_form_is_refused()
    {
        var (_, code, _) = await Server.Exercise(await server.Host());
        var (anna, _) = await server.Player(code, "Anna", "hanoi");
        for (var number = 0; number < 45; number++)
            (await anna.PutAsJsonAsync($"/api/drafts/d{number}", new { text = "half" })).EnsureSuccessStatusCode();
        var kept = await Drafts(anna);
        Assert.Equal(ExerciseStore.MostDrafts, kept.Count);
        Assert.NotNull(kept["d44"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await anna.PutAsJsonAsync("/api/drafts/d1", new { text = new string('x', 60_001) })).StatusCode);
    }

    private static async Task Write(HttpClient browser, string text, string? seat = null) =>
        (await browser.PutAsJsonAsync(Draft, new { text, seat })).EnsureSuccessStatusCode();

    private static async Task<JsonObject> Drafts(HttpClient browser) => (await browser.GetFromJsonAsync<JsonNode>("/api/me"))!["drafts"]!.AsObject();
}
