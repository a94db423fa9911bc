using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ExchangeSim.Application;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Runs;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Web.Studio;
using Microsoft.Extensions.DependencyInjection;

namespace ExchangeSim.Web.Tests.Api;

/// <summary>Scenarios run and compared from pages, on a server of its own, which is stopped and started.</summary>
[Trait("Category", "Slow")]
public sealed class StudioTests(Server server) : IClassFixture<Server>
{
    private const string World = TwoSmallAgencies.Text;

    private async Task<Browser> Host(string name = "small.yaml", string text = World)
    {
        var host = await server.Host();
        var kept = await Server.Read(await host.PostAsJsonAsync("/api/own", new { files = new[] { new { file = name, text } } }));
        Assert.True((bool)kept["isKept"]!, kept.ToJsonString());
        return host;
    }

    private static async Task<string> Ask(HttpClient host, object wanted) =>
        (await Server.Read(await host.PostAsJsonAsync("/api/studio/studies", wanted)))["id"]!.ToString();

    private static Task<JsonNode> Over(HttpClient host, string study, Func<string, bool>? isReached = null) => Until.Found($"the state of study {study}", async () =>
    {
        var page = (await host.GetFromJsonAsync<JsonNode>($"/api/studio/studies/{study}"))!;
        var state = page["card"]!["state"]!.ToString();
        return isReached?.Invoke(state) ?? state is not ("waiting" or "running") ? page : null;
    });

