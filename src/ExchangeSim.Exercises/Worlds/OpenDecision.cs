using ExchangeSim.Simulation.Live;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Exercises.Worlds;

/// <summary>A decision that waits for the person in a seat.</summary>
/// <param name="Id">Its name: the seat's, and how many came up there before.</param>
/// <param name="Seat">The seat.</param>
/// <param name="Pending">What the simulation says of it. Its reference is never shown to players.</param>
/// <param name="Visit">How often the same request stood at the same step before.</param>
/// <param name="Until">When the reference decides in the person's place, simulated milliseconds.</param>
public sealed record OpenDecision(string Id, string Seat, PendingDecision Pending, int Visit, long Until)
{
    /// <summary>Whether it is a question of the other side, which is answered, and not a decision.</summary>
    public bool IsQuestion => Pending.Kind == AwaitedKind.Clarification;

    /// <summary>Names it in every run of the same exercise, the decisions taken: the request, the step, and how often it stood there before.</summary>
    public DecisionKey Key => new(Pending.Request, Pending.Procedure, Pending.Step, Visit);
}

/// <summary>Names a decision in every run of the same exercise.</summary>
/// <param name="Request">The request's own key.</param>
/// <param name="Procedure">Index of its procedure.</param>
/// <param name="Step">Index of the step in the procedure.</param>
/// <param name="Visit">How often the request stood there before.</param>
public readonly record struct DecisionKey(ulong Request, int Procedure, int Step, int Visit);

/// <summary>Decisions that a run waits for.</summary>
internal static class PendingDecisions
{
    /// <summary>Whether two are one and the same, whatever has become of it meanwhile.</summary>
    internal static bool IsSame(this in PendingDecision one, in PendingDecision other) =>
        (one.Request, one.Agency, one.Procedure, one.Step, one.Since) == (other.Request, other.Agency, other.Procedure, other.Step, other.Since);
}
