using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using ExchangeSim.Scenarios;

namespace ExchangeSim.Web.Tests.Api;

/// <summary>Own scenarios over HTTP, on a server of its own, which is stopped and started.</summary>
public sealed class LibraryTests(Server server) : IClassFixture<Server>
{
    private const string Own = "/api/studio/own", Writer = "0123456789ab";

    private static async Task<(string Id, string Name)> Made(HttpResponseMessage answer)
    {
        var made = await Server.Read(answer);
        return (made["id"]!.ToString(), made["name"]!.ToString());
    }

    private static async Task<(string Id, string Name)> Import(HttpClient host, string file, string text) =>
        await Made(await host.PostAsJsonAsync($"{Own}/import", new { file, content = Encoding.UTF8.GetBytes(text) }));

    private static async Task<JsonNode> Page(HttpClient host, string id) => (await host.GetFromJsonAsync<JsonNode>($"{Own}/{id}"))!;

    private static async Task<JsonNode> Save(HttpClient host, string id, string text, int basedOn) =>
        await Server.Read(await host.PutAsJsonAsync($"{Own}/{id}", new { text, basedOn, writer = Writer }));

    private static async Task<string> Refusal(HttpResponseMessage answer, string field)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!["errors"]![field]![0]!.ToString();
    }

    private static async Task<IReadOnlyList<string>> Names(HttpClient host, string list = "own") =>
        [.. (await host.GetFromJsonAsync<JsonNode>(Own))![list]!.AsArray().Select(card => card!["name"]!.ToString())];

    [Fact]
    public async Task A_copy_of_a_scenario_that_ships_is_changed_saved_and_run()
    {
        var host = await server.Host();
        var (id, name) = await Made(await host.PostAsJsonAsync(Own, new { name = "Kế hoạch 2023", from = "vietnam-laos-plan-2022" }));
        Assert.Equal("ke-hoach-2023", name);
        Assert.Equal("ke-hoach-2023-2", (await Made(await host.PostAsJsonAsync(Own, new { from = id }))).Name);
        var page = await Page(host, id);
        Assert.Empty(page["problems"]!.AsArray());
        Assert.Empty(page["includes"]!.AsArray()); // what it includes ships
        var text = page["text"]!.ToString();
        Assert.Contains("# assumed", text, StringComparison.Ordinal);

        var saved = await Save(host, id, text.Replace("replications: 10", "replications: 2", StringComparison.Ordinal), 1);
        Assert.Equal((true, 2), ((bool)saved["isCurrent"]!, (int)saved["version"]!));
        Assert.Equal(2, (int)(await host.GetFromJsonAsync<JsonNode>($"/api/studio/scenarios/{name}"))!["replications"]!);
        var study = await Server.Read(await host.PostAsJsonAsync("/api/studio/studies", new { scenario = name, compare = false, replications = 1 }));
        Assert.Equal($"exchangesim run {name}.yaml --replications 1", (await host.GetFromJsonAsync<JsonNode>($"/api/studio/studies/{study["id"]}"))!["command"]!.ToString());
    }

    [Fact]
    public async Task The_starting_file_reads_without_an_error_and_a_mistake_is_said_at_its_place()
    {
        var host = await server.Host();
        var (id, _) = await Made(await host.PostAsJsonAsync(Own, new { name = "Started" }));
        var page = await Page(host, id);
        Assert.DoesNotContain(page["problems"]!.AsArray(), problem => (bool)problem!["isError"]!);
        var lines = page["text"]!.ToString().Split('\n').ToList();
        var at = lines.FindIndex(line => line.Contains("arrivals: 6 / wk", StringComparison.Ordinal));
        lines[at] = lines[at].Replace("6 / wk", "six", StringComparison.Ordinal);
        var text = string.Join('\n', lines);
        var checkedText = await Server.Read(await host.PostAsJsonAsync($"{Own}/{id}/check", new { text }));
        var problem = checkedText["problems"]![0]!;
        Assert.Equal((at + 1, lines[at].IndexOf("six", StringComparison.Ordinal) + 1, true), ((int)problem["line"]!, (int)problem["column"]!, (bool)problem["isError"]!));
        Assert.Single((await Page(host, id))["versions"]!.AsArray()); // checking keeps nothing

        // One with errors is kept, but there is nothing to run.
        await Save(host, id, text, 1);
        Assert.Equal(1, (int)(await Page(host, id))["card"]!["errors"]!);
        Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync(new Uri("/api/studio/scenarios/started", UriKind.Relative))).StatusCode);
        (await host.PostAsync(new Uri($"{Own}/{id}/versions/1/restore", UriKind.Relative), null)).EnsureSuccessStatusCode();
        (await host.GetAsync(new Uri("/api/studio/scenarios/started", UriKind.Relative))).EnsureSuccessStatusCode();
        Assert.Equal(["restore", "save", "new"], (await Page(host, id))["versions"]!.AsArray().Select(version => version!["origin"]!.ToString()));
    }

    [Fact]
    public async Task The_schema_of_a_text_follows_it_and_knows_what_it_includes()
    {
        var host = await server.Host();
        var (id, _) = await Made(await host.PostAsJsonAsync(Own, new { name = "Named", from = "vietnam-laos-plan-2022" }));
        var text = (await Page(host, id))["text"]!.ToString();
        var first = await Schema(text, null);
        var channels = JsonNode.Parse(first["schema"]!.ToString())!["definitions"]!["name-of-a-channel"]!["enum"]!.AsArray().Select(one => one!.ToString());
        Assert.Contains("border-liaison", channels); // of a library
        var same = await Schema(text + "# more\n", first["version"]!.ToString());
        Assert.Equal((first["version"]!.ToString(), null), (same["version"]!.ToString(), same["schema"]));
        var later = await Schema(text.Replace("another-officer:", "another-name:", StringComparison.Ordinal), first["version"]!.ToString());
        Assert.Contains("another-name", later["schema"]!.ToString(), StringComparison.Ordinal);
        Assert.Null((await Schema("scenario: [half", null))["version"]);

        async Task<JsonNode> Schema(string typed, string? known) => await Server.Read(await host.PostAsJsonAsync($"{Own}/{id}/schema", new { text = typed, known }));
    }

    [Fact]
    public async Task Of_two_who_save_at_once_the_later_one_is_refused_and_loses_nothing()
    {
        var host = await server.Host();
        var (id, _) = await Import(host, "race.yaml", TwoSmallAgencies.Text);
        await Save(host, id, TwoSmallAgencies.Text + "# hers\n", 1);
        var stale = await Save(host, id, TwoSmallAgencies.Text + "# his\n", 1);
        Assert.Equal((false, 3, 2), ((bool)stale["isCurrent"]!, (int)stale["version"]!, (int)stale["current"]!));
        Assert.EndsWith("# hers\n", (await Page(host, id))["text"]!.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("# his\n", (await host.GetFromJsonAsync<JsonNode>($"{Own}/{id}/versions/3"))!["text"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_outlives_the_server_until_it_is_saved()
    {
        var host = await server.Host();
        var (id, _) = await Import(host, "typed.yaml", TwoSmallAgencies.Text);
        var draft = $"{Own}/{id}/drafts/{Writer}";
        await Server.Read(await host.PutAsJsonAsync(draft, new { text = "half a thought", basedOn = 1 }));
        await server.Restart();
        host = host.At(server.Address);
        Assert.True((bool)(await Page(host, id))["card"]!["hasDraft"]!);
        Assert.Equal(Writer, (await Page(host, id))["drafts"]![0]!["writer"]!.ToString());
        Assert.Equal("half a thought", (await host.GetFromJsonAsync<JsonNode>(draft))!["text"]!.ToString());
        await Save(host, id, TwoSmallAgencies.Text + "# done\n", 1);
        Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync(new Uri(draft, UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task An_exported_archive_comes_in_again_with_what_it_includes_and_reads_as_files_in_a_folder_do()
    {
        var host = await server.Host();
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, text) in ((string, string)[])[("with-parts.yaml", TwoSmallAgencies.Text.Replace("channels:\n  mail: { delay: 1 h }\n", "include: parts/mail.yaml\n",
                StringComparison.Ordinal)), ("parts/mail.yaml", "channels:\n  mail: { delay: 3 h }\n")])
            {
                await using var file = new StreamWriter(archive.CreateEntry(path).Open());
                await file.WriteAsync(text);
            }
        var (id, name) = await Made(await host.PostAsJsonAsync($"{Own}/import", new { file = "with-parts.zip", content = bytes.ToArray() }));
        var page = await Page(host, id);
        Assert.Empty(page["problems"]!.AsArray());
        Assert.Equal("parts/mail.yaml", Assert.Single(page["includes"]!.AsArray())!.ToString());

        var exported = await (await host.GetAsync(new Uri($"{Own}/{id}/export", UriKind.Relative))).Content.ReadAsByteArrayAsync();
        var (_, second) = await Made(await host.PostAsJsonAsync($"{Own}/import", new { file = "with-parts.zip", content = exported }));
        Assert.Equal((name, "with-parts-2"), ("with-parts", second));
        var folder = Directory.CreateTempSubdirectory("exchangesim-exported-");
        await ZipFile.ExtractToDirectoryAsync(new MemoryStream(exported), folder.FullName);
        var read = ScenarioFile.Read(Path.Combine(folder.FullName, "with-parts.yaml"));
        Assert.Empty(read.Problems);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_figure_is_changed_in_the_text_and_an_impossible_value_comes_with_its_problem()
    {
        var host = await server.Host();
        var (id, _) = await Import(host, "figures.yaml", TwoSmallAgencies.Text);
        var figures = (await Server.Read(await host.PostAsJsonAsync($"{Own}/{id}/figures", new { text = TwoSmallAgencies.Text })))["figures"]!.AsArray();
        var arrivals = figures.Single(figure => figure!["path"]!.AsArray()[^1]!.ToString() == "arrivals")!;
        Assert.Equal(("9 / wk", "/ wk", "unsaid"), (arrivals["written"]!.ToString(), arrivals["unit"]!.ToString(), arrivals["basis"]!.ToString()));
        async Task<JsonNode> Change(string value) =>
            await Server.Read(await host.PostAsJsonAsync($"{Own}/{id}/figures/change", new { text = TwoSmallAgencies.Text, from = (int)arrivals["from"]!, value }));
        var changed = await Change("11");
        Assert.Equal(((int)arrivals["from"]!, 1, "11"), ((int)changed["edit"]!["from"]!, (int)changed["edit"]!["length"]!, changed["edit"]!["by"]!.ToString()));
        Assert.Empty(changed["problems"]!.AsArray());
        var impossible = await Change("eleven");
        Assert.Equal((int)arrivals["line"]!, (int)impossible["problems"]![0]!["line"]!);
        Assert.Equal((false, null), ((bool)(await Change("1\n2"))["isAmbiguous"]!, (await Change("1\n2"))["edit"]));
        Assert.Equal((true, null), ((bool)(await Change("1,000"))["isAmbiguous"]!, (await Change("1,000"))["edit"])); // not one
        Assert.Null((await Server.Read(await host.PostAsJsonAsync($"{Own}/{id}/figures", new { text = "a: [" })))["figures"]);
    }

    [Fact]
    public async Task A_deleted_scenario_is_recovered_under_a_free_name()
    {
        var host = await server.Host();
        var (id, _) = await Import(host, "Gone and back.yaml", TwoSmallAgencies.Text);
        Assert.Equal(HttpStatusCode.NoContent, (await host.DeleteAsync(new Uri($"{Own}/{id}", UriKind.Relative))).StatusCode);
        Assert.DoesNotContain("gone-and-back", await Names(host));
        Assert.Contains("gone-and-back", await Names(host, "deleted"));
        foreach (var path in (string[])["", "/export", "/versions/1"])
            Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync(new Uri($"{Own}/{id}{path}", UriKind.Relative))).StatusCode);
        await Import(host, "gone-and-back.yaml", TwoSmallAgencies.Text);
        Assert.Equal("gone-and-back-2", (await Made(await host.PostAsync(new Uri($"{Own}/{id}/recover", UriKind.Relative), null))).Name);
        Assert.Equal("gone-and-back-3", (await Made(await host.PostAsJsonAsync($"{Own}/{id}/rename", new { name = "Gone and back 3" }))).Name);
        Assert.Contains("gone-and-back-3", await Names(host));
    }

    [Fact]
    public async Task What_cannot_be_done_is_refused_with_its_reason()
    {
        var host = await server.Host();
        var (id, _) = await Import(host, "there.yaml", TwoSmallAgencies.Text);
        async Task<string> Wanted(object wanted) => await Refusal(await host.PostAsJsonAsync(Own, wanted), "name");
        Assert.Equal("no-name", await Wanted(new { name = " / " }));
        Assert.Equal("name-taken", await Wanted(new { name = "There" }));
        Assert.Equal("name-taken", await Wanted(new { name = "vietnam-laos-plan-2022" }));
        Assert.Equal("unknown-scenario", await Wanted(new { name = "new one", from = "atlantis" }));
        Assert.Equal("name-taken", await Refusal(await host.PostAsJsonAsync($"{Own}/{id}/rename", new { name = "vietnam-laos-plan-2022" }), "name"));
        Assert.Equal("not-text", await Refusal(await host.PostAsJsonAsync($"{Own}/import", new { file = "x.yaml", content = new byte[] { 0xff } }), "file"));
        Assert.Equal("file-too-large", await Refusal(await host.PutAsJsonAsync($"{Own}/{id}", new { text = new string('a', (1 << 20) + 1), basedOn = 1 }), "text"));
        var tooLarge = await host.PutAsJsonAsync($"{Own}/{id}", new { text = new string('a', 9 << 20), basedOn = 1 });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLarge.StatusCode);
        foreach (var path in (string[])["/000000000000", "/..%2f..%2fstudies", $"/{id}/versions/7", $"/{id}/versions/-1", $"/{id}/drafts/..%2f..%2fscenario"])
            Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync(new Uri(Own + path, UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.PutAsJsonAsync($"{Own}/{id}/drafts/..%2fscenario", new { text = "x", basedOn = 1 })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.PutAsJsonAsync($"{Own}/{id}/drafts/scenario", new { text = "x", basedOn = 1 })).StatusCode);
    }

    [Fact]
    public async Task Nobody_but_the_person_who_runs_the_server_sees_or_changes_any()
    {
        var (id, _) = await Import(await server.Host(), "private.yaml", TwoSmallAgencies.Text);
        using var stranger = server.Browser();
        foreach (var path in (string[])["", $"/{id}", $"/{id}/export", $"/{id}/versions/1"])
            Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(new Uri(Own + path, UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.PostAsJsonAsync(Own, new { name = "x" })).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.PutAsJsonAsync($"{Own}/{id}", new { text = "x", basedOn = 1 })).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.DeleteAsync(new Uri($"{Own}/{id}", UriKind.Relative))).StatusCode);
    }
}