    private static async Task<string> Refusal(HttpResponseMessage answer, string field)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!["errors"]![field]![0]!.ToString();
    }

    private static Task<JsonNode> Computed(HttpClient host, string path) => Until.Found(path, async () =>
    {
        var answer = (await host.GetFromJsonAsync<JsonNode>(path))!;
        return (bool)answer["isDone"]! ? answer["found"]! : null;
    });

    [Fact]
    public async Task A_run_has_the_figures_that_the_same_request_has_elsewhere_and_files_that_verify()
    {
        var host = await Host();
        var page = await Over(host, await Ask(host, new { scenario = "small", compare = false, replications = 4 }));
        Assert.Equal("done", page["card"]!["state"]!.ToString());
        var copy = Path.Combine(server.Services.GetRequiredService<StudyStore>().FolderOf(page["card"]!["id"]!.ToString()), "scenario", "small.yaml");
        Assert.Equal(("copy", $"exchangesim run {copy} --replications 4"), (page["commandFile"]!.ToString(), page["command"]!.ToString()));
        Assert.Equal(World, await File.ReadAllTextAsync(copy));
        var same = new RunService(new RequestContext { Texts = ScenarioTexts.Only([new SourceText("own/small.yaml", World)]) })
            .Run(new RunRequest { File = "own/small.yaml", Replications = 4 });
        var wait = page["answer"]!["numbers"]!.AsArray().Single(number => number!["name"]!.ToString() == "wait")!;
        Assert.Equal(same.Report.All!.WaitHours!.Value, (double)wait["value"]!, 1e-12);
        Assert.Equal(same.Report.All.WaitHours.HalfWidth!.Value, (double)wait["halfWidth"]!, 1e-12);
        var id = page["card"]!["id"]!.ToString();
        var manifest = await Server.Read(await host.GetAsync(new Uri($"/api/studio/studies/{id}/files/manifest.json", UriKind.Relative)));
        Assert.Equal(same.Report.Figures.Fingerprints, manifest["made"]!["runs"]![0]!["fingerprints"]!.AsArray().Select(fingerprint => fingerprint!.ToString()));
        Assert.Contains(page["files"]!.AsArray(), file => file!["name"]!.ToString() == "requests.csv");

        Assert.Equal("same", (await Computed(host, $"/api/studio/studies/{id}/verify"))["verdict"]!.ToString());
        var requests = Path.Combine(server.Services.GetRequiredService<StudyStore>().FolderOf(id), "requests.csv");
        await File.AppendAllTextAsync(requests, "1\n");
        var altered = await Computed(host, $"/api/studio/studies/{id}/verify");
        Assert.Equal((false, "differs"), ((bool)altered["isSame"]!, altered["verdict"]!.ToString()));
        Assert.Contains(altered["findings"]!.AsArray(), finding => finding!["what"]!.ToString() == "requests.csv" && finding["isSame"]?.GetValue<bool>() == false);

        Assert.Equal(HttpStatusCode.NoContent, (await host.DeleteAsync(new Uri($"/api/studio/studies/{id}", UriKind.Relative))).StatusCode);
        Assert.False(File.Exists(requests));
        Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync(new Uri($"/api/studio/studies/{id}", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_comparison_places_the_policies_and_its_report_may_do_nothing_but_show_itself()
    {
        var host = await Host();
        var page = await Over(host, await Ask(host, new { scenario = "small", compare = true, replications = 12 }));
        Assert.Equal("done", page["card"]!["state"]!.ToString());
        var goal = Assert.Single(page["answer"]!["goals"]!.AsArray())!;
        var policies = goal["policies"]!.AsArray();
        Assert.Equal(["two", "slow"], policies.Select(policy => policy!["policy"]!.ToString()));
        Assert.Equal("sure", policies[0]!["certainty"]!.ToString());
        Assert.True((double)policies[0]!["difference"]! < 0 && (double)policies[1]!["difference"]! > 0, goal.ToJsonString());
        Assert.Equal(12, (int)page["answer"]!["replications"]!);

        var report = await host.GetAsync(new Uri($"/studio/studies/{page["card"]!["id"]}/report", UriKind.Relative));
        Assert.Equal("text/html; charset=utf-8", report.Content.Headers.ContentType!.ToString());
        var policy = Assert.Single(report.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("sandbox allow-scripts", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("allow-same-origin", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'unsafe-inline'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_server_left_unfinished_is_computed_when_it_starts_again()
    {
        var host = await Host();
        string[] asked = [await Ask(host, new { scenario = "small", compare = true, replications = 200 }), await Ask(host, new { scenario = "small", compare = false })];
        await Over(host, asked[0], state => state == "running");
        await server.Restart();
        host = host.At(server.Address);
        foreach (var study in asked)
        {
            var page = await Over(host, study);
            Assert.True(page["card"]!["state"]!.ToString() == "done", page.ToJsonString());
        }
    }

    [Fact]
    public async Task A_study_is_stopped_with_what_is_done_and_one_that_waits_is_not_begun()
    {
        var host = await Host();
        var runs = await Ask(host, new { scenario = "vietnam-laos-plan-2022", compare = false, replications = 1000 });
        var waits = await Ask(host, new { scenario = "small", compare = false });
        await Over(host, runs, state => state == "running");
        Assert.Equal("not-over", await Refusal(await host.DeleteAsync(new Uri($"/api/studio/studies/{runs}", UriKind.Relative)), "study"));
        foreach (var study in (string[])[waits, runs])
            Assert.Equal(HttpStatusCode.NoContent, (await host.PostAsJsonAsync($"/api/studio/studies/{study}/stop", new { })).StatusCode);
        Assert.Equal("stopped", (await Over(host, runs))["card"]!["state"]!.ToString());
        var never = await Over(host, waits);
        Assert.Equal("stopped", never["card"]!["state"]!.ToString());
        Assert.Null(never["answer"]);
        Assert.Equal("not-done", await Refusal(await host.GetAsync(new Uri($"/api/studio/studies/{waits}/verify", UriKind.Relative)), "study"));
    }

    [Fact]
    public async Task A_study_whose_record_cannot_be_written_ends_neither_the_server_nor_those_behind_it()
    {
        var host = await Host();
        var runs = await Ask(host, new { scenario = "vietnam-laos-plan-2022", compare = false, replications = 1000 });
        await Over(host, runs, state => state == "running");
        var (lost, next) = (await Ask(host, new { scenario = "small", compare = false }), await Ask(host, new { scenario = "small", compare = false }));
        var obstacle = Directory.CreateDirectory(server.Services.GetRequiredService<StudyStore>().FolderOf(lost) + ".study.json.unfinished");
        (await host.PostAsJsonAsync($"/api/studio/studies/{runs}/stop", new { })).EnsureSuccessStatusCode();
        Assert.Equal("done", (await Over(host, next))["card"]!["state"]!.ToString());
        Assert.Equal("waiting", (await Over(host, lost, _ => true))["card"]!["state"]!.ToString());
        obstacle.Delete();
        (await host.PostAsJsonAsync($"/api/studio/studies/{lost}/stop", new { })).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task A_scenario_is_shown_in_words_and_checked()
    {
        var host = await Host("crowded.yaml", World.Replace("arrivals: 9 / wk", "arrivals: 11 / wk", StringComparison.Ordinal));
        var page = (await host.GetFromJsonAsync<JsonNode>("/api/studio/scenarios/crowded"))!;
        Assert.Equal("Would a second officer help?", page["card"]!["question"]!.ToString());
        Assert.Equal(["two", "slow"], page["policies"]!.AsArray().Select(policy => policy!["id"]!.ToString()));
        Assert.Equal(84, (double)page["days"]!);
        Assert.Contains("arrivals: 11 / wk", page["text"]!.ToString(), StringComparison.Ordinal);
        var check = await Computed(host, "/api/studio/scenarios/crowded/check");
        Assert.Equal(1.1, (double)check["desks"]!.AsArray().Single(desk => desk!["agency"]!.ToString() == "beta")!["load"]!, 0.02); // 44 hours asked, 40 on duty
        Assert.Equal(6, (double)check["shortest"]![0]!["hours"]!, 1e-9); // an hour out, four of work, an hour back
    }

    [Fact]
    public async Task Clocks_of_random_length_are_checked_as_the_command_line_does()
    {
        const string Clocks = "    clocks: { interest: { limit: \"mixture(60 %: 2 h, 40 %: never)\", then: lapsed } }";
        var text = World.Replace("    channel: mail", "    channel: mail\n" + Clocks, StringComparison.Ordinal)
            .Replace("then: answer }", "then: answer, starts-clock: interest }", StringComparison.Ordinal)
            .Replace("      end:    { close: answered }", "      end:    { close: answered }\n      lapsed: { close: lapsed }", StringComparison.Ordinal);
        var host = await Host("clocked.yaml", text);
        var clock = Assert.Single((await Computed(host, "/api/studio/scenarios/clocked/check"))["clocks"]!.AsArray())!;
        Assert.Equal(("information", "interest", 2, 0.4),
            (clock["procedure"]!.ToString(), clock["clock"]!.ToString(), (double)clock["meanHours"]!, Math.Round((double)clock["neverShare"]!, 9)));
        Assert.Equal(0.6, (double)clock["ranOutShare"]!, 0.05); // the work takes longer than two hours
        Assert.Empty((await Computed(await Host("unclocked.yaml"), "/api/studio/scenarios/unclocked/check"))["clocks"]!.AsArray());
    }

    [Fact]
    public async Task What_cannot_be_done_is_refused_with_its_reason()
    {
        var host = await Host("plain.yaml", World[..World.IndexOf("policies:", StringComparison.Ordinal)]);
        async Task<string> Refused(object wanted, string field) => await Refusal(await host.PostAsJsonAsync("/api/studio/studies", wanted), field);
        Assert.Equal("unknown-scenario", await Refused(new { scenario = "atlantis", compare = false }, "scenario"));
        Assert.Equal("no-policies", await Refused(new { scenario = "plain", compare = true }, "policies"));
        Assert.Equal("unknown-policy", await Refused(new { scenario = "plain", compare = false, policies = new[] { "two" } }, "policies"));
        Assert.Equal("replications-out-of-range", await Refused(new { scenario = "plain", compare = false, replications = 0 }, "replications"));
        Assert.Equal("replications-out-of-range", await Refused(new { scenario = "plain", compare = false, replications = 1001 }, "replications"));
        foreach (var path in (string[])["studies/0123456789ab", "studies/..%2f..", "studies/0123456789ab/files/manifest.json", "scenarios/atlantis", "scenarios/atlantis/check"])
            Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync(new Uri("/api/studio/" + path, UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync(new Uri("/studio/studies/0123456789ab/report", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Nobody_but_the_person_who_runs_the_server_studies_anything()
    {
        using var stranger = server.Browser();
        foreach (var path in (string[])["/api/studio", "/api/studio/scenarios/vietnam-laos-plan-2022", "/api/studio/studies/0123456789ab", "/studio/studies/0123456789ab/report"])
            Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.PostAsJsonAsync("/api/studio/studies", new { scenario = "vietnam-laos-plan-2022", compare = false })).StatusCode);
    }
}
