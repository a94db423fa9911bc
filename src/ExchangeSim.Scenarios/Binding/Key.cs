using System.Text.Json.Nodes;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>A key that a noun of the language may have.</summary>
internal abstract record Key(string Name, string Description, bool IsRequired)
{
    internal abstract JsonObject Schema(JsonObject definitions);
}

/// <summary>A key and the kind of its value.</summary>
internal sealed record Key<T>(string Name, string Description, Kind<T> Kind, bool IsRequired = false) : Key(Name, Description, IsRequired)
{
    internal override JsonObject Schema(JsonObject definitions)
    {
        var schema = Kind.Schema(definitions);
        // Beside a $ref editors ignore everything else, so that the description goes around it.
        if (schema.ContainsKey("$ref")) schema = new JsonObject { ["allOf"] = new JsonArray(schema) };
        schema["description"] = Description;
        return schema;
    }
}
