using ExchangeSim.Model;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Words;

namespace ExchangeSim.Reports.Diagrams;

/// <summary>How a way through a procedure is taken.</summary>
public enum FlowKind
{
    /// <summary>The request goes on at the same agency.</summary>
    Sequence,
    /// <summary>A message crosses to the other agency.</summary>
    Message,
    /// <summary>A clock runs out.</summary>
    Clock,
}

/// <summary>A step of a procedure at one side of a request.</summary>
/// <param name="Step">The step.</param>
/// <param name="Side">The side on which it happens.</param>
public readonly record struct FlowNode(Step Step, Side Side);

/// <summary>A way from one step to another.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it leads.</param>
/// <param name="Kind">How it is taken.</param>
/// <param name="Text">The case, the channel or the clock; empty: nothing is to be said of it.</param>
public readonly record struct FlowEdge(FlowNode From, FlowNode To, FlowKind Kind, string Text);

/// <summary>A procedure as nodes and edges for diagrams: each step at each side at which a request can come to it, and the ways between. A step that no request comes to is not
/// there.</summary>
public sealed class ProcedureFlow
{
    private readonly ProcedureGraph _graph;
    private readonly List<FlowEdge> _edges = [];

    /// <summary>The flow of a procedure.</summary>
    public ProcedureFlow(Procedure procedure)
    {
        _graph = new ProcedureGraph(procedure);
        foreach (var position in _graph.Positions) Add(position);
        Edges = [.. _edges.Distinct()];
        Nodes = [.. _graph.Positions.Select(At).Distinct()];
    }

    /// <summary>The procedure.</summary>
    public Procedure Procedure => _graph.Procedure;

    /// <summary>The steps, the first where a request starts.</summary>
    public IReadOnlyList<FlowNode> Nodes { get; }

    /// <summary>The ways between them.</summary>
    public IReadOnlyList<FlowEdge> Edges { get; }

    /// <summary>The channel of a message that names this one, or none.</summary>
    public string Channel(string? over) => over ?? Procedure.Channel ?? "agreed channel";

    /// <summary>A clock in words, such as <c>papers: 60 d</c>.</summary>
    public static string Words(Clock clock) => $"{clock.Id}: {Say.Time(clock)}";

    // A step that names its side happens there.
    private FlowNode At(RequestPosition position) => At(position.Step, position.Side);

    private FlowNode At(int step, Side side) => new(_graph.Steps[step], ProcedureGraph.NamedSide(_graph.Steps[step]) ?? side);

    private void Add(RequestPosition position)
    {
        var from = At(position);
        var after = ProcedureGraph.SideAfter(from.Step, position.Side);
        var kind = from.Step is SendStep ? FlowKind.Message : FlowKind.Sequence;
        foreach (var (then, text) in Ways(from.Step)) _edges.Add(new FlowEdge(from, At(_graph.IndexOf(then), after), kind, text));
        if (position.Clock < 0) return;
        var clock = Procedure.Clocks[position.Clock];
        // A message under way is not called back: its clock runs out where it arrives. A question may be on either side.
        var holder = from.Step is SendStep send ? send.To : position.Side;
        _edges.Add(new FlowEdge(from, At(_graph.IndexOf(clock.Then), holder), FlowKind.Clock, Words(clock)));
        if (from.Step is AskStep) _edges.Add(new FlowEdge(from, At(_graph.IndexOf(clock.Then), ProcedureGraph.Opposite(holder)), FlowKind.Clock, Words(clock)));
    }

    private IEnumerable<(string Then, string Text)> Ways(Step step) => step is ChoiceStep choice ? choice.Cases.Select(one => (one.Then, ConditionWords.Of(one)))
        : ProcedureGraph.SuccessorsOf(step).Select(then => (then, step is SendStep send ? Channel(send.Over) : ""));
}
