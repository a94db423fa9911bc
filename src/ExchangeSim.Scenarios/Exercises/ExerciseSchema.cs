using System.Text.Json.Nodes;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Exercises;

/// <summary>The JSON schema (draft 7) of exercise files, for editors. It is made from the tables that the reader reads by.</summary>
public static class ExerciseSchema
{
    /// <summary>The schema as text, ending with a line break.</summary>
    public static string Json()
    {
        var definitions = new JsonObject();
        var root = Schemas.Object(new PlanBinder(null, new PlanTime(new Mapping(new Spot("", 1, 1), []), null)).Keys, definitions);
        root["type"] = "object";
        var schema = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["title"] = "ExchangeSim exercise" };
        foreach (var (name, value) in root.ToList()) schema[name] = value!.DeepClone();
        schema["definitions"] = definitions;
        return schema.ToJsonString(ScenarioSchema.Written) + "\n";
    }
}
