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
}
