using System.Globalization;
using System.Xml;
using ExchangeSim.Model;

namespace ExchangeSim.Reports.Diagrams.Bpmn;

/// <summary>Writes where the shapes and arrows of a BPMN diagram are (diagram interchange).</summary>
internal static class BpmnShapes
{
    private const string Di = "http://www.omg.org/spec/BPMN/20100524/DI", Dc = "http://www.omg.org/spec/DD/20100524/DC", Arrows = "http://www.omg.org/spec/DD/20100524/DI";

    internal static void Write(XmlWriter xml, BpmnModel model, BpmnLayout layout, IReadOnlyList<Side> sides, Func<Side, string> poolOf)
    {
        xml.WriteStartElement("bpmndi", "BPMNDiagram", Di);
        xml.WriteAttributeString("id", "diagram");
        Begin(xml, "BPMNPlane", "collaboration");
        foreach (var side in sides) Shape(xml, poolOf(side), layout.Of(side), "isHorizontal");
        foreach (var node in model.Nodes) Shape(xml, node.Id, layout.Of(node), node.Kind == BpmnKind.Exclusive ? "isMarkerVisible" : null);
        for (var i = 0; i < model.Flows.Count; i++)
        {
            Begin(xml, "BPMNEdge", BpmnDiagram.FlowId(i));
            foreach (var (x, y) in layout.Routes[i]) Place(xml, "di", "waypoint", Arrows, ("x", x), ("y", y));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Shape(XmlWriter xml, string id, BpmnBox box, string? flag)
    {
        Begin(xml, "BPMNShape", id);
        if (flag is not null) xml.WriteAttributeString(flag, "true");
        Place(xml, "dc", "Bounds", Dc, ("x", box.X), ("y", box.Y), ("width", box.Width), ("height", box.Height));
        xml.WriteEndElement();
    }

    private static void Begin(XmlWriter xml, string element, string of)
    {
        xml.WriteStartElement("bpmndi", element, Di);
        xml.WriteAttributeString("id", of + "_di");
        xml.WriteAttributeString("bpmnElement", of);
    }

    private static void Place(XmlWriter xml, string prefix, string element, string space, params ReadOnlySpan<(string Name, int Value)> numbers)
    {
        xml.WriteStartElement(prefix, element, space);
        foreach (var (name, value) in numbers) xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }
}
