using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ExchangeSim.Hosting.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ExchangeSim.Web.Tests.Api;

[Collection(OneServer.Name)]
public class OwnFileTests(Server server)
{
    private const string Plan = """
        exercise: { en: Our own, fr: Le nôtre }
        scenario: first-lesson.yaml
        speed: 1 h / min
        answers-within: 2 h
        briefing: EXERCISE. Ours.
        seats:
          hanoi: { name: Ha Noi, agency: vietnam, desks: [bureau] }
        """;

    private static object Files(params (string File, string Text)[] files) => new { files = files.Select(one => new { one.File, one.Text }) };

    private static async Task<JsonNode> Upload(HttpClient host, params (string File, string Text)[] files) =>
        await Server.Read(await host.PostAsJsonAsync("/api/own", Files(files)));

    private static async Task<string?> Refusal(HttpClient host, params (string File, string Text)[] files)
    {
        var answer = await host.PostAsJsonAsync("/api/own", Files(files));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!["errors"]!["files"]![0]!.ToString();
    }

    [Fact]
    public async Task An_own_plan_is_kept_over_a_restart_played_given_papers_and_removed()
    {
        var host = await server.Host();
        Assert.True((bool)(await Upload(host, ("ours.exercise.yaml", Plan)))["isKept"]!);
        await server.Restart();
        host = host.At(server.Address);
        var start = (await host.GetFromJsonAsync<JsonNode>("/api/start"))!;
        Assert.Equal("ours", Assert.Single(start["plans"]!.AsArray(), plan => (bool)plan!["isOwn"]!)!["id"]!.ToString());
        Assert.Equal("plan", Assert.Single(start["own"]!.AsArray())!["kind"]!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await host.PostAsJsonAsync("/api/exercises", new { plan = "ours", rooms = 1 })).StatusCode);
        var paper = await host.GetAsync(new Uri("/api/plans/ours/papers/handbook.html?language=fr", UriKind.Relative));
        Assert.Contains("Le nôtre", await paper.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await host.DeleteAsync(new Uri("/api/own/ours.exercise.yaml", UriKind.Relative))).StatusCode);
        Assert.Empty((await host.GetFromJsonAsync<JsonNode>("/api/start"))!["own"]!.AsArray());
    }

    [Fact]
    public async Task An_own_scenario_is_found_by_an_own_plan_and_played_as_it_is_and_stays_while_it_is_needed()
    {
        var host = await server.Host();
        var scenario = await File.ReadAllTextAsync(Path.Combine(Root(), "scenarios", "exercises", "first-lesson.yaml"));
        var kept = await Upload(host, ("border.yaml", scenario), ("border.exercise.yaml", Plan.Replace("first-lesson.yaml", "border.yaml", StringComparison.Ordinal)));
        Assert.True((bool)kept["isKept"]!, kept.ToJsonString());
        Assert.Contains((await host.GetFromJsonAsync<JsonArray>("/api/scenarios"))!, one => (string)one!["id"]! == "border");
        Assert.Equal(HttpStatusCode.OK, (await host.PostAsJsonAsync("/api/exercises", new { scenario = "border", agencies = new[] { "laos" }, rooms = 1 })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.DeleteAsync(new Uri("/api/own/border.yaml", UriKind.Relative))).StatusCode);
        var broken = await Upload(host, ("border.yaml", scenario.Replace("bureau", "office", StringComparison.Ordinal)));
        Assert.False((bool)broken["isKept"]!); // the plan that is kept needs the desk
        Assert.Equal(HttpStatusCode.NoContent, (await host.DeleteAsync(new Uri("/api/own/border.exercise.yaml", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await host.DeleteAsync(new Uri("/api/own/border.yaml", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Each_problem_is_answered_with_its_place_and_its_line_and_nothing_is_kept()
    {
        var host = await server.Host();
        var answer = await Upload(host, ("bad.exercise.yaml", Plan.Replace("agency: vietnam", "agency: atlantis", StringComparison.Ordinal)));
        Assert.False((bool)answer["isKept"]!);
        var problem = answer["problems"]!.AsArray().First(one => one!["message"]!.ToString().Contains("atlantis", StringComparison.Ordinal))!;
        Assert.Equal(("bad.exercise.yaml", 7), ((string)problem["file"]!, (int)problem["line"]!));
        Assert.Contains("agency: atlantis", (string)problem["text"]!, StringComparison.Ordinal);
        Assert.DoesNotContain((await host.GetFromJsonAsync<JsonNode>("/api/start"))!["own"]!.AsArray(), one => (string)one!["file"]! == "bad.exercise.yaml");
    }

    [Fact]
    public async Task Files_that_name_each_other_in_a_circle_or_themselves_are_refused_at_the_place()
    {
        var host = await server.Host();
        foreach (var files in new (string File, string Text)[][]
        {
            [("ca.yaml", "include: cb.yaml\n"), ("cb.yaml", "include: ca.yaml\n")],
            [("ca.yaml", "include: cb.yaml\n"), ("cb.yaml", "include: cc.yaml\n"), ("cc.yaml", "include: ca.yaml\n")],
            [("self.yaml", "scenario: Self\ninclude: self.yaml\n")],
            [("qa.exercise.yaml", "scenario: qb.exercise.yaml\n"), ("qb.exercise.yaml", "scenario: qa.exercise.yaml\n")],
            [("p.exercise.yaml", "scenario: ../own/p.exercise.yaml\n")],
            [("junk.yaml", "total: garbage\n"), ("uses.yaml", "include: junk.yaml\n")],
        })
        {
            var answer = await Upload(host, files);
            Assert.False((bool)answer["isKept"]!, files[0].File);
            Assert.Contains(answer["problems"]!.AsArray(), one => (bool)one!["isError"]! && (int)one["line"]! > 0 && files.Any(file => file.File == (string)one["file"]!));
        }
        Assert.Empty((await host.GetFromJsonAsync<JsonNode>("/api/start"))!["own"]!.AsArray());
    }

    [Fact]
    public async Task Files_that_were_kept_before_and_cannot_be_used_can_be_removed_and_keep_no_others_out()
    {
        var host = await server.Host();
        // As earlier versions kept them.
        server.Services.GetRequiredService<OwnFileStore>().Keep(
            [new OwnFile("ca.yaml", "include: cb.yaml\n", 0), new OwnFile("cb.yaml", "include: ca.yaml\n", 0)]);
        await server.Restart();
        host = host.At(server.Address);
        Assert.True((bool)(await Upload(host, ("ours.exercise.yaml", Plan)))["isKept"]!);
        foreach (var file in new[] { "ca.yaml", "cb.yaml", "ours.exercise.yaml" })
            Assert.Equal(HttpStatusCode.NoContent, (await host.DeleteAsync(new Uri("/api/own/" + file, UriKind.Relative))).StatusCode);
        Assert.Empty((await host.GetFromJsonAsync<JsonNode>("/api/start"))!["own"]!.AsArray());
    }

    [Fact]
    public async Task Names_numbers_and_sizes_of_files_are_bounded()
    {
        var host = await server.Host();
        Assert.Equal("no-files", await Refusal(host));
        Assert.Equal("no-files", await Refusal(host, [.. Enumerable.Range(0, 21).Select(i => ($"f{i}.yaml", "a: b"))]));
        foreach (var name in new[] { "../x.yaml", "a/b.yaml", "x.txt", ".yaml", "C:x.yaml", "mine.yaml\n", "" })
            Assert.Equal("bad-file-name", await Refusal(host, (name, "a: b")));
        Assert.Equal(HttpStatusCode.BadRequest, (await host.PostAsJsonAsync("/api/own", Files(("nul\0.yaml", "a: b")))).StatusCode);
        Assert.Equal("file-too-large", await Refusal(host, ("big.yaml", new string('a', (1 << 20) + 1))));
        Assert.Equal("name-of-shipped", await Refusal(host, ("first-lesson.exercise.yaml", Plan)));
        (await host.PostAsJsonAsync("/api/studio/own", new { name = "Kept in the studio" })).EnsureSuccessStatusCode();
        Assert.Equal("name-taken", await Refusal(host, ("Kept-in-the-studio.yaml", "a: b")));
        Assert.Equal("name-of-shipped", await Refusal(host, ("vietnam-japan-2017.yaml", "a: b")));
        var huge = await host.PostAsJsonAsync("/api/own", Files(("huge.yaml", new string('a', 9 << 20))));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, huge.StatusCode);
    }

    [Fact]
    public async Task Only_the_host_uploads_removes_and_reads_papers_of_plans()
    {
        var stranger = server.Browser();
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.PostAsJsonAsync("/api/own", Files(("a.yaml", "a: b")))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.DeleteAsync(new Uri("/api/own/a.yaml", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(new Uri("/api/plans/first-lesson/papers/handbook.html", UriKind.Relative))).StatusCode);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ExchangeSim.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
