using ExchangeSim.Model;
using NodaTime.Text;

namespace ExchangeSim.Reports.Diagrams.Bpmn;

/// <summary>Makes the nodes and arrows of a BPMN diagram of a procedure. Each agency has a pool of its own, since messages cross between pools only: an agency that has sent one
/// waits for those that can come back.</summary>
internal sealed class BpmnBuilder
{
    private readonly ProcedureFlow _flow;
    private readonly List<BpmnNode> _nodes = [];
    private readonly List<BpmnFlow> _flows = [];
    private readonly Dictionary<FlowNode, (BpmnNode Entry, BpmnNode Exit)> _steps = []; // looked up, never enumerated

    private BpmnBuilder(Procedure procedure) => _flow = new ProcedureFlow(procedure);

    /// <summary>The diagram of a procedure.</summary>
    internal static BpmnModel Of(Procedure procedure)
    {
        var builder = new BpmnBuilder(procedure);
        var start = builder.Add("start", BpmnKind.Start, Side.Requesting, "request arises");
        var messages = new BpmnMessages(builder, builder._flow);
        foreach (var node in builder._flow.Nodes) builder._steps[node] = builder.Step(node, messages);
        builder.Connect(start, builder.EntryOf(builder._flow.Nodes[0]));
        foreach (var node in builder._flow.Nodes.Where(node => node.Step is not SendStep)) builder.GoOn(node);
        messages.Connect();
        return new BpmnModel(procedure, builder._nodes, builder._flows);
    }

    internal BpmnNode EntryOf(FlowNode node) => _steps[node].Entry;

    internal BpmnNode Add(string id, BpmnKind kind, Side side, string name, string notes = "") => Add(new BpmnNode(id, kind, side, name) { Notes = notes });

    internal void Connect(BpmnNode from, BpmnNode to, string name = "", bool isMessage = false)
    {
        var flow = new BpmnFlow(from, to, name, isMessage);
        if (!_flows.Contains(flow)) _flows.Add(flow);
    }

    internal static string Id(FlowNode node) => Id(node.Side, node.Step.Id);

    internal static string Id(Side side, string name) => $"{side.ToString().ToLowerInvariant()}_{name}";

    private BpmnNode Add(BpmnNode node)
    {
        _nodes.Add(node);
        return node;
    }

    private (BpmnNode Entry, BpmnNode Exit) Step(FlowNode node, BpmnMessages messages) => node.Step.Match(
        work: s => Alone(Task(node, s.At.Desk)), send: _ => Alone(messages.Send(node)), wait: s => Awaited(node, Timer(node, s.Time)),
        branch: _ => Alone(Plain(node, BpmnKind.Exclusive)), decide: s => Decision(node, s), ask: s => Question(node, s), consult: s => Alone(Call(node, s)),
        fork: _ => Alone(Plain(node, BpmnKind.Parallel)),
        join: s => Alone(Plain(node, s.Join == Join.All ? BpmnKind.Parallel : BpmnKind.FirstOfSeveral)), gather: _ => Awaited(node, Plain(node, BpmnKind.Condition)),
        close: s => Alone(Add(Id(node), BpmnKind.End, node.Side, string.Join('\n', [s.Id, .. Words.StepWords.Of(s)]), DiagramText.Notes(s))));

    private static (BpmnNode, BpmnNode) Alone(BpmnNode node) => (node, node);

    private BpmnNode Plain(FlowNode node, BpmnKind kind) => Add(Id(node), kind, node.Side, node.Step.Id, DiagramText.Notes(node.Step));

    private BpmnNode Task(FlowNode node, string desk) => Add(Id(node), BpmnKind.Task, node.Side, $"{node.Step.Id}\n({desk})", DiagramText.Notes(node.Step));

    private BpmnNode Timer(FlowNode node, Distribution time) => Add(new BpmnNode(Id(node), BpmnKind.Timer, node.Side, node.Step.Id)
    {
        Notes = DiagramText.Notes(node.Step), Duration = time is Constant constant ? Iso(NodaTime.Duration.FromMilliseconds(constant.Value)) : null,
    });

    private BpmnNode Call(FlowNode node, ConsultStep consult) => Add(new BpmnNode(Id(node), BpmnKind.Call, node.Side, $"{consult.Id}\n({consult.Procedure})")
    {
        Notes = DiagramText.Notes(consult), Called = consult.Procedure,
    });

