using ExchangeSim.Model;

namespace ExchangeSim.Reports.Diagrams.Bpmn;

/// <summary>Messages of a diagram: after one is sent the agency waits for those that can come back, and the first that reaches the other agency begins its part.</summary>
internal sealed class BpmnMessages(BpmnBuilder builder, ProcedureFlow flow)
{
    private readonly Dictionary<FlowNode, BpmnNode> _sent = []; // looked up, never enumerated
    private readonly List<(FlowNode Message, BpmnNode Arrival)> _arrivals = [];
    private readonly Dictionary<string, BpmnNode> _waits = new(StringComparer.Ordinal); // looked up, never enumerated

    /// <summary>The node that sends; what follows it is connected at the end.</summary>
    internal BpmnNode Send(FlowNode node) => _sent[node] =
        builder.Add(BpmnBuilder.Id(node), Returns(node).Count == 0 ? BpmnKind.MessageEnd : BpmnKind.Throw, node.Side, node.Step.Id, DiagramText.Notes(node.Step));

    /// <summary>Connects every message with where it arrives, and what was sent with the wait for an answer.</summary>
    internal void Connect()
    {
        foreach (var first in Sends([flow.Nodes[0]], Side.Requesting)) Arrival(first, BpmnKind.MessageStart, $"{BpmnBuilder.Id(Other(first), first.Step.Id)}_begins");
        foreach (var message in flow.Nodes.Where(node => node.Step is SendStep))
            if (Returns(message) is { Count: > 0 } returns) builder.Connect(_sent[message], Wait(message.Side, returns));
        foreach (var (message, arrival) in _arrivals) builder.Connect(_sent[message], arrival, flow.Channel(((SendStep)message.Step).Over), isMessage: true);
    }

    // Agencies that wait for the same messages wait at the same place. Where one of several may come, an event-based gateway waits, whose events belong to it alone.
    private BpmnNode Wait(Side side, List<FlowNode> returns)
    {
        var key = BpmnBuilder.Id(side, string.Join('.', returns.Select(r => r.Step.Id)));
        if (_waits.TryGetValue(key, out var known)) return known;
        var number = _waits.Count + 1;
        var arrivals = returns.Select(r => Arrival(r, BpmnKind.Catch, $"{BpmnBuilder.Id(side, r.Step.Id)}_arrives_{number}")).ToList();
        if (arrivals.Count == 1) return _waits[key] = arrivals[0];
        var gateway = builder.Add(BpmnBuilder.Id(side, $"waits_{number}"), BpmnKind.EventBased, side, "");
        foreach (var arrival in arrivals) builder.Connect(gateway, arrival);
        return _waits[key] = gateway;
    }

    private BpmnNode Arrival(FlowNode message, BpmnKind kind, string id)
    {
        var arrival = builder.Add(id, kind, Other(message), message.Step.Id);
        _arrivals.Add((message, arrival));
        foreach (var edge in flow.Edges.Where(edge => edge.From == message && edge.Kind == FlowKind.Message)) builder.Connect(arrival, builder.EntryOf(edge.To));
        return arrival;
    }

    private List<FlowNode> Returns(FlowNode message) =>
        Sends([.. flow.Edges.Where(edge => edge.From == message && edge.Kind == FlowKind.Message).Select(edge => edge.To)], Other(message));

    // The messages that an agency can send next when a request is at one of these steps.
    private List<FlowNode> Sends(IReadOnlyList<FlowNode> from, Side side)
    {
        var (queue, seen, sends) = (new Queue<FlowNode>(from), new HashSet<FlowNode>(from), new List<FlowNode>());
        while (queue.TryDequeue(out var node))
        {
            if (node.Step is SendStep)
            {
                sends.Add(node);
                continue;
            }
            foreach (var edge in flow.Edges) if (edge.From == node && edge.To.Side == side && seen.Add(edge.To)) queue.Enqueue(edge.To);
        }
        return [.. sends.OrderBy(send => send.Step.Id, StringComparer.Ordinal)];
    }

    private static Side Other(FlowNode message) => ((SendStep)message.Step).To;
}
