using ExchangeSim.Model;

namespace ExchangeSim.Reports.Diagrams.Bpmn;

/// <summary>What a node of a BPMN diagram is.</summary>
internal enum BpmnKind
{
    Start, MessageStart, End, MessageEnd, Task, Call, Exclusive, Parallel, FirstOfSeveral, EventBased, Timer, Condition, Throw, Catch, ClockOnTask,
}

/// <summary>A node of a BPMN diagram.</summary>
/// <param name="Id">A name as XML wants it, unique in the diagram.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Side">In whose pool it is.</param>
/// <param name="Name">What is written on it; empty: nothing.</param>
internal sealed record BpmnNode(string Id, BpmnKind Kind, Side Side, string Name)
{
    /// <summary>What else is known of it.</summary>
    internal string Notes { get; init; } = "";
    /// <summary>How long a timer runs, in ISO 8601, where that is one length.</summary>
    internal string? Duration { get; init; }
    /// <summary>The task on whose border it sits, or null.</summary>
    internal BpmnNode? AttachedTo { get; init; }
    /// <summary>The procedure that a call is of, or null.</summary>
    internal string? Called { get; init; }

    /// <summary>Its place in the layout: of what sits on a border that of its task.</summary>
    internal BpmnNode Cell => AttachedTo ?? this;

    internal bool IsActivity => Kind is BpmnKind.Task or BpmnKind.Call;

    internal bool IsGateway => Kind is BpmnKind.Exclusive or BpmnKind.Parallel or BpmnKind.FirstOfSeveral or BpmnKind.EventBased;

    internal (int Width, int Height) Size => IsActivity ? (120, 80) : IsGateway ? (50, 50) : (36, 36);
}

/// <summary>An arrow of a BPMN diagram: within a pool, or a message between pools.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it leads.</param>
/// <param name="Name">What is written on it; empty: nothing.</param>
/// <param name="IsMessage">Whether it is a message.</param>
internal sealed record BpmnFlow(BpmnNode From, BpmnNode To, string Name, bool IsMessage);

/// <summary>The nodes and arrows of a BPMN diagram.</summary>
internal sealed record BpmnModel(Procedure Procedure, IReadOnlyList<BpmnNode> Nodes, IReadOnlyList<BpmnFlow> Flows);
