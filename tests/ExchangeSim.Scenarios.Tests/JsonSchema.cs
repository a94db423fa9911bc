using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Tests;

/// <summary>Checks a tree against a JSON schema, as far as ours goes: an unknown word in the schema is an error of the test.</summary>
internal sealed class JsonSchema(JsonObject root)
{
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new();
    private static readonly string[] Silent = ["$schema", "title", "description", "definitions", "examples"];

    /// <summary>What does not fit, each with its place.</summary>
    internal IReadOnlyList<string> Problems(Node node) => [.. Check(node, root, "")];

    private IEnumerable<string> Check(Node node, JsonObject schema, string path) =>
        schema.Where(word => !Silent.Contains(word.Key)).SelectMany(word => Check(node, schema, word.Key, word.Value!, path));

    private IEnumerable<string> Check(Node node, JsonObject schema, string word, JsonNode value, string path) => word switch
    {
        "$ref" => Check(node, Definition(value.GetValue<string>()), path),
        "allOf" => value.AsArray().SelectMany(s => Check(node, s!.AsObject(), path)),
        "anyOf" => value.AsArray().Any(s => !Check(node, s!.AsObject(), path).Any()) ? [] : [$"{path}: fits none of the choices"],
        "type" => (value is JsonArray types ? types.Select(t => t!.GetValue<string>()) : [value.GetValue<string>()]).Any(t => IsA(t, node)) ? []
            : [$"{path}: is no {value.ToJsonString()}"],
        "enum" => value.AsArray().Any(v => v!.ToString() == (node as Scalar)?.Value) ? [] : [$"{path}: is none of {value.ToJsonString()}"],
        "pattern" => node is not Scalar s || Is(s.Value, value.GetValue<string>()) ? [] : [$"{path}: does not match {value}"],
        "minimum" => Number(node) is { } n && n < value.GetValue<double>() ? [$"{path}: is below {value}"] : [],
        "maximum" => Number(node) is { } n && n > value.GetValue<double>() ? [$"{path}: is above {value}"] : [],
        "items" => node is Sequence list ? list.Items.SelectMany((item, i) => Check(item, value.AsObject(), $"{path}[{i}]")) : [],
        "uniqueItems" => node is Sequence unique && unique.Items.Select(NodeText.Of).Distinct().Count() < unique.Items.Count ? [$"{path}: has something twice"] : [],
        "required" => value.AsArray().Select(name => name!.ToString()).Where(name => node is Mapping map && map[name] is null).Select(name => $"{path}: has no {name}"),
        "patternProperties" => Entries(node).SelectMany(e => value.AsObject().Where(p => Is(e.Key, p.Key))
            .SelectMany(p => Check(e.Value, p.Value!.AsObject(), $"{path}.{e.Key}"))),
        "properties" => Entries(node).SelectMany(e => value[e.Key] is { } s ? Check(e.Value, s.AsObject(), $"{path}.{e.Key}") : []),
        "propertyNames" => Entries(node).SelectMany(e => Check(new Scalar(e.KeySpot, e.Key, null), value.AsObject(), $"{path}.{e.Key}")),
        "additionalProperties" => Entries(node).Where(e => schema["properties"]?[e.Key] is null && !MatchesPattern(schema, e.Key))
            .SelectMany(e => value is JsonObject s ? Check(e.Value, s,
            $"{path}.{e.Key}") : [$"{path}.{e.Key}: is not a known key"]),
        _ => throw new NotSupportedException($"The schema says '{word}', which this validator does not know."),
    };

    // Schemas of one scenario have hundreds of patterns, which are read once.
    private static bool Is(string text, string pattern) => Patterns.GetOrAdd(pattern, one => new Regex(one)).IsMatch(text);

    private static bool MatchesPattern(JsonObject schema, string key) => schema["patternProperties"] is JsonObject patterns && patterns.Any(p => Is(key, p.Key));

    private JsonObject Definition(string reference) => root["definitions"]![reference["#/definitions/".Length..]]!.AsObject();

    private static IReadOnlyList<Entry> Entries(Node node) => (node as Mapping)?.Entries ?? [];

    private static bool IsA(string type, Node node) => type switch
    {
        "object" => node is Mapping,
        "array" => node is Sequence,
        "null" => node.IsEmpty,
        "boolean" => node is Scalar { Value: "true" or "false" },
        "integer" => Number(node) is { } n && n == Math.Floor(n),
        "number" => Number(node) is not null,
        "string" => node is Scalar { IsEmpty: false } && Number(node) is null,
        _ => throw new NotSupportedException($"The schema says type '{type}', which this validator does not know."),
    };

    private static double? Number(Node node) =>
        node is Scalar s && double.TryParse(s.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
