using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace ExchangeSim.Reports.Tests.Xes;

/// <summary>What IEEE 1849-2016 demands of an event log: its schema's order of elements and types of attributes, and what its text says of keys, globals, classifiers, extensions
/// and lifecycles.
/// Fails at the first thing that is wrong.</summary>
internal sealed class XesRules
{
    private static readonly XNamespace Namespace = "http://www.xes-standard.org/";
    private static readonly string[] Order = ["extension", "global", "classifier", "attribute", "trace", "event"];

    private static readonly Dictionary<string, Func<string, bool>> Types = new()
    {
        ["string"] = _ => true,
        ["date"] = v => DateTimeOffset.TryParseExact(v, "yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            && time.Offset == TimeSpan.Zero,
        ["int"] = v => long.TryParse(v, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        ["float"] = v => double.IsFinite(XmlConvert.ToDouble(v)),
        ["boolean"] = v => v is "true" or "false",
    };

    // Of the standard extensions: the levels at which a key may stand, and its type.
    private static readonly Dictionary<string, (string Levels, string Type)> Standard = new()
    {
        ["concept:name"] = ("log trace event", "string"), ["concept:instance"] = ("event", "string"), ["time:timestamp"] = ("event", "date"),
        ["lifecycle:model"] = ("log", "string"), ["lifecycle:transition"] = ("event", "string"),
        ["org:resource"] = ("event", "string"), ["org:role"] = ("event", "string"), ["org:group"] = ("event", "string"),
    };

    private static readonly string[] Transitions =
        ["schedule", "assign", "withdraw", "reassign", "start", "suspend", "resume", "pi_abort", "ate_abort", "complete", "autoskip", "manualskip", "unknown"];

    private readonly Dictionary<string, Dictionary<string, string>> _globals = [];
    private readonly HashSet<string> _prefixes = [];

    private XesRules() { }

    /// <summary>Checks a document and hands over its traces one by one.</summary>
    internal static IEnumerable<XElement> Traces(TextReader text)
    {
        var rules = new XesRules();
        using var reader = XmlReader.Create(text);
        reader.MoveToContent();
        Assert.Equal((Namespace + "log").ToString(), $"{{{reader.NamespaceURI}}}{reader.LocalName}");
        Assert.Equal("1849.2016", reader.GetAttribute("xes.version"));
        Assert.NotNull(reader.GetAttribute("xes.features"));
        var (place, keys) = (0, new HashSet<string>());
        reader.Read();
        while (reader.MoveToContent() == XmlNodeType.Element)
        {
            var element = (XElement)XNode.ReadFrom(reader);
            Assert.Equal(Namespace, element.Name.Namespace);
            var now = Array.IndexOf(Order, Types.ContainsKey(element.Name.LocalName) ? "attribute" : element.Name.LocalName);
            Assert.True(now >= place, $"{element.Name.LocalName} may not come after {Order[place]}");
            place = now;
            if (Order[now] == "attribute") rules.Attribute(element, "log", keys);
            else rules.Check(element);
            if (Order[now] == "trace") yield return element;
        }
    }

    private void Check(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "extension":
                Only(element, "name", "prefix", "uri");
                Assert.All((string[])["name", "prefix"], name => XmlConvert.VerifyNCName(Of(element, name)));
                Assert.True(Uri.IsWellFormedUriString(Of(element, "uri"), UriKind.Absolute));
                Assert.True(_prefixes.Add(Of(element, "prefix")), "a prefix is declared once");
                break;
            case "global":
                Only(element, "scope");
                Assert.Contains(Of(element, "scope"), (string[])["trace", "event"]);
                _globals.Add(Of(element, "scope"), Attributes(element, Of(element, "scope")));
                break;
            case "classifier":
                Only(element, "name", "scope", "keys");
                XmlConvert.VerifyNCName(Of(element, "name"));
                Assert.All(Of(element, "keys").Split(' '), key => Assert.Contains(key, _globals[Of(element, "scope")].Keys));
                break;
            case "trace": Trace(element); break;
            default: Assert.Fail($"{element.Name.LocalName} has no place in a log of traces"); break;
        }
    }

    private void Trace(XElement trace)
    {
        Assert.Empty(trace.Attributes());
        HasGlobals(Attributes(trace, "trace"), "trace");
        var events = trace.Elements(Namespace + "event").ToList();
        Assert.Equal(events, trace.Elements().SkipWhile(e => e.Name != Namespace + "event")); // attributes first
        var states = new Dictionary<string, string>();
        var before = DateTimeOffset.MinValue;
        foreach (var one in events)
        {
            HasGlobals(Attributes(one, "event"), "event");
            var time = DateTimeOffset.Parse(ValueOf(one, "time:timestamp")!, CultureInfo.InvariantCulture);
            Assert.True(time >= before, "events are in order of time");
            before = time;
            Lifecycle(one, states);
        }
    }

    // What may follow what in an instance of an activity; all its events carry the same name. What takes no time, or nobody works on, is completed without a start.
    private static void Lifecycle(XElement one, Dictionary<string, string> states)
    {
        var (name, instance, transition) = (ValueOf(one, "concept:name")!, ValueOf(one, "concept:instance")!, ValueOf(one, "lifecycle:transition")!);
        Assert.Contains(transition, Transitions);
        var state = states.GetValueOrDefault(instance, $"{name}|new");
        Assert.Equal(state.Split('|')[0], name);
        string[] next = state.Split('|')[1] switch
        {
            "new" => ["schedule", "complete"],
            "schedule" => ["start", "complete", "withdraw", "unknown"],
            "start" or "resume" => ["suspend", "complete", "ate_abort", "unknown"],
            "suspend" => ["resume", "ate_abort", "unknown"],
            _ => [],
        };
        Assert.True(next.Contains(transition), $"{transition} of {name} after {state}");
        states[instance] = $"{name}|{transition}";
    }

    private Dictionary<string, string> Attributes(XElement component, string level)
    {
        var keys = new HashSet<string>();
        return component.Elements().Where(e => e.Name.LocalName != "event").ToDictionary(e => Attribute(e, level, keys), e => e.Name.LocalName);
    }

    private string Attribute(XElement attribute, string level, HashSet<string> keys)
    {
        var (type, key) = (attribute.Name.LocalName, Of(attribute, "key"));
        Only(attribute, "key", "value");
        Assert.Empty(attribute.Elements());
        XmlConvert.VerifyName(key);
        Assert.True(keys.Add(key), $"{key} stands once in a component");
        Assert.True(Types[type](Of(attribute, "value")), $"{key} = {Of(attribute, "value")} is no {type}");
        if (!key.Contains(':')) return key;
        Assert.Contains(key.Split(':')[0], _prefixes);
        Assert.Equal(Standard[key].Type, type);
        Assert.Contains(level, Standard[key].Levels.Split(' '));
        return key;
    }

    private void HasGlobals(Dictionary<string, string> attributes, string level) => Assert.All(_globals[level], global => Assert.Equal(global.Value, attributes[global.Key]));

    private static void Only(XElement element, params string[] names) =>
        Assert.Equal(names, element.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => a.Name.LocalName));

    private static string Of(XElement element, string attribute) => element.Attribute(attribute)!.Value;

    /// <summary>The value of an attribute of a trace or event; null if it has none.</summary>
    internal static string? ValueOf(XElement component, string key) => component.Elements().FirstOrDefault(e => e.Attribute("key")?.Value == key)?.Attribute("value")!.Value;

    /// <summary>The events of a trace.</summary>
    internal static IEnumerable<XElement> Events(XElement trace) => trace.Elements(Namespace + "event");
}
