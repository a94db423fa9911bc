using System.Xml.Linq;
using ExchangeSim.Model;
using ExchangeSim.Reports.Diagrams;

namespace ExchangeSim.Reports.Tests.Diagrams;

public class NetworkGraphTests
{
    private static readonly XNamespace Space = "http://graphml.graphdrawing.org/xmlns";

    [Fact]
    public void Two_agencies_share_a_neighbour_where_a_channel_joins_them_or_an_instrument_is_between_them()
    {
        foreach (var scenario in ShippedProcedures.Scenarios())
        {
            var (_, near) = Read(scenario);
            foreach (var one in scenario.Agencies)
                foreach (var other in scenario.Agencies.Where(other => other != one))
                {
                    var common = near["agency:" + one.Id].Intersect(near["agency:" + other.Id]).Select(id => string.Join(':', id.Split(':').Take(2))).Distinct().Order();
                    var expected = scenario.Channels.Where(c => c.Joins(one.Id, other.Id)).Select(c => "channel:" + c.Id)
                        .Concat(scenario.Instruments.Where(i => i.IsBetween(one.Id, other.Id)).Select(i => "instrument:" + i.Id)).Order();
                    Assert.Equal(expected, common);
                }
        }
    }

    [Fact]
    public void What_is_said_of_a_node_has_a_declared_key_and_type()
    {
        var scenario = Example.Scenario with
        {
            Instruments =
            [
                new Instrument
                {
                    Id = "treaty", Name = "A <treaty> & \"more\"", Parties = ["vietnam", "japan"], InForce = new NodaTime.LocalDate(2022, 3, 1), Opens = ["information"],
                },
            ],
        };
        var (root, _) = Read(scenario);
        var keys = root.Elements(Space + "key").ToDictionary(key => key.Attribute("id")!.Value);
        Assert.All(root.Descendants(Space + "data"), data =>
        {
            var key = keys[data.Attribute("key")!.Value];
            Assert.Contains(key.Attribute("for")!.Value, (string[])["all", data.Parent!.Name.LocalName]);
            if (key.Attribute("attr.type")!.Value == "double") Assert.True(double.TryParse(data.Value, System.Globalization.CultureInfo.InvariantCulture, out _));
            if (key.Attribute("attr.type")!.Value == "int") Assert.True(int.TryParse(data.Value, System.Globalization.CultureInfo.InvariantCulture, out _));
        });
        Assert.Equal("A <treaty> & \"more\"", Of(root, "instrument:treaty", "label"));
        Assert.Equal("2022-03-01", Of(root, "instrument:treaty", "in_force"));
        Assert.Equal(("Asia/Tokyo", "1", "2"), (Of(root, "agency:japan", "zone"), Of(root, "agency:japan", "officers"), Of(root, "agency:japan", "desks")));
    }

    private static string Of(XElement root, string node, string key) => root.Descendants(Space + "node").Single(n => n.Attribute("id")!.Value == node)
        .Elements(Space + "data").Single(data => data.Attribute("key")!.Value == key).Value;

    // Each agency with what edges lead to it from.
    private static (XElement Root, ILookup<string, string> Near) Read(Scenario scenario)
    {
        var text = new StringWriter();
        NetworkGraph.Write(text, scenario);
        var root = XDocument.Parse(text.ToString()).Root!;
        var nodes = root.Descendants(Space + "node").Select(node => node.Attribute("id")!.Value).ToList();
        Assert.Equal(nodes.Distinct(), nodes);
        var edges = root.Descendants(Space + "edge").Select(edge => (From: edge.Attribute("source")!.Value, To: edge.Attribute("target")!.Value)).ToList();
        Assert.Empty(edges.SelectMany(edge => new[] { edge.From, edge.To }).Except(nodes));
        return (root, edges.ToLookup(edge => edge.To, edge => edge.From));
    }
}
