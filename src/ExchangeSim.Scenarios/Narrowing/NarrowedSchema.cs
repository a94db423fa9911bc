using System.Text.Json.Nodes;
using ExchangeSim.Scenarios.Binding;

namespace ExchangeSim.Scenarios.Narrowing;

/// <summary>A schema of which some definitions are replaced by narrower ones: everywhere, or within one noun of a section only.</summary>
/// <param name="schema">The schema.</param>
internal sealed class NarrowedSchema(JsonObject schema)
{
    private const string Reference = "#/definitions/";

    private readonly JsonObject _definitions = schema["definitions"]!.AsObject();

    /// <summary>Replaces a definition.</summary>
    internal void Replace(string definition, JsonObject narrower)
    {
        var id = Schemas.IdOf(definition);
        if (!_definitions.ContainsKey(id)) throw new ArgumentException($"there is no definition '{id}'", nameof(definition));
        _definitions[id] = narrower;
    }

    /// <summary>Gives one noun of a section definitions of its own: its kind's, with some of them narrower.</summary>
    /// <param name="section">The section.</param>
    /// <param name="kind">The definition of its nouns.</param>
    /// <param name="name">The noun.</param>
    /// <param name="narrower">What the definitions are within it, by their names.</param>
    internal void Copy(string section, string kind, string name, IReadOnlyDictionary<string, JsonObject> narrower)
    {
        if (Copied(kind, name, narrower) is not { } reference) return;
        var place = schema["properties"]![section]!.AsObject();
        if (place["properties"] is not JsonObject nouns) place["properties"] = nouns = [];
        nouns[name] = reference;
    }

    /// <summary>The same for a noun that is a key of the file itself.</summary>
    internal void CopyOne(string key, string kind, IReadOnlyDictionary<string, JsonObject> narrower)
    {
        if (Copied(kind, key, narrower) is { } reference) schema["properties"]![key]!["allOf"] = new JsonArray(reference);
    }

    /// <summary>The schema of the names in a section of the file, or of a noun in it; null: it has none of its own.</summary>
    /// <param name="path">The names that lead there.</param>
    internal JsonObject? PlaceOf(IReadOnlyList<string> path) => path switch
    {
        [var section] => schema["properties"]![section] as JsonObject,
        ["agencies", var agency, var part] => PartOf(Own("agency", agency), part),
        ["procedures", var procedure, var part] => PartOf(Own("procedure", procedure), part),
        ["every-agency", var part] => PartOf(Own("agency", "every-agency"), part),
        _ => null,
    };

    private JsonObject? PartOf(string definition, string part) => _definitions[definition]?["properties"]?[part] as JsonObject;

    private JsonObject? Copied(string kind, string name, IReadOnlyDictionary<string, JsonObject> narrower)
    {
        var own = LeadingTo([.. narrower.Keys]);
        foreach (var id in own.Order(StringComparer.Ordinal))
        {
            var definition = narrower.TryGetValue(id, out var leaf) ? leaf : _definitions[id]!.DeepClone();
            Rename(definition, own, name);
            _definitions[Own(id, name)] = definition;
        }
        return own.Contains(kind) ? new JsonObject { ["$ref"] = Reference + Own(kind, name) } : null;
    }

    private static string Own(string id, string name) => $"{id}.{name}";

    private HashSet<string> LeadingTo(HashSet<string> found)
    {
        for (var before = -1; before < found.Count;)
        {
            before = found.Count;
            // The definitions of other nouns are theirs.
            foreach (var (id, definition) in _definitions)
                if (!id.Contains('.', StringComparison.Ordinal) && References(definition).Any(found.Contains)) found.Add(id);
        }
        return found;
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(word => word.Key == "$ref" ? [word.Value!.GetValue<string>()[Reference.Length..]] : References(word.Value)),
        JsonArray many => many.SelectMany(References),
        _ => [],
    };

    private static void Rename(JsonNode? node, HashSet<string> own, string name)
    {
        if (node is JsonArray many) foreach (var one in many) Rename(one, own, name);
        if (node is not JsonObject map) return;
        if (map["$ref"]?.GetValue<string>()[Reference.Length..] is { } id && own.Contains(id)) map["$ref"] = Reference + Own(id, name);
        foreach (var (_, value) in map) Rename(value, own, name);
    }
}
