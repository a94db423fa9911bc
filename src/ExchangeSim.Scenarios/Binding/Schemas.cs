using System.Text.Json.Nodes;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>Pieces of JSON schema, draft 7.</summary>
internal static class Schemas
{
    internal static JsonObject Text() => new() { ["type"] = "string" };
    internal static JsonObject Words(params IEnumerable<string> words) => new() { ["enum"] = new JsonArray([.. words.Select(w => JsonValue.Create(w))]) };
    internal static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    /// <summary>The same with values that editors offer.</summary>
    internal static JsonObject Pattern(string pattern, IEnumerable<string> examples)
    {
        var taken = Pattern(pattern);
        taken["examples"] = new JsonArray([.. examples.Select(one => JsonValue.Create(one))]);
        return taken;
    }

    internal static JsonObject Whole(long low, long high) => new() { ["type"] = "integer", ["minimum"] = low, ["maximum"] = high };
    internal static JsonObject Number() => new() { ["type"] = "number", ["minimum"] = 0 };
    internal static JsonObject YesNo() => new() { ["enum"] = new JsonArray("yes", "no", "on", "off", true, false) };
    internal static JsonObject AnyOf(params JsonObject[] choices) => new() { ["anyOf"] = new JsonArray([.. choices]) };

    /// <summary>A name of something that a file defines. What may stand there a schema of one file knows.</summary>
    internal static JsonObject NameOf(string what, JsonObject definitions) => Define(IdOfName(what), definitions, () => Pattern(Values.SmallValues.Name));

    /// <summary>What the definition of such a name is called.</summary>
    internal static string IdOfName(string what) => IdOf("name of " + what);

    /// <summary>What a definition is called.</summary>
    internal static string IdOf(string name) => name.Replace(' ', '-');

    /// <summary>A noun with the given keys and no others. Nothing is required: a file may be laid over another that says the rest.</summary>
    internal static JsonObject Object(IReadOnlyList<Key> keys, JsonObject definitions)
    {
        var properties = new JsonObject();
        foreach (var key in keys) properties[key.Name] = key.Schema(definitions);
        return new JsonObject { ["type"] = new JsonArray("object", "null"), ["properties"] = properties, ["additionalProperties"] = false };
    }

    /// <summary>A reference to a definition, which is made when it is first needed.</summary>
    internal static JsonObject Define(string name, JsonObject definitions, Func<JsonObject> make)
    {
        var id = IdOf(name);
        if (!definitions.ContainsKey(id))
        {
            definitions[id] = new JsonObject(); // there already while it is made, should it mention itself
            definitions[id] = make();
        }
        return new JsonObject { ["$ref"] = "#/definitions/" + id };
    }
}
