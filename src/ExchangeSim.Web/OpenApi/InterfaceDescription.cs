using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using ExchangeSim.Model;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;

namespace ExchangeSim.Web.OpenApi;

/// <summary>What the description of the interface at <c>/openapi/v1.json</c> says beyond what the framework finds out by itself: texts and times as they are written, and
/// every error.</summary>
internal static class InterfaceDescription
{
    private const string Json = "application/json", Problem = "application/problem+json";

    private const string About = """
        How pages and programs play exercises. A person comes in with POST /api/join and is known by the cookie from then on; POST /api/commands sends what they do,
        GET /api/view and GET /api/files/{file} say what has reached their seat. Changes are pushed over SignalR (JSON protocol) at /hub with the same cookie: invoke WatchSeat,
        and hear seat(room, seat, online) whenever something changed: a RoomView and a SeatView as JSON texts, the latter null without a seat, and the ids of those who are
        connected; hear removed() when the instructor took the person out of the room, moved() when they went on with another browser by POST /api/return,
        and ended() when the link was replaced that opened the room. Who gives no sign for twelve seconds is hung up on.
        An instructor invokes WatchRoom(exercise, room) and hears instructor(view, online). Times are ISO 8601 in UTC.
        An answer that says no has a problem as its body; in a validation problem the errors are codes by field, which pages put into words.
        """;

    internal static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "ExchangeSim exercises", Version = "1", Description = About.ReplaceLineEndings(" ") };
            document.Servers = []; // the server's own address, whatever it is called
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer(Complete);
        options.AddOperationTransformer(AddErrors);
    }

    private static async Task Complete(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken stop)
    {
        Write(schema, context.JsonTypeInfo.Type);
        if (typeof(ProblemDetails).IsAssignableFrom(context.JsonTypeInfo.Type))
            schema.Properties!["traceId"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Names the request in the server's log." };
        // Where the framework cannot look into what a list or a dictionary holds it leaves that out.
        if (schema.Type is { } type && type.HasFlag(JsonSchemaType.Array) && schema.Items is null && context.JsonTypeInfo.ElementType is { } element)
            schema.Items = await context.GetOrCreateSchemaAsync(element, null, stop);
        if (context.JsonTypeInfo is { Kind: JsonTypeInfoKind.Dictionary, ElementType: { } value } && schema.AdditionalProperties is null)
            schema.AdditionalProperties = await context.GetOrCreateSchemaAsync(value, null, stop);
    }

    // Types with converters of their own, which the framework cannot look into.
    private static void Write(OpenApiSchema schema, Type type)
    {
        if (type == typeof(Phrase))
        {
            schema.Type = JsonSchemaType.Object;
            schema.Description = "A text by language: en, and fr and vi where they are there.";
            schema.AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.String };
        }
        else if (type == typeof(Instant) || type == typeof(Instant?))
        {
            schema.Type = type == typeof(Instant) ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
            schema.Format = "date-time";
        }
    }

    // Results<…> in a Task<…>, or not.
    private static bool MayBeUnauthorized(Type? returns) => returns is not null
        && (returns == typeof(UnauthorizedHttpResult) || (returns.IsGenericType && returns.GetGenericArguments().Any(MayBeUnauthorized)));

    private static async Task AddErrors(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        operation.Responses ??= [];
        var returns = context.Description.ActionDescriptor.EndpointMetadata.OfType<MethodInfo>().FirstOrDefault()?.ReturnType;
        if (MayBeUnauthorized(returns)) operation.Responses.TryAdd("401", new OpenApiResponse { Description = "The cookie that this needs is not there." });
        if (context.Description.HttpMethod != HttpMethods.Get) operation.Responses.TryAdd("403", new OpenApiResponse { Description = "It comes from another site's page." });
        if (operation.RequestBody is not null)
        {
            operation.Responses.TryAdd("400", new OpenApiResponse { Description = "What was sent is not what was expected." });
            operation.Responses.TryAdd("413", new OpenApiResponse { Description = "What was sent is too large." });
            operation.Responses.TryAdd("415", new OpenApiResponse { Description = $"What was sent is not {Json}." });
        }
        operation.Responses.TryAdd("default", new OpenApiResponse { Description = "A fault of the server." });
        var plain = await context.GetOrCreateSchemaAsync(typeof(ProblemDetails), null, stop);
        var byField = await context.GetOrCreateSchemaAsync(typeof(HttpValidationProblemDetails), null, stop);
        foreach (var (status, answer) in operation.Responses)
            if (answer is OpenApiResponse response && (status == "default" || status[0] is '4'))
                response.Content = new Dictionary<string, OpenApiMediaType> { [Problem] = new() { Schema = status == "400" ? byField : plain } };
    }
}
