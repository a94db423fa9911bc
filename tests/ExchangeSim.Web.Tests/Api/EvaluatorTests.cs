using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ExchangeSim.Web.Tests.Api;

[Collection(OneServer.Name)]
public class EvaluatorTests(Server server)
{
    private static async Task<string> Link(HttpClient host, string exercise) =>
        (await Server.Read(await host.PostAsJsonAsync($"/api/exercises/{exercise}/evaluator", new { })))["evaluatorToken"]!.ToString();

    private async Task<Browser> Evaluator(string token)
    {
        var browser = server.Browser();
        (await browser.PostAsJsonAsync("/api/evaluator", new { token })).EnsureSuccessStatusCode();
        return browser;
    }

    [Fact]
    public async Task An_evaluator_sees_all_but_the_instructors_notes_rates_and_notes_and_changes_nothing()
    {
        var host = await server.Host();
        var (id, _, _) = await Server.Exercise(host);
        var room = $"/api/exercises/{id}/rooms/1";
        await Server.Send(host, new { @do = "write-note", text = "SECRET-NOTE" }, path: room + "/commands");
        var evaluator = await Evaluator(await Link(host, id));
        Assert.Contains("SECRET-NOTE", await host.GetStringAsync(room), StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET-NOTE", await evaluator.GetStringAsync(room), StringComparison.Ordinal);
        var page = (await evaluator.GetFromJsonAsync<JsonNode>($"/api/exercises/{id}"))!;
        Assert.Equal(("", false), (page["code"]!.ToString(), page["instructs"]!.GetValue<bool>()));
        foreach (var closed in new[] { "/rooms/1/log", "/archive", "/qr.svg" })
            Assert.Equal(HttpStatusCode.Unauthorized, (await evaluator.GetAsync($"/api/exercises/{id}{closed}")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await evaluator.PostAsJsonAsync($"/api/exercises/{id}/code", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await evaluator.PostAsJsonAsync($"/api/exercises/{id}/evaluator", new { })).StatusCode);
        foreach (var command in new object[] { new { @do = "start-clock" }, new { @do = "join", participant = "evaluator", name = "E" }, new { @do = "write-note", text = "x" } })
            Assert.Equal("instructor-only", (await Server.Send(evaluator, command, path: room + "/commands"))["refusal"]!.ToString());
        Assert.Null((await Server.Send(evaluator, new { @do = "rate-task", task = "no-breach", rating = "unable", words = "Seen." }, path: room + "/commands"))["refusal"]);
        Assert.Null((await Server.Send(evaluator, new { @do = "observe", text = "They talk." }, path: room + "/commands"))["refusal"]);
        var view = (await host.GetFromJsonAsync<JsonNode>(room + "/evaluation"))!;
        var task = view["objectives"]![0]!["targets"]![0]!["tasks"]!.AsArray().First(one => one!["id"]!.ToString() == "no-breach")!;
        Assert.Equal(("unable", "evaluator", "Seen."), (task["rating"]!.ToString(), task["given"]!["by"]!.ToString(), task["given"]!["words"]!.ToString()));
        Assert.Equal("They talk.", view["observations"]![0]!["text"]!.ToString());
    }

    [Fact]
    public async Task An_evaluator_looks_at_a_seat_and_its_files_and_cannot_act_there()
    {
        var host = await server.Host();
        var (id, code, _) = await Server.Exercise(host);
        await server.Player(code, "Anna", "hanoi");
        var room = $"/api/exercises/{id}/rooms/1";
        await Server.Send(host, new { @do = "start-clock" }, path: room + "/commands");
        await Server.Send(host, new { @do = "jump-clock", to = 3 * 3_600_000 }, path: room + "/commands");
        var evaluator = await Evaluator(await Link(host, id));
        var files = await Until.Found("a file at the seat", async () =>
            (await evaluator.GetFromJsonAsync<JsonNode>(room + "/seats/hanoi"))!["seat"]!["inbox"]!.AsArray() is { Count: > 0 } some ? some : null);
        var file = (await evaluator.GetFromJsonAsync<JsonNode>($"{room}/seats/hanoi/files/{files[0]!["file"]}"))!;
        Assert.NotNull(file["papers"]);
        foreach (var command in new object[]
        {
            new { @do = "decide", seat = "hanoi", decision = "any", choice = "search" },
            new { @do = "order-work", seat = "hanoi", file = files[0]!["file"]!.ToString(), order = "first" },
        }) Assert.Equal("instructor-only", (await Server.Send(evaluator, command, path: room + "/commands"))["refusal"]!.ToString());
    }

    [Fact]
    public async Task A_link_opens_one_exercise_until_another_is_made_and_no_player_evaluates()
    {
        var host = await server.Host();
        var (id, code, _) = await Server.Exercise(host);
        var (other, _, _) = await Server.Exercise(host);
        var evaluator = await Evaluator(await Link(host, id));
        Assert.Equal(HttpStatusCode.Unauthorized, (await evaluator.GetAsync($"/api/exercises/{other}/rooms/1")).StatusCode);
        await Link(host, id);
        Assert.Equal(HttpStatusCode.Unauthorized, (await evaluator.GetAsync($"/api/exercises/{id}/rooms/1")).StatusCode);
        var (player, _) = await server.Player(code, "Anna", "hanoi");
        Assert.Equal(HttpStatusCode.Unauthorized, (await player.GetAsync($"/api/exercises/{id}/rooms/1/evaluation")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await player.GetAsync($"/api/exercises/{id}/rooms/1/timeline")).StatusCode);
        Assert.Equal("instructor-only", (await Server.Send(player, new { @do = "rate-task", task = "no-breach", rating = "performed" }))["refusal"]!.ToString());
    }
}
