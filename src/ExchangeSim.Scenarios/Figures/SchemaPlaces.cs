using System.Text.Json.Nodes;

namespace ExchangeSim.Scenarios.Figures;

/// <summary>What the language says of a place.</summary>
/// <param name="Says">The description of the nearest name that leads there; null: none has one.</param>
/// <param name="IsProse">Whether any words may stand there.</param>
/// <param name="Least">The least value there, or null.</param>
/// <param name="Most">The greatest value there, or null.</param>
internal sealed record SchemaPlace(string? Says, bool IsProse, double? Least, double? Most);

/// <summary>Finds what the language says of places, in the schema that editors use.</summary>
internal static class SchemaPlaces
{
    private const string Changes = "changes", Reference = "#/definitions/";
    private static readonly Lazy<JsonObject> Root = new(() => JsonNode.Parse(ScenarioSchema.Json())!.AsObject());

    internal static SchemaPlace Of(IReadOnlyList<string> path)
    {
        // A policy's change names a place by its whole path, with dots.
        var at = path.ToList().FindIndex(name => name == Changes);
        if (at >= 0 && at + 1 < path.Count) path = [.. path[at + 1].Split('.'), .. path.Skip(at + 2)];
        IReadOnlyList<JsonObject> here = [Root.Value];
        string? says = null;
        foreach (var name in path)
        {
            here = [.. here.SelectMany(Choices).Select(one => Inside(one, name)).OfType<JsonObject>()];
            says = here.Select(one => one["description"]?.ToString()).FirstOrDefault(one => one is not null) ?? says;
        }
        List<JsonObject> ends = [.. here.SelectMany(Choices)];
        return new SchemaPlace(says, ends.Exists(IsProse), Bound(ends, "minimum"), Bound(ends, "maximum"));
    }

    private static JsonObject? Inside(JsonObject schema, string name) =>
        (name.StartsWith('[') ? schema["items"] : schema["properties"]?[name] ?? schema["additionalProperties"]) as JsonObject;

    private static IEnumerable<JsonObject> Choices(JsonObject schema)
    {
        if (schema["$ref"]?.ToString() is { } reference) return Choices(Root.Value["definitions"]![reference[Reference.Length..]]!.AsObject());
        if ((schema["anyOf"] ?? schema["allOf"]) is JsonArray any) return any.SelectMany(one => Choices(one!.AsObject()));
        return [schema];
    }

    private static bool IsProse(JsonObject schema) => schema["type"] is JsonArray types && types.Any(type => type!.ToString() == "string") && schema["pattern"] is null;

    private static double? Bound(List<JsonObject> ends, string name) => ends is [{ } only] && only[name] is { } bound ? (double)bound : null;
}
