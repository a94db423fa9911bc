using System.Xml.Linq;
using ExchangeSim.Model;

namespace ExchangeSim.Reports.Tests.Diagrams;

/// <summary>What BPMN 2.0 asks of a file, and what a reader of the picture does, held against every procedure in the box. That bpmn-js opens them is in the browser's
/// tests.</summary>
public class BpmnDiagramTests
{
    public static TheoryData<string> Procedures => ShippedProcedures.Names;

    [Theory]
    [MemberData(nameof(Procedures))]
    public void Every_name_in_the_file_leads_somewhere_once(string name)
    {
        var file = new BpmnFile(ShippedProcedures.Of(name));
        var ids = file.Root.DescendantsAndSelf().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(file.Sequences, flow => Assert.Equal(file.ProcessOf(BpmnFile.From(flow)), file.ProcessOf(BpmnFile.To(flow))));
        Assert.All(file.Messages, flow => Assert.NotEqual(file.ProcessOf(BpmnFile.From(flow)), file.ProcessOf(BpmnFile.To(flow))));
        Assert.All(file.Nodes.Values, node =>
        {
            Assert.Equal(file.Sequences.Where(f => BpmnFile.To(f) == BpmnFile.Id(node)).Select(BpmnFile.Id), References(node, "incoming"));
            Assert.Equal(file.Sequences.Where(f => BpmnFile.From(f) == BpmnFile.Id(node)).Select(BpmnFile.Id), References(node, "outgoing"));
            if (node.Attribute("attachedToRef") is { } task) Assert.Contains(file.Nodes[task.Value].Name.LocalName, (string[])["userTask", "callActivity"]);
            if (node.Attribute("default") is { } otherwise) Assert.Contains(otherwise.Value, References(node, "outgoing"));
        });
    }

    [Theory]
    [MemberData(nameof(Procedures))]
    public void Each_kind_of_node_is_entered_and_left_as_the_standard_has_it(string name)
    {
        var file = new BpmnFile(ShippedProcedures.Of(name));
        Assert.All(file.Nodes.Values, node =>
        {
            var (kind, into, from) = (node.Name.LocalName, References(node, "incoming").Count, References(node, "outgoing").Count);
            Assert.Equal(kind is "startEvent" or "boundaryEvent", into == 0);
            Assert.Equal(kind == "endEvent", from == 0);
            if (kind != "eventBasedGateway") return;
            Assert.True(from >= 2);
            // What an event-based gateway waits for may be entered from it alone.
            Assert.All(References(node, "outgoing"), flow => Assert.Single(References(file.Nodes[BpmnFile.To(file.Sequences.Single(f => BpmnFile.Id(f) == flow))], "incoming")));
        });
        Assert.All(file.Messages, flow =>
        {
            Assert.NotNull(file.Nodes[BpmnFile.From(flow)].Element(BpmnFile.Bpmn + "messageEventDefinition"));
            Assert.NotNull(file.Nodes[BpmnFile.To(flow)].Element(BpmnFile.Bpmn + "messageEventDefinition"));
        });
        var messages = file.Nodes.Values.Where(node => node.Element(BpmnFile.Bpmn + "messageEventDefinition") is not null).Select(BpmnFile.Id);
        Assert.Empty(messages.Except(file.Messages.SelectMany(flow => new[] { BpmnFile.From(flow), BpmnFile.To(flow) })));
    }

    [Theory]
    [MemberData(nameof(Procedures))]
    public void Every_step_to_which_a_request_can_come_is_there_at_its_side_with_its_desk(string name)
    {
        var procedure = ShippedProcedures.Of(name);
        var (file, graph) = (new BpmnFile(procedure), new ProcedureGraph(procedure));
        foreach (var position in graph.Positions)
        {
            var step = graph.Steps[position.Step];
            var node = file.Nodes[$"{(ProcedureGraph.NamedSide(step) ?? position.Side).ToString().ToLowerInvariant()}_{step.Id}"];
            Assert.StartsWith(step.Id, node.Attribute("name")!.Value, StringComparison.Ordinal);
            if (step is WorkStep work) Assert.EndsWith($"({work.At.Desk})", node.Attribute("name")!.Value, StringComparison.Ordinal);
            if (step is DecideStep decide) Assert.EndsWith($"({decide.By.Desk})", node.Attribute("name")!.Value, StringComparison.Ordinal);
        }
        foreach (var send in graph.Positions.Select(position => graph.Steps[position.Step]).OfType<SendStep>())
            Assert.Contains(file.Messages, flow => BpmnFile.From(flow).EndsWith("_" + send.Id, StringComparison.Ordinal)
                && flow.Attribute("name")!.Value == (send.Over ?? procedure.Channel ?? "agreed channel"));
        Assert.Equal(procedure.Clocks.Any(clock => graph.Positions.Any(p => p.Clock >= 0 && procedure.Clocks[p.Clock] == clock)),
            file.Nodes.Values.Any(node => procedure.Clocks.Any(clock => node.Attribute("name")?.Value.StartsWith(clock.Id + ":", StringComparison.Ordinal) == true)));
    }

    [Theory]
    [MemberData(nameof(Procedures))]
    public void Shapes_do_not_overlap_and_no_arrow_runs_through_one(string name)
    {
        var file = new BpmnFile(ShippedProcedures.Of(name));
        Assert.Equal(file.Nodes.Keys.Concat(file.Root.Descendants(BpmnFile.Bpmn + "participant").Select(BpmnFile.Id)).Order(), file.Shapes.Keys.Order());
        Assert.Equal(file.Sequences.Concat(file.Messages).Select(BpmnFile.Id).Order(), file.Edges.Keys.Order());
        var alone = file.Nodes.Where(node => node.Value.Attribute("attachedToRef") is null).Select(node => node.Key).ToList();
        for (var i = 0; i < alone.Count; i++)
            for (var j = 0; j < i; j++) Assert.False(file.Shapes[alone[i]].Overlaps(file.Shapes[alone[j]]), $"{alone[i]} lies on {alone[j]}");
        Assert.All(file.Nodes.Keys, node => Assert.True(file.Shapes[file.PoolOf(node)].Holds(file.Shapes[node]), $"{node} is not in its pool"));
        Assert.All(file.Sequences.Concat(file.Messages), flow => Arrow(file, flow, alone));
    }

    private static void Arrow(BpmnFile file, XElement flow, List<string> alone)
    {
        var (points, from, to) = (file.Edges[BpmnFile.Id(flow)], BpmnFile.From(flow), BpmnFile.To(flow));
        Assert.True(file.Shapes[from].HasOnBorder(points[0]), $"{BpmnFile.Id(flow)} does not begin at {from}");
        Assert.True(file.Shapes[to].HasOnBorder(points[^1]), $"{BpmnFile.Id(flow)} does not end at {to}");
        foreach (var (start, end) in points.Zip(points.Skip(1)))
        {
            Assert.True(start.X == end.X || start.Y == end.Y, $"{BpmnFile.Id(flow)} is askew");
            var ends = new[] { from, to, file.Nodes[from].Attribute("attachedToRef")?.Value };
            Assert.All(alone.Where(node => !ends.Contains(node)), node =>
                Assert.False(file.Shapes[node].IsCutBy(start, end), $"{BpmnFile.Id(flow)} from {from} to {to} runs through {node}"));
        }
    }

    private static List<string> References(XElement node, string name) => [.. node.Elements(BpmnFile.Bpmn + name).Select(e => e.Value)];
}
