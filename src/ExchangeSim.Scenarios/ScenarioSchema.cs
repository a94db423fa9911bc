using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ExchangeSim.Scenarios.Binding;

namespace ExchangeSim.Scenarios;

/// <summary>The JSON schema (draft 7) of the scenario language, for editors. It is made from the tables that the reader reads by.</summary>
public static class ScenarioSchema
{
    internal static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as text, ending with a line break.</summary>
    public static string Json()
    {
        var definitions = new JsonObject();
        var root = Schemas.Object(RootBinder.Keys, definitions);
        root["type"] = "object";
        var schema = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["title"] = "ExchangeSim scenario or library" };
        foreach (var (name, value) in root.ToList()) schema[name] = value!.DeepClone();
        schema["definitions"] = definitions;
        return schema.ToJsonString(Written) + "\n";
    }
}
