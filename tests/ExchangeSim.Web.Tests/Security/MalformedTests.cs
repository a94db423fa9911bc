using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace ExchangeSim.Web.Tests.Security;

/// <summary>What is not what it should be, sent to everything that takes something.</summary>
[Collection(OneServer.Name)]
public class MalformedTests(Server server)
{
    private static readonly string[] Wrong = ["null", "\"\"", "\"x\"", "0", "-1", "1e308", "99999999999999999999", "true", "[]", "[null]", "[[]]", "{}",
        "{\"a\":null}", "{\"do\":null}"];

    private static readonly string[] OpenToAll = ["/api/host", "/api/instructor", "/api/evaluator", "/api/join", "/api/return"];

    private static async Task<IReadOnlyList<(string Method, string Path, JsonNode? Schema)>> Taking(HttpClient browser)
    {
        var described = (await browser.GetFromJsonAsync<JsonNode>("/openapi/v1.json"))!;
        return [.. described["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Where(method => method.Key is "post" or "put")
            .Select(method => (method.Key, path.Key, method.Value!["requestBody"]?["content"]?["application/json"]?["schema"] is { } schema ? Whole(schema, described) : null)))];
    }

    private static JsonNode Whole(JsonNode schema, JsonNode described) =>
        schema["$ref"] is { } named ? named.ToString().Split('/')[1..].Aggregate(described, (found, part) => found[part]!) : schema;

    // A body of the right form, but for one of its values.
    private static IEnumerable<string> Bodies(JsonNode schema, JsonNode described)
    {
        foreach (var wrong in Wrong) yield return wrong;
        yield return "";
        yield return "{";
        var whole = Whole(schema, described);
        foreach (var kind in whole["anyOf"]?.AsArray() ?? [])
            foreach (var body in Bodies(kind!, described)) yield return body;
        if (whole["properties"] is not JsonObject properties) yield break;
        foreach (var changed in properties)
            foreach (var wrong in IsSimple(Whole(changed.Value!, described)) ? Wrong : Bodies(changed.Value!, described))
                yield return "{" + string.Join(",", properties.Select(one => $"\"{one.Key}\":{(one.Key == changed.Key ? wrong : Plain(one.Value!, described))}")) + "}";
    }

    private static bool IsSimple(JsonNode whole) => whole["anyOf"] is null && whole["properties"] is null;

    private static string Plain(JsonNode schema, JsonNode described)
    {
        var whole = Whole(schema, described);
        if (whole["const"] is { } only) return only.ToJsonString();
        if (whole["enum"] is JsonArray { Count: > 0 } some) return some[0]?.ToJsonString() ?? "null";
        var type = whole["type"] is JsonArray several ? several.Last()!.ToString() : whole["type"]?.ToString();
        return type switch { "integer" or "number" => "1", "boolean" => "true", "array" => "[]", "object" => "{}", _ => "\"x\"" };
    }

    private static bool HasWords(JsonNode problem) => problem["errors"] is not null || problem["detail"] is not null;

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    [Fact]
    public async Task Nothing_that_is_sent_is_answered_with_a_fault_of_the_server()
    {
        var host = await server.Host();
        var (id, code, _) = await Server.Exercise(host);
        (await host.PostAsJsonAsync("/api/join", new { code, name = "Anna" })).EnsureSuccessStatusCode();
        var described = (await host.GetFromJsonAsync<JsonNode>("/openapi/v1.json"))!;
        var (sent, faults) = (0, new SortedSet<string>(StringComparer.Ordinal));
        foreach (var (method, path, schema) in await Taking(host))
        {
            if (schema is null) continue;
            var address = path.Replace("{exercise}", id, StringComparison.Ordinal).Replace("{room}", "1", StringComparison.Ordinal).Replace("{", "").Replace("}", "");
            foreach (var body in Bodies(schema, described).Distinct())
            {
                using var request = new HttpRequestMessage(HttpMethod.Parse(method), address) { Content = Json(body) };
                var answer = await host.SendAsync(request);
                sent++;
                if ((int)answer.StatusCode >= 500) faults.Add($"{(int)answer.StatusCode} {method} {path} {body}");
                if (answer.StatusCode == HttpStatusCode.BadRequest && !HasWords((await answer.Content.ReadFromJsonAsync<JsonNode>())!))
                    faults.Add($"without words: {method} {path} {body}");
            }
        }
        Assert.True(sent > 1000, $"{sent}");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData("/api/commands", "{\"id\":\"x\",\"command\":{}}", "$.command")]
    [InlineData("/api/own", "{\"files\":[null]}", "$")]
    public async Task What_cannot_be_read_is_answered_with_its_place(string path, string body, string place)
    {
        var host = await server.Host();
        var (_, code, _) = await Server.Exercise(host);
        (await host.PostAsJsonAsync("/api/join", new { code, name = "Anna" })).EnsureSuccessStatusCode();
        var answer = await host.PostAsync(path, Json(body));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains($"cannot be read at {place}", (await answer.Content.ReadFromJsonAsync<JsonNode>())!["detail"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_character_that_no_keyboard_has_is_refused_wherever_it_stands()
    {
        var host = await server.Host();
        var (id, code, _) = await Server.Exercise(host);
        (await host.PostAsJsonAsync("/api/join", new { code, name = "Anna" })).EnsureSuccessStatusCode();
        const string Null = "a\\u0000b", Spelled = "a\\\\u0000b"; // the second is a backslash and five characters
        foreach (var (path, body) in ((string, string)[])[
            ("/api/commands", $"{{\"id\":\"n1\",\"command\":{{\"do\":\"write-message\",\"seat\":\"hanoi\",\"to\":\"vientiane\",\"text\":\"{Null}\"}}}}"),
            ("/api/commands", $"{{\"id\":\"{Null}\",\"command\":{{\"do\":\"leave-seat\",\"participant\":\"x\"}}}}"),
            ("/api/join", $"{{\"code\":\"{code}\",\"name\":\"{Null}\"}}")])
        {
            var answer = await host.PostAsync(path, Json(body));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains("U+0000", (await answer.Content.ReadFromJsonAsync<JsonNode>())!["detail"]!.ToString(), StringComparison.Ordinal);
            Assert.NotEqual(HttpStatusCode.BadRequest, (await host.PostAsync(path, Json(body.Replace(Null, Spelled, StringComparison.Ordinal)))).StatusCode);
        }
        Assert.Equal(HttpStatusCode.BadRequest, (await host.GetAsync($"/api/exercises/{id}%00")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.GetAsync("/api/start?x=%00")).StatusCode);
    }

    [Fact]
    public async Task A_number_that_is_none_is_refused()
    {
        var host = await server.Host();
        var (id, _, _) = await Server.Exercise(host);
        var answer = await host.PostAsync($"/api/exercises/{id}/rooms/1/commands", Json("{\"id\":\"s\",\"command\":{\"do\":\"set-clock\",\"speed\":\"NaN\"}}"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Of_whoever_may_not_send_nothing_is_read()
    {
        using var stranger = server.Browser();
        var taking = await Taking(stranger);
        Assert.True(taking.Count > 15, $"{taking.Count}");
        foreach (var (method, path, _) in taking.Where(one => !OpenToAll.Contains(one.Path)))
        {
            var address = path.Replace("{room}", "1").Replace("{number}", "1").Replace("{", "").Replace("}", "");
            using var request = new HttpRequestMessage(HttpMethod.Parse(method), address) { Content = Json("{") };
            Assert.True((await stranger.SendAsync(request)).StatusCode == HttpStatusCode.Unauthorized, $"{method} {path}");
        }
    }
}