    private (BpmnNode, BpmnNode) Decision(FlowNode node, DecideStep decide)
    {
        var task = Task(node, decide.By.Desk);
        var ways = Add(Id(node) + "_way", BpmnKind.Exclusive, node.Side, "");
        Connect(task, ways);
        return (task, ways);
    }

    // The question is worked on in the other pool and comes back.
    private (BpmnNode, BpmnNode) Question(FlowNode node, AskStep ask)
    {
        var (id, there, channel) = (Id(node), ProcedureGraph.Opposite(node.Side), _flow.Channel(ask.Over));
        var question = Add(id, BpmnKind.Throw, node.Side, ask.Id, DiagramText.Notes(ask));
        var answer = Add(id + "_answer", BpmnKind.Catch, node.Side, "answer");
        var asked = Add(id + "_asked", BpmnKind.MessageStart, there, ask.Id);
        var task = Add(id + "_work", BpmnKind.Task, there, $"{ask.Id}\n({ask.Desk})");
        var reply = Add(id + "_reply", BpmnKind.MessageEnd, there, "answer");
        Connect(asked, task);
        Connect(task, reply);
        Connect(question, asked, channel, isMessage: true);
        Connect(reply, answer, channel, isMessage: true);
        Connect(question, Awaited(node, answer).Entry);
        return (question, answer);
    }

    // Where a clock runs too, what happens first decides.
    private (BpmnNode Entry, BpmnNode Exit) Awaited(FlowNode node, BpmnNode awaited)
    {
        if (!Clocks(node).Any()) return (awaited, awaited);
        var first = Add(awaited.Id + "_or_clock", BpmnKind.EventBased, node.Side, "");
        Connect(first, awaited);
        foreach (var clock in ClocksOf(node)) Connect(first, Add(Clock($"{awaited.Id}_{clock.Id}", BpmnKind.Timer, node.Side, clock, null)));
        return (first, awaited);
    }

    private void GoOn(FlowNode node)
    {
        var (entry, exit) = _steps[node];
        foreach (var edge in _flow.Edges.Where(edge => edge.From == node && edge.Kind == FlowKind.Sequence)) Connect(exit, EntryOf(edge.To), edge.Text);
        foreach (var edge in Clocks(node))
        {
            var clock = _flow.Procedure.Clocks.First(clock => ProcedureFlow.Words(clock) == edge.Text);
            var timer = entry.IsActivity ? Add(Clock($"{entry.Id}_{clock.Id}", BpmnKind.ClockOnTask, node.Side, clock, entry)) : _nodes.Find(n => n.Id == $"{exit.Id}_{clock.Id}");
            if (timer is not null) Connect(timer, EntryOf(edge.To));
        }
        if (node.Step is not AskStep) return;
        foreach (var edge in _flow.Edges.Where(edge => edge.From == node && edge.Kind == FlowKind.Clock && edge.To.Side != node.Side)) OnQuestion(node, edge);
    }

    private void OnQuestion(FlowNode node, FlowEdge edge)
    {
        var clock = _flow.Procedure.Clocks.First(clock => ProcedureFlow.Words(clock) == edge.Text);
        var task = _nodes.Single(n => n.Id == Id(node) + "_work");
        Connect(Add(Clock($"{task.Id}_{clock.Id}", BpmnKind.ClockOnTask, task.Side, clock, task)), EntryOf(edge.To));
    }

    private IEnumerable<FlowEdge> Clocks(FlowNode node) => _flow.Edges.Where(edge => edge.From == node && edge.Kind == FlowKind.Clock && edge.To.Side == node.Side);

    private IEnumerable<Clock> ClocksOf(FlowNode node) => _flow.Procedure.Clocks.Where(clock => Clocks(node).Any(edge => edge.Text == ProcedureFlow.Words(clock)));

    private static BpmnNode Clock(string id, BpmnKind kind, Side side, Clock clock, BpmnNode? on) => new(id, kind, side, ProcedureFlow.Words(clock))
    {
        AttachedTo = on, Duration = clock.Drawn is not null ? null : clock.Limit.Months > 0 ? $"P{clock.Limit.Months}M" : Iso(clock.Limit.Time),
    };

    private static string Iso(NodaTime.Duration time) => PeriodPattern.NormalizingIso.Format(NodaTime.Period.FromMilliseconds((long)time.TotalMilliseconds));
}
