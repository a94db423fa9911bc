using System.Xml.Linq;
using ExchangeSim.Model;
using ExchangeSim.Reports.Diagrams.Bpmn;

namespace ExchangeSim.Reports.Tests.Diagrams;

/// <summary>A BPMN file as another program reads it.</summary>
internal sealed class BpmnFile
{
    internal static readonly XNamespace Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL", Di = "http://www.omg.org/spec/BPMN/20100524/DI",
        Dc = "http://www.omg.org/spec/DD/20100524/DC", Arrows = "http://www.omg.org/spec/DD/20100524/DI";

    private static readonly string[] NoNodes = ["sequenceFlow", "documentation", "laneSet"];

    internal BpmnFile(Procedure procedure)
    {
        var text = new StringWriter();
        BpmnDiagram.Write(text, procedure);
        Root = XDocument.Parse(text.ToString()).Root!;
        Nodes = Root.Elements(Bpmn + "process").Elements().Where(e => !NoNodes.Contains(e.Name.LocalName)).ToDictionary(Id);
        Sequences = [.. Root.Elements(Bpmn + "process").Elements(Bpmn + "sequenceFlow")];
        Messages = [.. Root.Descendants(Bpmn + "messageFlow")];
        Shapes = Root.Descendants(Di + "BPMNShape").ToDictionary(e => e.Attribute("bpmnElement")!.Value, Box.Of);
        Edges = Root.Descendants(Di + "BPMNEdge").ToDictionary(e => e.Attribute("bpmnElement")!.Value,
            e => (IReadOnlyList<(double X, double Y)>)[.. e.Elements(Arrows + "waypoint").Select(p => (Number(p, "x"), Number(p, "y")))]);
    }

    internal XElement Root { get; }
    internal IReadOnlyDictionary<string, XElement> Nodes { get; }
    internal IReadOnlyList<XElement> Sequences { get; }
    internal IReadOnlyList<XElement> Messages { get; }
    internal IReadOnlyDictionary<string, Box> Shapes { get; }
    internal IReadOnlyDictionary<string, IReadOnlyList<(double X, double Y)>> Edges { get; }

    internal static string Id(XElement element) => element.Attribute("id")!.Value;

    internal static string From(XElement flow) => flow.Attribute("sourceRef")!.Value;

    internal static string To(XElement flow) => flow.Attribute("targetRef")!.Value;

    internal string ProcessOf(string node) => Id(Nodes[node].Parent!);

    internal string PoolOf(string node) => Id(Root.Descendants(Bpmn + "participant").Single(p => p.Attribute("processRef")!.Value == ProcessOf(node)));

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A rectangle.</summary>
    internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        internal static Box Of(XElement shape)
        {
            var bounds = shape.Element(Dc + "Bounds")!;
            var (x, y) = (Number(bounds, "x"), Number(bounds, "y"));
            return new Box(x, y, x + Number(bounds, "width"), y + Number(bounds, "height"));
        }

        internal bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

        internal bool Holds(Box other) => Left <= other.Left && other.Right <= Right && Top <= other.Top && other.Bottom <= Bottom;

        internal bool HasOnBorder((double X, double Y) point) => point.X >= Left && point.X <= Right && point.Y >= Top && point.Y <= Bottom
            && (point.X == Left || point.X == Right || point.Y == Top || point.Y == Bottom);

        // A line at right angles.
        internal bool IsCutBy((double X, double Y) from, (double X, double Y) to) =>
            Overlaps(new Box(Math.Min(from.X, to.X) - 0.5, Math.Min(from.Y, to.Y) - 0.5, Math.Max(from.X, to.X) + 0.5, Math.Max(from.Y, to.Y) + 0.5));
    }
}
