using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Layers;
using ExchangeSim.Scenarios.Narrowing;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios;

/// <summary>The JSON schema (draft 7) of the scenario language, for editors. It is made from the tables that the reader reads by.</summary>
public static class ScenarioSchema
{
    internal static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions OneLine = new(Written) { WriteIndented = false };

    /// <summary>The schema as text, ending with a line break.</summary>
    public static string Json() => Text(Schema("ExchangeSim scenario or library"));

    /// <summary>The schema of one scenario: where the name of something stands, it takes those that the file and its includes define.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="textOf">Gives it and its includes by name; null: there is none.</param>
    /// <returns>The schema as text; null where the file, or one that it includes, cannot be read.</returns>
    public static string? JsonOf(string name, Func<string, string?> textOf)
    {
        if (Named(name, textOf) is not var (own, schema)) return null;
        own.NarrowChanges();
        if (textOf(name) is { } text && YamlTree.Read(text, name, new ProblemList()) is Mapping alone)
            own.Require(new NeededNames(text, alone, other => IsTaken(other, name, textOf)).Find(), Below(name, alone, textOf));
        return Text(schema);
    }

    /// <summary>The same for a text that is being typed, in a moment: the names that may stand in each place, without the paths of policies, and without which names
    /// something needs.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="textOf">Gives it and its includes by name; null: there is none.</param>
    /// <returns>The schema as text in one line; null where the file, or one that it includes, cannot be read.</returns>
    public static string? NamesOf(string name, Func<string, string?> textOf) =>
        Named(name, textOf) is var (_, schema) ? schema.ToJsonString(OneLine) : null;

    private static (OwnSchema Own, JsonObject Schema)? Named(string name, Func<string, string?> textOf)
    {
        var includes = new Includes((wanted, _) => textOf(wanted), new ProblemList());
        if (includes.Read(name, new Spot(name, 1, 1)) is not { } tree || includes.HasGaps) return null;
        var schema = Schema($"ExchangeSim scenario {Path.GetFileNameWithoutExtension(name)}");
        var own = new OwnSchema(EveryAgency.Lay(tree), schema);
        own.Narrow();
        return (own, schema);
    }

    private static bool IsTaken(string text, string name, Func<string, string?> textOf) =>
        !ScenarioFile.ReadText(text, name, include: textOf).Problems.Any(problem => problem.IsError);

    // What a scenario includes, without itself.
    private static Mapping? Below(string name, Mapping own, Func<string, string?> textOf)
    {
        var includes = (own["include"]?.Value switch { Sequence list => list.Items, Scalar one => [one], _ => (IReadOnlyList<Node>)[] }).OfType<Scalar>();
        var text = $"scenario: included\ninclude: {JsonSerializer.Serialize(includes.Select(one => one.Value))}\n";
        return new Includes((wanted, _) => wanted == name ? text : textOf(wanted), new ProblemList()).Read(name, new Spot(name, 1, 1));
    }

    private static JsonObject Schema(string title)
    {
        var definitions = new JsonObject();
        var root = Schemas.Object(RootBinder.Keys, definitions);
        root["type"] = "object";
        var schema = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["title"] = title };
        foreach (var (name, value) in root.ToList()) schema[name] = value!.DeepClone();
        schema["definitions"] = definitions;
        return schema;
    }

    private static string Text(JsonObject schema) => schema.ToJsonString(Written) + "\n";
}
