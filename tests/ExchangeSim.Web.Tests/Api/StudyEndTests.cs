using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Web.Exercises;
using ExchangeSim.Web.Studio;
using Microsoft.Extensions.DependencyInjection;

namespace ExchangeSim.Web.Tests.Api;

/// <summary>How studies and what is computed beside them end when something is in the way, on a server of its own.</summary>
[Trait("Category", "Slow")]
public sealed class StudyEndTests(Server server) : IClassFixture<Server>
{
    private const string World = TwoSmallAgencies.Text, Other = "0123456789abcdef";

    private StudyStore Store => server.Services.GetRequiredService<StudyStore>();

    private async Task<Browser> Host()
    {
        var host = await server.Host();
        await Server.Read(await host.PostAsJsonAsync("/api/own", new { files = new[] { new { file = "small.yaml", text = World } } }));
        return host;
    }

    private static async Task<string> Ask(HttpClient host, object wanted) =>
        (await Server.Read(await host.PostAsJsonAsync("/api/studio/studies", wanted)))["id"]!.ToString();

    private static Task<JsonNode> Page(HttpClient host, string study) => host.GetFromJsonAsync<JsonNode>($"/api/studio/studies/{study}")!;

    private static string State(JsonNode page) => page["card"]!["state"]!.ToString();

    private static Task<JsonNode> Over(HttpClient host, string study) => Until.Found($"the end of study {study}", async () =>
        await Page(host, study) is var page && State(page) is not ("waiting" or "running") ? page : null);

    private Study Left(string id, ResultRequest request, string? build) => new()
    {
        Id = id, Scenario = "small", Title = "Two small agencies", Created = 1, State = StudyState.Running, Request = request, Build = build,
        Texts = [new SourceText("own/small.yaml", World)],
    };

    [Fact]
    public async Task What_could_not_be_written_is_said_beside_the_figures()
    {
        var host = await Host();
        var study = await Ask(host, new { scenario = "vietnam-laos-plan-2022", compare = false, replications = 1000 });
        await Until.IsSo("some replications to be over", async () => (double)(await Page(host, study))["card"]!["share"]! > 0);
        Directory.CreateDirectory(Path.Combine(Store.FolderOf(study), "run.json", "in the way"));
        (await host.PostAsJsonAsync($"/api/studio/studies/{study}/stop", new { })).EnsureSuccessStatusCode();
        var page = await Over(host, study);
        Assert.Equal("failed", State(page));
        Assert.NotEmpty(page["failure"]!.ToString());
        Assert.True(page["answer"] is not null, page.ToJsonString());
    }

    [Fact]
    public async Task A_study_whose_end_could_not_be_recorded_is_stopped_with_its_figures_and_removed()
    {
        var host = await Host();
        var study = await Ask(host, new { scenario = "vietnam-laos-plan-2022", compare = false, replications = 1000 });
        await Until.IsSo("the study to run", async () => State(await Page(host, study)) == "running");
        var obstacle = Directory.CreateDirectory(Store.FolderOf(study) + ".study.json.unfinished");
        (await host.PostAsJsonAsync($"/api/studio/studies/{study}/stop", new { })).EnsureSuccessStatusCode();
        var next = await Ask(host, new { scenario = "small", compare = false, replications = 1 });
        await Over(host, next);
        Assert.Equal("running", State(await Page(host, study)));
        obstacle.Delete();
        (await host.PostAsJsonAsync($"/api/studio/studies/{study}/stop", new { })).EnsureSuccessStatusCode();
        Assert.Equal("stopped", State(await Page(host, study)));
        (await host.DeleteAsync(new Uri($"/api/studio/studies/{study}", UriKind.Relative))).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task Replications_of_another_build_are_made_anew_after_an_update()
    {
        var host = await Host();
        const string id = "00000000c0de";
        var kept = Directory.CreateDirectory(Path.Combine(Store.FolderOf(id), "replications"));
        await File.WriteAllTextAsync(Path.Combine(kept.FullName, "0001.replication"), "of another build");
        await File.WriteAllTextAsync(Path.Combine(kept.FullName, "of.json"), "{}");
        Store.Keep(Left(id, new CompareRequest { File = "own/small.yaml", Replications = 2 }, Other));
        await server.Restart();
        host = host.At(server.Address);
        var page = await Over(host, id);
        Assert.True(State(page) == "done", page.ToJsonString());
    }

    [Fact]
    public async Task Counts_are_those_of_a_run_and_notes_and_horizons_come_with_the_figures()
    {
        var host = await Host();
        JsonNode[] runs = [await Over(host, await Ask(host, new { scenario = "small", compare = false, replications = 1 })),
            await Over(host, await Ask(host, new { scenario = "small", compare = false, replications = 8 }))];
        static JsonNode Number(JsonNode page, string name) => page["answer"]!["numbers"]!.AsArray().Single(one => one!["name"]!.ToString() == name)!;
        Assert.InRange((double)Number(runs[1], "sent-per-run")["value"]! / (double)Number(runs[0], "sent-per-run")["value"]!, 0.5, 2);
        Assert.True((double)Number(runs[1], "wait")["horizonHours"]! > 0);
        Assert.NotEmpty(runs[0]["answer"]!["notes"]!.AsArray()); // one replication has no intervals
        var compared = await Over(host, await Ask(host, new { scenario = "small", compare = true, replications = 2 }));
        Assert.Equal("information", compared["answer"]!["horizons"]![0]!["procedure"]!.ToString());
        Assert.NotEmpty(compared["answer"]!["notes"]!.AsArray());
    }

    [Fact]
    public async Task A_computation_that_failed_is_begun_again_only_when_somebody_asks_for_it()
    {
        using var computations = new Computations();
        var begun = 0;
        object Fail(Action<double, object?> report, CancellationToken stop) => ++begun > 0 ? throw new InvalidRequestException("there is no such desk") : begun;
        Computation Ask(bool again) => computations.Ask("key", Fail, again);
        await Until.IsSo("the failure", () => Task.FromResult(Ask(again: false).Failure is not null));
        Assert.Equal(1, begun);
        Assert.Equal("there is no such desk", Ask(again: false).Failure!.Message);
        await Until.IsSo("the second failure", () => Task.FromResult(Ask(again: true) is not null && begun > 1));
    }
}
