using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ExchangeSim.Web.Exercises;
using ExchangeSim.Web.Shipped;
using Microsoft.Extensions.DependencyInjection;

namespace ExchangeSim.Web.Tests.OpenApi;

/// <summary>Asks for everything that the interface has, in the order in which an exercise asks for it.</summary>
internal sealed class WholeExercise(Server server)
{
    private const int MostSteps = 30;

    internal async Task Play()
    {
        using var host = await server.Host();
        await Prepare(host);
        await Study(host);
        await Change(host);
        var planned = WidePlan.Of(server.Services.GetRequiredService<ShippedPlans>().Find("first-lesson")!);
        var (exercise, token) = server.Services.GetRequiredService<ExerciseService>().Create(planned, 1);
        var path = $"/api/exercises/{exercise.Id}";
        var (anna, annaId) = await server.Player(exercise.Code, "Anna", "hanoi");
        var (binh, _) = await server.Player(exercise.Code, "Bình", "vientiane");
        using var evaluator = await SignIn(host, path, token);
        await Watch(host, path);
        (await anna.PostAsJsonAsync("/api/return", await Server.Read(await host.GetAsync($"{path}/participants/{annaId}/return-code")))).EnsureSuccessStatusCode();
        await Order(host, path, new { @do = "start-clock" });
        await Order(host, path, new { @do = "fire-inject", inject = "call" });
        await Act(anna, annaId);
        for (var i = 0; i < 3; i++) await DecideNext(host, path, [(anna, "hanoi"), (binh, "vientiane")]);
        await Server.Send(evaluator, new { @do = "observe", text = "They read the file." }, path: path + "/rooms/1/commands");
        await Watch(host, path);
        await Order(host, path, new { @do = "end-exercise" });
        await Debrief(host, path + "/rooms/1");
        await Order(host, path, new { @do = "release-debriefing", isReleased = true });
        foreach (var part in new[] { "", "/effects", "/luck", "/papers/sheet.html" }) (await anna.GetAsync("/api/debriefing" + part)).EnsureSuccessStatusCode();
        foreach (var paper in new[] { "papers/handbook.html", "papers/after-action-report.docx", "sheets.zip", "grades.csv", "statements.jsonl", "archive", "rooms/1/log",
            "rooms/1/fingerprint" })
            (await host.GetAsync($"{path}/{paper}")).EnsureSuccessStatusCode();
    }

    private static async Task Prepare(Browser host)
    {
        foreach (var path in new[] { "/api/start", "/api/scenarios", "/api/plans/first-lesson/papers/situation-manual.html" })
            (await host.GetAsync(path)).EnsureSuccessStatusCode();
        await host.PostAsJsonAsync("/api/own", new { files = new[] { new { file = "described.yaml", text = "scenario: none" } } });
        (await host.DeleteAsync("/api/own/described.yaml")).EnsureSuccessStatusCode();
        (await host.PostAsJsonAsync("/api/alone", new { plan = "first-lesson", name = "Chi" })).EnsureSuccessStatusCode();
        await Server.Exercise(host);
    }

