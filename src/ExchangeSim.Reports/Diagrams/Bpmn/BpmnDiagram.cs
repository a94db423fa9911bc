using System.Globalization;
using System.Xml;
using ExchangeSim.Files;
using ExchangeSim.Model;

namespace ExchangeSim.Reports.Diagrams.Bpmn;

/// <summary>A procedure in BPMN 2.0 (OMG formal/2011-01-03), with the places of its shapes: a pool for each agency, tasks with their desks, gateways, timers for waits and clocks,
/// and message flows over channels. It describes and is not to be executed.</summary>
public sealed class BpmnDiagram
{
    private const string Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL", Di = "http://www.omg.org/spec/BPMN/20100524/DI", Dc = "http://www.omg.org/spec/DD/20100524/DC",
        Arrows = "http://www.omg.org/spec/DD/20100524/DI", Xsi = "http://www.w3.org/2001/XMLSchema-instance", Ours = "urn:exchangesim:procedure";

    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, CloseOutput = false };
    private static readonly Side[] Sides = [Side.Requesting, Side.Requested];

    private readonly XmlWriter _xml;
    private readonly BpmnModel _model;

    private BpmnDiagram(XmlWriter xml, BpmnModel model) => (_xml, _model) = (xml, model);

    /// <summary>Writes the diagram.</summary>
    public static void Write(TextWriter writer, Procedure procedure)
    {
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var xml = XmlWriter.Create(writer, Settings)) new BpmnDiagram(xml, BpmnBuilder.Of(procedure)).Write();
        writer.Write('\n');
    }

    private void Write()
    {
        _xml.WriteStartElement("bpmn", "definitions", Bpmn);
        foreach (var (prefix, name) in (ReadOnlySpan<(string, string)>)[("bpmndi", Di), ("dc", Dc), ("di", Arrows), ("xsi", Xsi)])
            _xml.WriteAttributeString("xmlns", prefix, null, name);
        _xml.WriteAttributeString("id", "definitions");
        _xml.WriteAttributeString("targetNamespace", Ours);
        Begin("collaboration", "collaboration", "");
        Documentation(_model.Procedure.Name ?? _model.Procedure.Id);
        foreach (var side in Sides)
        {
            Begin("participant", Pool(side), DiagramText.Of(side));
            _xml.WriteAttributeString("processRef", Process(side));
            _xml.WriteEndElement();
        }
        for (var i = 0; i < _model.Flows.Count; i++) if (_model.Flows[i].IsMessage) Flow("messageFlow", i);
        _xml.WriteEndElement();
        foreach (var side in Sides) WriteProcess(side);
        BpmnShapes.Write(_xml, _model, new BpmnLayout(_model), Sides, Pool);
        _xml.WriteEndElement();
    }

    private void WriteProcess(Side side)
    {
        Begin("process", Process(side), DiagramText.Of(side));
        _xml.WriteAttributeString("isExecutable", "false");
        foreach (var node in _model.Nodes.Where(node => node.Side == side)) Node(node);
        for (var i = 0; i < _model.Flows.Count; i++) if (!_model.Flows[i].IsMessage && _model.Flows[i].From.Side == side) Flow("sequenceFlow", i);
        _xml.WriteEndElement();
    }

    private void Node(BpmnNode node)
    {
        Begin(BpmnWords.Element(node.Kind), node.Id, node.Name);
        if (node.AttachedTo is { } task) _xml.WriteAttributeString("attachedToRef", task.Id);
        if (node.Called is { } called) _xml.WriteAttributeString("calledElement", called);
        if (DefaultOf(node) is { } otherwise) _xml.WriteAttributeString("default", otherwise);
        Documentation(node.Notes);
        References("incoming", flow => flow.To == node);
        References("outgoing", flow => flow.From == node);
        if (BpmnWords.Definition(node.Kind) is { } definition) Definition(node, definition);
        _xml.WriteEndElement();
    }

    private void Definition(BpmnNode node, string definition)
    {
        Begin(definition, node.Id + "_event", "");
        if (node.Duration is { } duration) Expression("timeDuration", duration);
        else if (node.Kind is BpmnKind.Condition) Expression("condition", node.Notes);
        _xml.WriteEndElement();
    }

    private void Expression(string element, string text)
    {
        _xml.WriteStartElement("bpmn", element, Bpmn);
        _xml.WriteAttributeString("xsi", "type", Xsi, "bpmn:tFormalExpression");
        _xml.WriteString(VisibleText.Of(text));
        _xml.WriteEndElement();
    }

    // The case that is taken when no other is.
    private string? DefaultOf(BpmnNode node)
    {
        if (node.Kind != BpmnKind.Exclusive) return null;
        for (var i = 0; i < _model.Flows.Count; i++) if (_model.Flows[i].From == node && _model.Flows[i].Name == "otherwise") return FlowId(i);
        return null;
    }

    private void References(string element, Func<BpmnFlow, bool> belongs)
    {
        for (var i = 0; i < _model.Flows.Count; i++) if (!_model.Flows[i].IsMessage && belongs(_model.Flows[i])) _xml.WriteElementString("bpmn", element, Bpmn, FlowId(i));
    }

    private void Flow(string element, int number)
    {
        var flow = _model.Flows[number];
        Begin(element, FlowId(number), flow.Name);
        _xml.WriteAttributeString("sourceRef", flow.From.Id);
        _xml.WriteAttributeString("targetRef", flow.To.Id);
        _xml.WriteEndElement();
    }

    private void Begin(string element, string id, string name)
    {
        _xml.WriteStartElement("bpmn", element, Bpmn);
        _xml.WriteAttributeString("id", id);
        if (name.Length > 0) _xml.WriteAttributeString("name", string.Join('\n', name.Split('\n').Select(VisibleText.Of)));
    }

    private void Documentation(string notes)
    {
        if (notes.Length > 0) _xml.WriteElementString("bpmn", "documentation", Bpmn, string.Join('\n', notes.Split('\n').Select(VisibleText.Of)));
    }

    internal static string FlowId(int number) => string.Create(CultureInfo.InvariantCulture, $"flow_{number + 1}");

    private static string Pool(Side side) => "pool_" + side.ToString().ToLowerInvariant();

    private static string Process(Side side) => "process_" + side.ToString().ToLowerInvariant();
}
