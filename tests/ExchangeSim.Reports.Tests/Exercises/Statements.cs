using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ExchangeSim.Reports.Tests.Exercises;

/// <summary>A reader of xAPI statements that holds them to the rules of xAPI 1.0.3 part 2, as far as they are used: it shares no code with what writes them.</summary>
internal static partial class Statements
{
    [GeneratedRegex("^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")]
    private static partial Regex Uuid();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$")]
    private static partial Regex Timestamp();

    [GeneratedRegex(@"^PT\d+S$")]
    private static partial Regex Duration();

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex LanguageTag();

    private static readonly string[] Interactions = ["true-false", "choice", "fill-in", "long-fill-in", "matching", "performance", "sequencing", "likert", "numeric", "other"];

    /// <summary>What is wrong with a statement; empty: nothing.</summary>
    internal static List<string> Faults(string line)
    {
        var faults = new List<string>();
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        NoNull(root, "statement", faults);
        Only(root, "statement", faults, "id", "actor", "verb", "object", "result", "context", "timestamp", "version");
        if (!Uuid().IsMatch(Text(root, "id"))) faults.Add("id is no UUID");
        if (Text(root, "version") != "1.0.3") faults.Add("version");
        if (!Timestamp().IsMatch(Text(root, "timestamp")) || !DateTimeOffset.TryParse(Text(root, "timestamp"), CultureInfo.InvariantCulture, out _)) faults.Add("timestamp");
        Actor(root.GetProperty("actor"), faults);
        Only(root.GetProperty("verb"), "verb", faults, "id", "display");
        Iri(Text(root.GetProperty("verb"), "id"), "verb", faults);
        LanguageMap(root.GetProperty("verb").GetProperty("display"), "display", faults);
        Activity(root.GetProperty("object"), "object", faults);
        if (root.TryGetProperty("result", out var result)) Result(result, faults);
        Context(root.GetProperty("context"), faults);
        return faults;
    }

    private static void Actor(JsonElement actor, List<string> faults)
    {
        Only(actor, "actor", faults, "objectType", "name", "account");
        if (Text(actor, "objectType") != "Agent") faults.Add("actor is no agent");
        var account = actor.GetProperty("account"); // the one inverse functional identifier
        Only(account, "account", faults, "homePage", "name");
        Iri(Text(account, "homePage"), "homePage", faults);
        if (Text(account, "name").Length == 0) faults.Add("account has no name");
    }

    private static void Activity(JsonElement activity, string where, List<string> faults)
    {
        Only(activity, where, faults, "objectType", "id", "definition");
        if (Text(activity, "objectType") != "Activity") faults.Add($"{where} is no activity");
        Iri(Text(activity, "id"), where, faults);
        var definition = activity.GetProperty("definition");
        Only(definition, "definition", faults, "type", "name", "description", "interactionType", "choices", "correctResponsesPattern");
        Iri(Text(definition, "type"), "type", faults);
        LanguageMap(definition.GetProperty("name"), "name", faults);
        if (definition.TryGetProperty("description", out var description)) LanguageMap(description, "description", faults);
        if (!definition.TryGetProperty("interactionType", out var interaction)) return;
        if (!Interactions.Contains(interaction.GetString())) faults.Add("interactionType");
        var choices = definition.GetProperty("choices").EnumerateArray().Select(one => Text(one, "id")).ToList();
        if (choices.Distinct().Count() < choices.Count || choices.Any(id => id.Length == 0 || id.Any(char.IsWhiteSpace))) faults.Add("choices");
        if (definition.GetProperty("correctResponsesPattern").EnumerateArray().Any(one => !choices.Contains(one.GetString()!))) faults.Add("correctResponsesPattern");
    }

    private static void Result(JsonElement result, List<string> faults)
    {
        Only(result, "result", faults, "score", "success", "completion", "response", "duration", "extensions");
        if (result.TryGetProperty("extensions", out var extensions)) Extensions(extensions, faults);
        if (result.TryGetProperty("duration", out var duration) && !Duration().IsMatch(duration.GetString()!)) faults.Add("duration");
        if (!result.TryGetProperty("score", out var score)) return;
        Only(score, "score", faults, "scaled", "raw", "min", "max");
        var (scaled, raw) = (score.GetProperty("scaled").GetDouble(), score.GetProperty("raw").GetDouble());
        if (scaled is < -1 or > 1 || raw < score.GetProperty("min").GetDouble() || raw > score.GetProperty("max").GetDouble()) faults.Add("score");
    }

    private static void Context(JsonElement context, List<string> faults)
    {
        Only(context, "context", faults, "registration", "platform", "contextActivities", "extensions");
        if (!Uuid().IsMatch(Text(context, "registration"))) faults.Add("registration");
        Only(context.GetProperty("contextActivities"), "contextActivities", faults, "parent", "grouping", "category", "other");
        foreach (var kind in context.GetProperty("contextActivities").EnumerateObject())
            foreach (var activity in kind.Value.EnumerateArray()) Activity(activity, kind.Name, faults);
        Extensions(context.GetProperty("extensions"), faults);
    }

    private static void Extensions(JsonElement extensions, List<string> faults)
    {
        foreach (var extension in extensions.EnumerateObject()) Iri(extension.Name, "extension", faults);
    }

    private static string Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static void Only(JsonElement of, string where, List<string> faults, params string[] names) =>
        faults.AddRange(of.EnumerateObject().Select(property => property.Name).Except(names).Select(name => $"{where} has a property '{name}'"));

    private static void Iri(string iri, string where, List<string> faults)
    {
        if (!Uri.TryCreate(iri, UriKind.Absolute, out _) || iri.Any(char.IsWhiteSpace)) faults.Add($"{where} has no IRI: {iri}");
    }

    private static void LanguageMap(JsonElement map, string where, List<string> faults)
    {
        foreach (var one in map.EnumerateObject()) if (!LanguageTag().IsMatch(one.Name) || one.Value.ValueKind != JsonValueKind.String) faults.Add($"{where}: {one.Name}");
    }

    private static void NoNull(JsonElement element, string where, List<string> faults)
    {
        if (element.ValueKind == JsonValueKind.Null) faults.Add($"{where} is null");
        if (element.ValueKind == JsonValueKind.Object) foreach (var one in element.EnumerateObject()) NoNull(one.Value, one.Name, faults);
        if (element.ValueKind == JsonValueKind.Array) foreach (var one in element.EnumerateArray()) NoNull(one, where, faults);
    }
}
