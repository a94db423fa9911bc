using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ExchangeSim.Web.Tests.OpenApi;

/// <summary>The description at /openapi/v1.json is complete and true: every route is in it, and every answer is as it says.</summary>
[Collection(OneServer.Name)]
[Trait("Category", "Slow")]
public class DescriptionTests(Server server)
{
    private async Task<Description> Read()
    {
        using var browser = server.Browser();
        return new Description((await browser.GetFromJsonAsync<JsonNode>("/openapi/v1.json"))!);
    }

    [Fact]
    public async Task Every_route_of_the_interface_is_described_with_what_it_is_for()
    {
        var description = await Read();
        var routes = server.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Select(method =>
                $"{method.ToLowerInvariant()} {Regex.Replace(endpoint.RoutePattern.RawText!.TrimEnd('/'), ":[a-z]+}", "}")}"));
        Assert.Equal(routes.Order(StringComparer.Ordinal), description.Operations.Order(StringComparer.Ordinal));
        Assert.All(description.Operations, operation => Assert.False(string.IsNullOrWhiteSpace(description.At(operation)["summary"]?.ToString()), operation));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("[")]
    [InlineData("{}")]
    [InlineData("null")]
    public async Task Whatever_a_stranger_sends_is_answered_as_described(string? body)
    {
        var description = await Read();
        using var stranger = server.Browser();
        foreach (var operation in description.Operations)
        {
            var (method, path) = (operation.Split(' ')[0], Regex.Replace(operation.Split(' ')[1], @"\{([^}]+)\}", match => match.Groups[1].Value == "room" ? "1" : "x"));
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            if (body is not null && description.At(operation)["requestBody"] is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            var answer = await stranger.SendAsync(request);
            Assert.InRange((int)answer.StatusCode, 400, 499);
            Assert.Empty(description.Faults(operation, answer));
        }
    }

    [Fact]
    public async Task Every_answer_of_an_exercise_from_the_start_to_the_archive_is_as_described()
    {
        var description = await Read();
        var (seen, faults) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        server.Heard = answer =>
        {
            if (description.Of(answer.RequestMessage!) is not { } operation) return;
            if (answer.IsSuccessStatusCode) seen.Add(operation);
            faults.UnionWith(description.Faults(operation, answer));
        };
        try
        {
            await new WholeExercise(server).Play();
        }
        finally
        {
            server.Heard = null;
        }
        Assert.Empty(faults);
        Assert.Empty(description.Operations.Except(seen));
    }
}
