using System.Globalization;
using System.Text.Json;
using NodaTime.Text;

namespace ExchangeSim.Reports.Tests.Ocel;

/// <summary>The rules of the OCEL 2.0 JSON format, as the standard's pages and its schema have them (ocel-standard.org, 2023).</summary>
internal sealed class OcelJsonRules
{
    private static readonly string[] ValueTypes = ["string", "time", "integer", "float", "boolean"];
    private readonly Dictionary<string, Dictionary<string, string>> _eventTypes, _objectTypes;
    private readonly HashSet<string> _objects = [];

    private OcelJsonRules(JsonElement log)
    {
        Assert.Equal(["eventTypes", "events", "objectTypes", "objects"], log.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
        (_eventTypes, _objectTypes) = (Types(log.GetProperty("eventTypes")), Types(log.GetProperty("objectTypes")));
        foreach (var thing in log.GetProperty("objects").EnumerateArray()) Assert.True(_objects.Add(Text(thing, "id")), $"two objects called {Text(thing, "id")}");
    }

    /// <summary>Asserts that a file keeps the rules.</summary>
    internal static void Check(string path)
    {
        using var file = File.OpenRead(path);
        using var log = JsonDocument.Parse(file);
        var rules = new OcelJsonRules(log.RootElement);
        foreach (var thing in log.RootElement.GetProperty("objects").EnumerateArray()) rules.Object(thing);
        var events = new HashSet<string>();
        foreach (var happening in log.RootElement.GetProperty("events").EnumerateArray())
        {
            Assert.True(events.Add(Text(happening, "id")), "two events of one id");
            rules.Event(happening);
        }
        Assert.NotEmpty(events);
    }

    private static Dictionary<string, Dictionary<string, string>> Types(JsonElement types) => types.EnumerateArray().ToDictionary(t => Text(t, "name"), t =>
    {
        var attributes = t.GetProperty("attributes").EnumerateArray().ToDictionary(a => Text(a, "name"), a => Text(a, "type"));
        Assert.Subset(ValueTypes.ToHashSet(), attributes.Values.ToHashSet());
        return attributes;
    });

    private void Object(JsonElement thing)
    {
        Assert.Subset(new HashSet<string> { "id", "type", "attributes", "relationships" }, Names(thing));
        var type = _objectTypes[Text(thing, "type")];
        foreach (var attribute in thing.GetProperty("attributes").EnumerateArray())
        {
            Assert.Equal(["name", "time", "value"], Names(attribute).Order(StringComparer.Ordinal));
            Time(attribute);
            Value(type[Text(attribute, "name")], attribute.GetProperty("value"));
        }
        Relations(thing);
    }

    private void Event(JsonElement happening)
    {
        Assert.Equal(["attributes", "id", "relationships", "time", "type"], Names(happening).Order(StringComparer.Ordinal));
        Time(happening);
        var type = _eventTypes[Text(happening, "type")];
        foreach (var attribute in happening.GetProperty("attributes").EnumerateArray())
        {
            Assert.Equal(["name", "value"], Names(attribute).Order(StringComparer.Ordinal));
            Value(type[Text(attribute, "name")], attribute.GetProperty("value"));
        }
        Assert.NotEqual(0, Relations(happening));
    }

    private int Relations(JsonElement of)
    {
        var relations = of.GetProperty("relationships").EnumerateArray().Select(r => (Text(r, "objectId"), Text(r, "qualifier"))).ToList();
        Assert.All(relations, r => Assert.Contains(r.Item1, _objects));
        Assert.Equal(relations.Count, relations.Distinct().Count());
        return relations.Count;
    }

    private static void Time(JsonElement of) => Assert.True(InstantPattern.ExtendedIso.Parse(Text(of, "time")).Success, Text(of, "time"));

    // The published schema wants texts, whatever the type, which says how to read them.
    private static void Value(string type, JsonElement value)
    {
        Assert.Equal(JsonValueKind.String, value.ValueKind);
        var text = value.GetString()!;
        Assert.True(type switch
        {
            "string" => true,
            "integer" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "float" => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number),
            _ => type == "boolean" && text is "true" or "false",
        }, $"{text} is no {type}");
    }

    private static string Text(JsonElement of, string name)
    {
        var text = of.GetProperty(name).GetString();
        Assert.False(string.IsNullOrEmpty(text), $"an empty {name}");
        return text!;
    }

    private static HashSet<string> Names(JsonElement of) => [.. of.EnumerateObject().Select(p => p.Name)];
}
