using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ExchangeSim.Web.Tests.OpenApi;

/// <summary>The description of the interface, and whether an answer is as it says.</summary>
internal sealed class Description(JsonNode document)
{
    private static readonly string[] Methods = ["get", "put", "post", "delete"];

    /// <summary>Every operation, as <c>post /api/join</c>.</summary>
    internal IReadOnlyList<string> Operations { get; } =
        [.. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Where(one => Methods.Contains(one.Key)).Select(one => $"{one.Key} {path.Key}"))];

    /// <summary>The operation of a request, or null.</summary>
    internal string? Of(HttpRequestMessage request) => Operations.Where(one => one.StartsWith(request.Method.Method.ToLowerInvariant() + " ", StringComparison.Ordinal)
        && Regex.IsMatch(request.RequestUri!.AbsolutePath, "^" + Regex.Replace(one[(one.IndexOf(' ', StringComparison.Ordinal) + 1)..], @"\{[^}]+\}", "[^/]+") + "$"))
        .OrderBy(one => one.Count(letter => letter == '{')).FirstOrDefault();

    /// <summary>What in an answer is not as described; empty: it is.</summary>
    internal IReadOnlyList<string> Faults(string operation, HttpResponseMessage answer)
    {
        var responses = At(operation)["responses"]!;
        var status = ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (responses[status] is not { } described) return [$"{operation} answers {status}"];
        var text = answer.Content.ReadAsStringAsync().GetAwaiter().GetResult();
        var type = answer.Content.Headers.ContentType?.MediaType;
        if (described["content"] is not JsonObject { Count: > 0 } content) return text.Length == 0 ? [] : [$"{operation} answers with a body of {type}"];
        if (type is null || content[type] is not { } media) return [$"{operation} answers {(int)answer.StatusCode} with {type ?? "nothing"}"];
        if (!type.EndsWith("json", StringComparison.Ordinal)) return [];
        var faults = new List<string>();
        Check(media["schema"]!, JsonNode.Parse(text), $"{operation} {(int)answer.StatusCode}", faults);
        return faults;
    }

    internal JsonNode At(string operation) => operation.Split(' ') is [var method, var path] ? document["paths"]![path]![method]! : throw new ArgumentException(operation);

    private void Check(JsonNode schema, JsonNode? value, string at, List<string> faults)
    {
        if (schema["$ref"]?.ToString() is { } reference) Check(Resolve(reference), value, at, faults);
        else if ((schema["anyOf"] ?? schema["oneOf"]) is JsonArray any)
        {
            List<string>? best = null;
            foreach (var one in any)
            {
                var own = new List<string>();
                Check(one!, value, at, own);
                if (best is null || own.Count < best.Count) best = own;
            }
            faults.AddRange(best!);
        }
        else if (!TypesOf(schema).Contains(KindOf(value))) faults.Add($"{at}: {KindOf(value)}, where {string.Join("|", TypesOf(schema))} is described");
        else if (schema["enum"] is JsonArray allowed && !allowed.Any(one => JsonNode.DeepEquals(one, value))) faults.Add($"{at}: {value} is none of {allowed.ToJsonString()}");
        else if (value is JsonObject parts) CheckParts(schema, parts, at, faults);
        else if (value is JsonArray items) CheckItems(schema["items"], items, at, faults);
    }

    private void CheckItems(JsonNode? schema, JsonArray items, string at, List<string> faults)
    {
        if (schema is null) faults.Add($"{at}: what the list holds is not described");
        else foreach (var item in items) Check(schema, item, $"{at}[]", faults);
    }

    private JsonNode Resolve(string reference)
    {
        var found = document;
        foreach (var part in reference.Split('/').Skip(1))
            found = (found is JsonArray items ? items[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)]
                : found[part.Replace("~1", "/", StringComparison.Ordinal)]) ?? throw new InvalidOperationException($"the description refers to {reference}, which is not there");
        return found;
    }

    private void CheckParts(JsonNode schema, JsonObject value, string at, List<string> faults)
    {
        faults.AddRange((schema["required"] as JsonArray ?? []).Select(one => one!.ToString()).Where(one => !value.ContainsKey(one)).Select(one => $"{at}: {one} is missing"));
        foreach (var (name, part) in value)
            if (schema["properties"]?[name] is { } own) Check(own, part, $"{at}.{name}", faults);
            else if (schema["additionalProperties"] is JsonObject more) Check(more, part, $"{at}.{{}}", faults);
            else faults.Add($"{at}: {name} is not described");
    }

    // A number may be written as an integer; a schema without a type says nothing, which is a fault of its own.
    private static string[] TypesOf(JsonNode schema) => schema["type"] switch
    {
        JsonArray types => [.. types.SelectMany(type => Widened(type!.ToString()))],
        { } type => [.. Widened(type.ToString())],
        null => schema["enum"] is not null ? ["string"] : [],
    };

    private static string[] Widened(string type) => type == "number" ? ["number", "integer"] : [type];

    private static string KindOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => value!.ToJsonString().IndexOfAny(['.', 'e', 'E']) < 0 ? "integer" : "number",
    };
}
