using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Web.Exercises;
using ExchangeSim.Web.Shipped;
using Microsoft.Extensions.DependencyInjection;

namespace ExchangeSim.Web.Tests.Api;

[Collection(OneServer.Name)]
public class DeskTests(Server server)
{
    [Fact]
    public async Task Players_read_the_policy_under_which_seats_are_kept_where_it_is_no_coming_event()
    {
        const string Policies = "\npolicies:\n  more: { says: One more officer in Vientiane, changes: { agencies.laos.desks.bureau.officers: 3 } }\n";
        Assert.Equal("One more officer in Vientiane", await Policy(Policies, "\npolicy: more\n"));
        Assert.Null(await Policy(Policies.Replace("changes:", "from: 2022-03-08, changes:", StringComparison.Ordinal), "\npolicy: more\n"));
        Assert.Null(await Policy(Policies, ""));
    }

    private async Task<string?> Policy(string ofScenario, string ofPlan)
    {
        var lesson = server.Services.GetRequiredService<ShippedPlans>().Find("first-lesson")!;
        var planned = PlannedExercise.OfTexts([lesson.Sources[0] with { Text = lesson.Sources[0].Text + ofPlan },
            lesson.Sources[1] with { Text = lesson.Sources[1].Text + ofScenario },
            .. lesson.Sources.Skip(2)]);
        var (exercise, _) = server.Services.GetRequiredService<ExerciseService>().Create(planned, 1);
        var (anna, _) = await server.Player(exercise.Code, "Anna", null);
        return (await anna.GetFromJsonAsync<JsonNode>("/api/me"))!["plan"]!["policy"]?["en"]?.ToString();
    }

    private async Task<(Browser Host, string Room, Browser Anna, string AnnaId, Browser Binh)> Begin()
    {
        var planned = WidePlan.Of(server.Services.GetRequiredService<ShippedPlans>().Find("first-lesson")!);
        var (exercise, _) = server.Services.GetRequiredService<ExerciseService>().Create(planned, 1);
        var host = await server.Host();
        var (anna, annaId) = await server.Player(exercise.Code, "Anna", "hanoi");
        var (binh, _) = await server.Player(exercise.Code, "Bình", "vientiane");
        var room = $"/api/exercises/{exercise.Id}/rooms/1";
        Assert.Null((await Server.Send(host, new { @do = "start-clock" }, path: room + "/commands"))["refusal"]);
        return (host, room, anna, annaId, binh);
    }

    private static async Task<JsonNode> Get(HttpClient browser, string path) => (await browser.GetFromJsonAsync<JsonNode>(path))!;

