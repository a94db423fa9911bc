using System.Text.Json;
using System.Text.Json.Nodes;

namespace ExchangeSim.Cli.Tests.Documents;

/// <summary>A published schema of a JSON output, and what of a document does not fit it. A word of the schema that it does not know is an error of the test.</summary>
internal sealed class OutputSchema
{
    private static readonly string[] Silent = ["$schema", "title", "description", "definitions", "required", "additionalProperties"];

    private readonly JsonObject _root;

    private OutputSchema(JsonObject root) => _root = root;

    internal static string Folder { get; } = Path.Combine(Document.Root, "docs", "reference", "schemas");

    /// <summary>The schema that a document names, such as exchangesim/run.</summary>
    internal static OutputSchema For(JsonObject document) => Named(document["format"]!.GetValue<string>()["exchangesim/".Length..]);

    internal static OutputSchema Named(string name) => new(JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name + ".schema.json")))!.AsObject());

    internal IReadOnlyList<string> Problems(JsonNode? document) => [.. Check(document, _root, "")];

    private IEnumerable<string> Check(JsonNode? node, JsonObject schema, string at) =>
        schema.Where(word => !Silent.Contains(word.Key)).SelectMany(word => Check(node, schema, word.Key, word.Value!, at));

    private IEnumerable<string> Check(JsonNode? node, JsonObject schema, string word, JsonNode value, string at) => word switch
    {
        "$ref" => Check(node, _root["definitions"]![value.GetValue<string>()["#/definitions/".Length..]]!.AsObject(), at),
        "anyOf" => value.AsArray().Any(one => !Check(node, one!.AsObject(), at).Any()) ? [] : [$"{at} fits none of the choices"],
        "const" => JsonNode.DeepEquals(node, value) ? [] : [$"{at} is not {value.ToJsonString()}"],
        "enum" => value.AsArray().Any(one => JsonNode.DeepEquals(one, node)) ? [] : [$"{at} is none of {value.ToJsonString()}"],
        "type" => (value is JsonArray types ? types.Select(type => type!.GetValue<string>()) : [value.GetValue<string>()]).Any(type => IsA(type, node)) ? []
            : [$"{at} is no {value.ToJsonString()}"],
        "minimum" => node?.GetValueKind() == JsonValueKind.Number && Number(node) < Number(value) ? [$"{at} is below {value}"] : [],
        "maximum" => node?.GetValueKind() == JsonValueKind.Number && Number(node) > Number(value) ? [$"{at} is above {value}"] : [],
        "items" => node is JsonArray list ? list.SelectMany((item, i) => Check(item, value.AsObject(), $"{at}[{i}]")) : [],
        "properties" => node is JsonObject document ? Properties(document, schema, value.AsObject(), at) : [],
        _ => throw new NotSupportedException($"The schema says '{word}', which this validator does not know."),
    };

    private IEnumerable<string> Properties(JsonObject document, JsonObject schema, JsonObject known, string at)
    {
        foreach (var name in schema["required"]!.AsArray().Select(name => name!.GetValue<string>()))
            if (!document.ContainsKey(name)) yield return $"{at} lacks {name}";
        foreach (var (name, value) in document)
        {
            if (known[name] is { } described) foreach (var problem in Check(value, described.AsObject(), $"{at}.{name}")) yield return problem;
            else if (schema["additionalProperties"] is not null) yield return $"{at}.{name} is not known";
        }
    }

    private static bool IsA(string type, JsonNode? node) => (type, node?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("null", JsonValueKind.Null) => true,
        ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) or ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => Number(node!) % 1 == 0,
        _ => false,
    };

    private static double Number(JsonNode node) => node.GetValue<JsonElement>().GetDouble();
}
