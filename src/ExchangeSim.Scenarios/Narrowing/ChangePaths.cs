using System.Text.Json.Nodes;
using ExchangeSim.Scenarios.Layers;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Narrowing;

/// <summary>The paths by which a policy may change a scenario, as patterns with what may stand there. A path leads over what is there; only its last name may be new.</summary>
/// <param name="schema">The schema of the scenario.</param>
internal sealed class ChangePaths(JsonObject schema)
{
    private const string Reference = "#/definitions/", AnyName = "[^.]+";
    // Deeper than any path of the language.
    private const int MostNames = 12;

    private readonly JsonObject _patterns = [];

    /// <summary>The schema of a policy's changes.</summary>
    /// <param name="tree">The scenario with its includes laid under it.</param>
    internal JsonObject Of(Mapping tree)
    {
        string[] untouched = [.. Changes.Fixed, .. RunControls.Names];
        foreach (var (key, value) in schema["properties"]!.AsObject().Where(one => !untouched.Contains(one.Key)))
            Key("", key, value!.AsObject(), [tree], 1);
        return new JsonObject { ["type"] = "object", ["patternProperties"] = _patterns, ["additionalProperties"] = false };
    }

    private void Key(string before, string key, JsonObject value, IReadOnlyList<Node> around, int depth)
    {
        var path = before + Patterns.Escaped(key);
        var places = Plain(value).ToList();
        // Where a value may have names inside or none, a path into one form may look like one into another.
        Emit(path, places.Count == 1 || places.TrueForAll(IsWhole) ? new JsonObject { ["anyOf"] = new JsonArray(value.DeepClone(), new JsonObject { ["type"] = "null" }) } : []);
        Inside(path, key, places, [.. around.OfType<Mapping>().Select(map => map[key]?.Value).OfType<Node>()], depth);
    }

    private void Inside(string path, string key, IReadOnlyList<JsonObject> places, IReadOnlyList<Node> here, int depth)
    {
        if (depth == MostNames) return;
        foreach (var place in places)
        {
            if (place["additionalProperties"] is JsonObject item) Names(path + @"\.", key, item, here, depth);
            else if (place["properties"] is JsonObject keys) foreach (var (inner, value) in keys) Key(path + @"\.", inner, value!.AsObject(), here, depth + 1);
            else Emit(path + @"\." + AnyName, []); // one of the numbers of a random length
        }
    }

    private void Names(string before, string key, JsonObject item, IReadOnlyList<Node> here, int depth)
    {
        var inside = here.OfType<Mapping>().SelectMany(map => map.Entries).ToList();
        if (key != "switches") Emit(before + AnyName + (Changes.DottedSections.Contains(key) ? $@"(\.{AnyName})?" : ""), []);
        if (inside.Count == 0) return;
        if (inside.Exists(entry => !SmallValues.IsName(entry.Key.Replace(".", "", StringComparison.Ordinal))))
        {
            Emit(before + ".+", []); // sentences, or days
            return;
        }
        var path = $@"{before}({string.Join('|', inside.Select(entry => Patterns.Escaped(entry.Key)).Distinct().Order(StringComparer.Ordinal))}|\*)";
        Emit(path, []);
        Inside(path, key, [.. Plain(item)], [.. inside.Select(entry => entry.Value)], depth + 1);
    }

    private static bool IsWhole(JsonObject place) => place["properties"] is null && place["additionalProperties"] is not JsonObject;

    private void Emit(string path, JsonObject value)
    {
        if (!_patterns.ContainsKey($"^{path}$")) _patterns[$"^{path}$"] = value;
    }

    private IEnumerable<JsonObject> Plain(JsonObject value)
    {
        if (value["$ref"]?.GetValue<string>() is { } reference) return Plain(schema["definitions"]![reference[Reference.Length..]]!.AsObject());
        return (value["anyOf"] ?? value["allOf"]) is JsonArray several && value["properties"] is null ? several.SelectMany(one => Plain(one!.AsObject())) : [value];
    }
}
