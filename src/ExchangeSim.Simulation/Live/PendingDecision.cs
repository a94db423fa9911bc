using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Simulation.Live;

/// <summary>What a person is waited for.</summary>
public enum AwaitedKind : byte
{
    /// <summary>A decision of a procedure.</summary>
    Decision,
    /// <summary>The answer to a clarification.</summary>
    Clarification,
}

/// <summary>A decision, or a clarification, that waits for a person. Plain memory.</summary>
public struct PendingDecision
{
    /// <summary>The request (of a nested request its own key).</summary>
    public ulong Request;
    /// <summary>Key of the outermost request.</summary>
    public ulong Root;
    /// <summary>Since when, milliseconds.</summary>
    public long Since;
    /// <summary>When the scenario's own choice is taken if nobody has decided, milliseconds; very large: never.</summary>
    public long Until;
    /// <summary>When the request was sent, milliseconds; −1: not yet.</summary>
    public long SentAt;
    /// <summary>The time limit for its final reply, milliseconds from <see cref="SentAt"/>; 0: none.</summary>
    public long Limit;
    /// <summary>Index of the agency that decides.</summary>
    public int Agency;
    /// <summary>Index of the desk there that does the work of the desk that the step names.</summary>
    public int Desk;
    /// <summary>Index of the procedure.</summary>
    public int Procedure;
    /// <summary>Index of the step in the procedure; its cases are what can be chosen.</summary>
    public int Step;
    /// <summary>Index of the case that the scenario itself would take: its conditions and its keyed draw when the decision came up. The person who decides must not see it. −1
    /// for a clarification.</summary>
    public int Reference;
    /// <summary>Which of the simple conditions of that case's condition hold, a bit each, from left to right as <see cref="Model.Condition.Simple"/> names them; those beyond 64
    /// are left out. What the file shows is chosen by it.</summary>
    public ulong ReferenceHolds;
    /// <summary>Index of the agency that asks.</summary>
    public int Requesting;
    /// <summary>Index of the agency that is asked.</summary>
    public int Requested;
    /// <summary>Index of the crime area, −1: none.</summary>
    public int Crime;
    /// <summary>Urgency.</summary>
    public Model.Urgency Urgency;
    /// <summary>What is waited for.</summary>
    public AwaitedKind Kind;
    /// <summary>It waits no longer, and nobody has decided. Only agencies say this; none that is over is among the decisions that wait.</summary>
    public bool IsOver;
    /// <summary>It is over because nobody decided in time, and the scenario's own choice was taken; else because what it was about has ended.</summary>
    public bool IsByReference;
}
