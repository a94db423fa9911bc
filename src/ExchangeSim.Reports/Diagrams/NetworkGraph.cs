using System.Globalization;
using System.Xml;
using ExchangeSim.Files;
using ExchangeSim.Model;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Diagrams;

/// <summary>The agencies of a scenario with the channels and instruments that connect them, as GraphML. Channels and instruments are nodes too, since most connect more than two:
/// an edge leads from each to each agency that it connects.</summary>
public sealed class NetworkGraph
{
    private const string Space = "http://graphml.graphdrawing.org/xmlns";

    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, CloseOutput = false };

    // What is said of nodes and edges: the type in GraphML, and for which of the two.
    private static readonly (string Name, string Type, string For)[] Keys =
    [
        ("kind", "string", "all"), ("label", "string", "node"), ("country", "string", "node"), ("zone", "string", "node"), ("desks", "int", "node"), ("officers", "int", "node"),
        ("delay", "string", "node"), ("delay_mean_hours", "double", "node"), ("lost_share", "double", "node"), ("reviewed_share", "double", "node"), ("signed", "string", "node"),
        ("in_force", "string", "node"), ("until", "string", "node"), ("opens", "string", "node"), ("closes", "string", "node"),
    ];

    private readonly XmlWriter _xml;

    private NetworkGraph(XmlWriter xml) => _xml = xml;

    /// <summary>Writes the graph.</summary>
    public static void Write(TextWriter writer, Scenario scenario)
    {
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var xml = XmlWriter.Create(writer, Settings)) new NetworkGraph(xml).Write(scenario);
        writer.Write('\n');
    }

    private void Write(Scenario scenario)
    {
        _xml.WriteStartElement("graphml", Space);
        foreach (var (name, type, element) in Keys) Element("key", ("id", name), ("for", element), ("attr.name", name), ("attr.type", type));
        Begin("graph", ("id", scenario.Id), ("edgedefault", "undirected"));
        foreach (var agency in scenario.Agencies) Node(agency);
        foreach (var channel in scenario.Channels) Node(scenario, channel);
        foreach (var instrument in scenario.Instruments) Node(instrument);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void Node(Agency agency) => Node("agency:" + agency.Id, ("kind", "agency"), ("label", agency.Name), ("country", agency.Country), ("zone", agency.Zone.Id),
        ("desks", Text(agency.Desks.Count)), ("officers", Text(agency.Desks.Sum(desk => desk.Shifts.Sum(shift => shift.Officers)))));

    // A channel that connects several groups is a node for each of them: between the groups it carries nothing.
    private void Node(Scenario scenario, Channel channel)
    {
        var groups = channel.Connects ?? [[.. scenario.Agencies.Select(agency => agency.Id)]];
        for (var i = 0; i < groups.Count; i++)
        {
            var id = $"channel:{channel.Id}{(groups.Count == 1 ? "" : $":{Text(i + 1)}")}";
            Node(id, ("kind", "channel"), ("label", channel.Name ?? channel.Id), ("delay", Say.Time(channel.Delay)), ("delay_mean_hours", Text(channel.Delay.Mean / 3_600_000)),
                ("lost_share", Text(channel.Loss)), ("reviewed_share", Text(channel.ReviewShare)));
            foreach (var agency in groups[i].Distinct()) Edge(id, agency, "connects");
        }
    }

    private void Node(Instrument instrument)
    {
        var id = "instrument:" + instrument.Id;
        Node(id, ("kind", "instrument"), ("label", instrument.Name ?? instrument.Id), ("signed", Text(instrument.Signed)), ("in_force", Text(instrument.InForce)),
            ("until", Text(instrument.Until)), ("opens", List(instrument.Opens)), ("closes", List(instrument.Closes)));
        foreach (var agency in instrument.Parties.Distinct()) Edge(id, agency, "party");
    }

    private void Node(string id, params ReadOnlySpan<(string Name, string? Value)> data)
    {
        Begin("node", ("id", id));
        Data(data);
        _xml.WriteEndElement();
    }

    private void Edge(string from, string agency, string kind)
    {
        Begin("edge", ("source", from), ("target", "agency:" + agency));
        Data([("kind", kind)]);
        _xml.WriteEndElement();
    }

    private void Data(ReadOnlySpan<(string Name, string? Value)> data)
    {
        foreach (var (name, value) in data)
        {
            if (string.IsNullOrEmpty(value)) continue;
            Begin("data", ("key", name));
            _xml.WriteString(VisibleText.Of(value));
            _xml.WriteEndElement();
        }
    }

    private void Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Begin(name, attributes);
        _xml.WriteEndElement();
    }

    private void Begin(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement(name, Space);
        foreach (var (attribute, value) in attributes) _xml.WriteAttributeString(attribute, VisibleText.Of(value));
    }

    private static string? Text(NodaTime.LocalDate? day) => day is { } date ? NodaTime.Text.LocalDatePattern.Iso.Format(date) : null;

    // What never ends has no mean.
    private static string? Text(double number) => double.IsFinite(number) ? XmlConvert.ToString(number) : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string List(IEnumerable<string> words) => string.Join(' ', words);
}