    private static async Task Change(Browser host)
    {
        const string own = "/api/studio/own", writer = "0123456789ab";
        var made = await Server.Read(await host.PostAsJsonAsync(own, new { name = "Described", from = "vietnam-laos-plan-2022" }));
        var one = $"{own}/{made["id"]}";
        var text = (await Server.Read(await host.GetAsync(one)))["text"]!.ToString();
        await Server.Read(await host.PutAsJsonAsync($"{one}/drafts/{writer}", new { text = "half", basedOn = 1 }));
        foreach (var path in new[] { own, one, $"{one}/export", $"{one}/versions/1", $"{one}/drafts/{writer}" }) (await host.GetAsync(path)).EnsureSuccessStatusCode();
        (await host.DeleteAsync($"{one}/drafts/{writer}")).EnsureSuccessStatusCode();
        await Server.Read(await host.PostAsJsonAsync($"{one}/check", new { text = "scenario: none" }));
        await Server.Read(await host.PostAsJsonAsync($"{one}/schema", new { text }));
        await Server.Read(await host.PostAsJsonAsync($"{one}/figures", new { text }));
        var from = text.IndexOf("replications: 10", StringComparison.Ordinal) + "replications: ".Length;
        await Server.Read(await host.PostAsJsonAsync($"{one}/figures/change", new { text, from, value = "0" }));
        await Server.Read(await host.PutAsJsonAsync(one, new { text = text + "# more\n", basedOn = 1 }));
        await Server.Read(await host.PostAsync($"{one}/versions/1/restore", null));
        await Server.Read(await host.PostAsJsonAsync($"{one}/rename", new { name = "Described again" }));
        (await host.DeleteAsync(one)).EnsureSuccessStatusCode();
        (await host.GetAsync(own)).EnsureSuccessStatusCode();
        await Server.Read(await host.PostAsync($"{one}/recover", null));
        await Server.Read(await host.PostAsJsonAsync($"{own}/import", new { file = "x.yaml", content = "scenario: none"u8.ToArray() }));
    }

    private static async Task Study(Browser host)
    {
        const string studio = "/api/studio", scenario = "vietnam-cambodia-2021";
        foreach (var path in new[] { studio, $"{studio}/scenarios/{scenario}" }) (await host.GetAsync(path)).EnsureSuccessStatusCode();
        await UntilDone(() => host.GetAsync($"{studio}/scenarios/{scenario}/check"));
        var procedure = (await Server.Read(await host.GetAsync($"{studio}/scenarios/{scenario}")))["procedures"]![0]!;
        (await host.GetAsync($"{studio}/scenarios/{scenario}/procedures/{procedure}")).EnsureSuccessStatusCode();
        var made = await Server.Read(await host.PostAsJsonAsync($"{studio}/studies", new { scenario, compare = false, replications = 1 }));
        var study = $"{studio}/studies/{made["id"]}";
        await Until.IsSo("a study to be done", async () => (await Server.Read(await host.GetAsync(study)))["card"]!["state"]!.ToString() == "done");
        (await host.GetAsync($"{study}/files/run.json")).EnsureSuccessStatusCode();
        await UntilDone(() => host.GetAsync($"{study}/verify"));
        (await host.PostAsJsonAsync($"{study}/stop", new { })).EnsureSuccessStatusCode();
        (await host.DeleteAsync(study)).EnsureSuccessStatusCode();
    }

    private async Task<Browser> SignIn(Browser host, string path, string token)
    {
        using var instructor = server.Browser();
        (await instructor.PostAsJsonAsync("/api/instructor", new { token })).EnsureSuccessStatusCode();
        (await host.PostAsync($"{path}/code", null)).EnsureSuccessStatusCode();
        var link = await Server.Read(await host.PostAsync($"{path}/evaluator", null));
        var evaluator = server.Browser();
        (await evaluator.PostAsJsonAsync("/api/evaluator", new { token = link["evaluatorToken"]!.ToString() })).EnsureSuccessStatusCode();
        return evaluator;
    }

    private static async Task Watch(Browser host, string path)
    {
        foreach (var rest in new[] { "", "/rooms", "/qr.svg", "/rooms/1", "/rooms/1/projector", "/rooms/1/seats/hanoi", "/rooms/1/evaluation" })
            (await host.GetAsync(path + rest)).EnsureSuccessStatusCode();
    }

    private static Task<JsonNode> Order(Browser host, string path, object command) => Server.Send(host, command, path: path + "/rooms/1/commands");

    private static async Task Act(Browser anna, string annaId)
    {
        (await anna.PutAsJsonAsync("/api/drafts/notes", new { text = "half" })).EnsureSuccessStatusCode();
        await Server.Send(anna, new { @do = "say-ready", participant = annaId, isReady = true });
        await Server.Send(anna, new { @do = "write-message", seat = "hanoi", to = "vientiane", text = "Good morning" });
        await Server.Send(anna, new { @do = "write-note", seat = "hanoi", text = "A note" });
        Assert.Equal("not-your-seat", (await Server.Send(anna, new { @do = "write-note", seat = "vientiane", text = "Not mine" }))["refusal"]!.ToString());
    }

