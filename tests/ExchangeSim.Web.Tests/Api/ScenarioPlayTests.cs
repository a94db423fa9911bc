using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ExchangeSim.Web.Tests.Api;

[Collection(OneServer.Name)]
[Trait("Category", "Slow")]
public class ScenarioPlayTests(Server server)
{
    [Fact]
    public async Task Every_scenario_that_ships_is_listed_and_can_be_opened_with_chosen_agencies()
    {
        var host = await server.Host();
        var scenarios = (await host.GetFromJsonAsync<JsonArray>("/api/scenarios"))!;
        Assert.Equal(["asean-ammtc-2024", "asean-somtc-2017", "vietnam-cambodia-2021", "vietnam-japan-2017", "vietnam-laos-plan-2022"],
            scenarios.Select(one => (string)one!["id"]!));
        Assert.Equal(["vietnam", "laos"], scenarios[4]!["agencies"]!.AsArray().Select(agency => (string)agency!["id"]!));
        var made = await host.PostAsJsonAsync("/api/exercises", new { scenario = "asean-somtc-2017", agencies = new[] { "laos", "vietnam" }, rooms = 1 });
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        var unknown = await host.PostAsJsonAsync("/api/exercises", new { scenario = "asean-somtc-2017", agencies = new[] { "atlantis" }, rooms = 1 });
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
    }

    [Fact]
    public async Task An_own_scenario_of_the_studio_can_be_played_as_it_stands_and_is_listed_while_it_is_there()
    {
        var host = await server.Host();
        var copy = await (await host.PostAsJsonAsync("/api/studio/own", new { from = "vietnam-laos-plan-2022" })).Content.ReadFromJsonAsync<JsonObject>();
        var listed = (await host.GetFromJsonAsync<JsonArray>("/api/scenarios"))!.Select(one => (string)one!["id"]!);
        var kept = listed.Single(id => id.StartsWith("vietnam-laos-plan-2022-", StringComparison.Ordinal));
        var made = await host.PostAsJsonAsync("/api/exercises", new { scenario = kept, agencies = new[] { "laos" }, rooms = 2 });
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        var exercise = (string)(await made.Content.ReadFromJsonAsync<JsonObject>())!["exercise"]!;
        Assert.Contains((await host.GetFromJsonAsync<JsonObject>("/api/start"))!["exercises"]!.AsArray(), one => (string)one!["id"]! == exercise && (int)one!["rooms"]! == 2);
        Assert.Equal(HttpStatusCode.NoContent, (await host.DeleteAsync($"/api/studio/own/{copy!["id"]}")).StatusCode);
        Assert.DoesNotContain(await host.GetFromJsonAsync<JsonArray>("/api/scenarios") ?? [], one => (string)one!["id"]! == kept);
    }
}