    [Fact]
    public async Task A_request_is_sent_out_of_a_lead_and_its_form_is_read_by_whoever_knows_the_file()
    {
        var (host, room, anna, _, binh) = await Begin();
        Assert.Equal("boat", (await Get(anna, "/api/view"))["seat"]!["leads"]![0]!["id"]!.ToString());
        Assert.Empty((await Get(binh, "/api/view"))["seat"]!["leads"]!.AsArray());
        Assert.Contains("asked", (await Get(anna, "/api/me"))["plan"]!["procedures"]![0]!["fields"]!.AsArray().Select(field => field!.ToString()));
        var send = new { @do = "send-request", seat = "hanoi", lead = "boat", to = "laos", procedure = "information", urgency = "urgent", basis = "old-plan",
            fields = new { asked = "Whose boat is it?" } };
        Assert.Null((await Server.Send(anna, send))["refusal"]);
        Assert.Equal("unknown-lead", (await Server.Send(binh, new { @do = "send-request", seat = "vientiane", lead = "boat", to = "vietnam", procedure = "information",
            urgency = "urgent", basis = "old-plan", fields = new { } }))["refusal"]!.ToString());
        var file = (await Get(anna, "/api/view"))["seat"]!["leads"]![0]!["sent"]![0]!.ToString();
        Assert.Equal("Whose boat is it?", (await Get(anna, $"/api/files/{file}"))["form"]!["fields"]![0]!["text"]!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await binh.GetAsync(new Uri($"/api/files/{file}", UriKind.Relative))).StatusCode);
        // Neither side is told what is wrong with it; the instructor is.
        Assert.DoesNotContain("wrong-basis", await anna.GetStringAsync(new Uri($"/api/files/{file}", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("wrong-basis", (await Get(host, room))["view"]!["forms"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_instructor_looks_over_a_shoulder_and_nobody_else_does()
    {
        var (host, room, anna, _, _) = await Begin();
        Assert.Equal("vientiane", (await Get(host, room + "/seats/vientiane"))["seat"]!["seat"]!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync(new Uri(room + "/seats/paris", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await anna.GetAsync(new Uri(room + "/seats/vientiane", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await anna.GetAsync(new Uri(room + "/projector", UriKind.Relative))).StatusCode);
        Assert.Equal(2, (int)(await Get(host, room + "/projector"))["manned"]!);
    }

    [Fact]
    public async Task Who_was_taken_out_of_the_room_sees_nothing_more_of_it()
    {
        var (host, room, anna, annaId, _) = await Begin();
        Assert.Null((await Server.Send(host, new { @do = "remove-person", participant = annaId }, path: room + "/commands"))["refusal"]);
        foreach (var path in new[] { "/api/me", "/api/view" }) Assert.Equal(HttpStatusCode.Unauthorized, (await anna.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
        Assert.Equal("unknown-participant", (await Server.Send(anna, new { @do = "take-seat", participant = annaId, seat = "hanoi" }))["refusal"]!.ToString());
    }

    [Fact]
    public async Task Who_was_taken_out_comes_back_by_the_code_as_the_same_person_and_under_another_name_as_another()
    {
        var (host, room, anna, annaId, _) = await Begin();
        var code = (await Get(host, room[..room.IndexOf("/rooms", StringComparison.Ordinal)]))["code"]!.ToString();
        Assert.Null((await Server.Send(host, new { @do = "remove-person", participant = annaId }, path: room + "/commands"))["refusal"]);
        (await anna.PostAsJsonAsync("/api/join", new { code, name = " anna " })).EnsureSuccessStatusCode();
        Assert.Equal(annaId, (await Get(anna, "/api/me"))["participant"]!.ToString());
        Assert.Null((await Server.Send(anna, new { @do = "take-seat", participant = annaId, seat = "hanoi" }))["refusal"]);
        Assert.Null((await Server.Send(host, new { @do = "remove-person", participant = annaId }, path: room + "/commands"))["refusal"]);
        (await anna.PostAsJsonAsync("/api/join", new { code, name = "Chi" })).EnsureSuccessStatusCode();
        Assert.NotEqual(annaId, (await Get(anna, "/api/me"))["participant"]!.ToString());
    }

    [Fact]
    public async Task After_a_restart_requests_messages_orders_notes_and_half_written_forms_are_there()
    {
        var (host, room, anna, _, _) = await Begin();
        Assert.Null((await Server.Send(host, new { @do = "pause-clock" }, path: room + "/commands"))["refusal"]);
        Assert.Equal("paused", (await Server.Send(anna, new { @do = "write-message", seat = "hanoi", to = "vientiane", text = "Good morning" }))["refusal"]!.ToString());
        Assert.Null((await Server.Send(host, new { @do = "step-clock", atMost = 1 }, path: room + "/commands"))["refusal"]);
        foreach (var command in new object[]
        {
            new { @do = "write-message", seat = "hanoi", to = "vientiane", text = "Good morning" },
            new { @do = "send-request", seat = "hanoi", lead = "boat", to = "laos", procedure = "information", urgency = "urgent", basis = "cooperation",
                fields = new { asked = "Whose boat is it?" } },
            new { @do = "move-officers", seat = "hanoi", from = "investigation", to = "bureau", officers = 1 },
            new { @do = "write-note", seat = "hanoi", text = "Ask again at ten" },
        }) Assert.Null((await Server.Send(anna, command))["refusal"]);
        (await anna.PutAsJsonAsync("/api/drafts/form:boat", new { text = "{\"to\":\"laos\"}" })).EnsureSuccessStatusCode();
        Assert.Null((await Server.Send(host, new { @do = "pause-clock" }, path: room + "/commands"))["refusal"]);
        var before = (await Get(anna, "/api/view"))["seat"]!;
        await server.Restart();
        using var again = anna.At(server.Address);
        var after = (await Get(again, "/api/view"))["seat"]!;
        foreach (var part in new[] { "inbox", "messages", "leads", "desks", "notes" }) Assert.Equal(before[part]!.ToJsonString(), after[part]!.ToJsonString());
        Assert.Equal("{\"to\":\"laos\"}", (await Get(again, "/api/me"))["drafts"]!["form:boat"]!.ToString());
    }

    [Fact]
    public async Task One_person_plays_alone_as_player_and_instructor()
    {
        var browser = await server.Host();
        (await browser.PostAsJsonAsync("/api/alone", new { plan = "first-lesson", name = "Chi" })).EnsureSuccessStatusCode();
        var me = await Get(browser, "/api/me");
        Assert.NotNull(me["instructs"]);
        Assert.Equal("calm", (await Get(browser, "/api/view"))["room"]!["clock"]!["mode"]!.ToString());
        var stranger = server.Browser();
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.PostAsJsonAsync("/api/alone", new { plan = "first-lesson", name = "Chi" })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsJsonAsync("/api/alone", new { plan = "first-lesson", name = " " })).StatusCode);
    }

    [Fact]
    public async Task Every_kind_of_command_is_in_the_description_of_the_interface()
    {
        var text = await server.Browser().GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative));
        foreach (var kind in new[] { "decide", "order-work", "move-officers", "send-request", "withdraw-request", "remind-other", "answer-question", "write-message", "hand-over",
            "remove-person", "take-over", "fire-inject", "skip-inject", "write-inject", "write-event", "write-note" })
            Assert.Contains($"\"{kind}\"", text, StringComparison.Ordinal);
    }
}