    // Each step runs to the next thing that comes up, which may be a lead or a message.
    private static async Task DecideNext(Browser host, string path, (Browser Browser, string Seat)[] players)
    {
        for (var steps = 0; steps < MostSteps; steps++)
        {
            await Order(host, path, new { @do = "step-clock", atMost = 36_000_000 });
            // The room's own timer carries it out.
            await Until.IsSo("a step", async () => (await Look(players[0].Browser))["room"]!["clock"]!["drive"]!.ToString() != "stepping");
            foreach (var (browser, seat) in players)
            {
                var inbox = (await Look(browser))["seat"]!["inbox"]!.AsArray();
                if (inbox.FirstOrDefault(item => item!["state"]!.ToString() == "to-decide") is not { } item) continue;
                await Decide(host, $"{path}/rooms/1/seats/{seat}/files/{item["file"]}", browser, seat, item["file"]!.ToString());
                return;
            }
        }
        throw new InvalidOperationException("no decision came up");
    }

    private static async Task Decide(Browser host, string shoulder, Browser browser, string seat, string file)
    {
        (await host.GetAsync(shoulder)).EnsureSuccessStatusCode();
        var decision = (await browser.GetFromJsonAsync<JsonNode>($"/api/files/{file}"))!["decision"]!;
        await Server.Send(browser, new { @do = "decide", seat, decision = decision["id"]!.ToString(), choice = decision["choices"]![0]!["choice"]!.ToString() });
    }

    private static async Task<JsonNode> Look(Browser browser) => (await browser.GetFromJsonAsync<JsonNode>("/api/view"))!;

    private static async Task Debrief(Browser host, string room)
    {
        var page = (await host.GetFromJsonAsync<JsonNode>($"{room}/debriefing"))!;
        (await host.GetAsync($"{room}/timeline")).EnsureSuccessStatusCode();
        (await host.GetAsync($"{room}/requests/{page["requests"]![0]!["reference"]}/path")).EnsureSuccessStatusCode();
        (await host.GetAsync($"{room}/then?at={Uri.EscapeDataString(page["endedAt"]!.ToString())}")).EnsureSuccessStatusCode();
        var row = page["decisions"]![0]!;
        var choice = row["choices"]!.AsArray().Select(one => one!.ToString()).First(one => one != row["choice"]!.ToString());
        var wanted = new { decision = row["id"]!.ToString(), choice, others = "frozen" };
        (await host.PostAsJsonAsync($"{room}/otherwise", wanted)).EnsureSuccessStatusCode();
        await UntilDone(() => host.PostAsJsonAsync($"{room}/futures", wanted));
        await UntilDone(() => host.PostAsJsonAsync($"{room}/policy", new { policy = (string?)null, text = "channels.i-24-7.delay: 5 min" }), "computed");
        foreach (var one in new[] { "regrets", "luck", "side-by-side" }) await UntilDone(() => host.GetAsync($"{room}/{one}"));
        (await host.DeleteAsync($"{room}/computations/luck")).EnsureSuccessStatusCode();
        (await host.PostAsJsonAsync($"{room}/futures/stop", wanted)).EnsureSuccessStatusCode();
        (await host.PostAsJsonAsync($"{room}/policy/stop", new { policy = (string?)null, text = "channels.i-24-7.delay: 5 min" })).EnsureSuccessStatusCode();
    }

    private static Task UntilDone(Func<Task<HttpResponseMessage>> ask, string? inside = null) => Until.IsSo("a computation", async () =>
    {
        var answer = await Server.Read(await ask());
        return (inside is null ? answer : answer[inside])!["isDone"]!.GetValue<bool>();
    });
}
