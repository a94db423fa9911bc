using ExchangeSim.Model;

namespace ExchangeSim.Simulation.Interventions;

/// <summary>An agency makes a request of its own. It follows its procedure from the first step, like one that the scenario lists.</summary>
/// <param name="Agency">Index of the agency that asks.</param>
/// <param name="Request">Key of the new request; it names its random draws and must not be in use. See <c>StableHash.Of</c>.</param>
/// <param name="To">Index of the agency asked.</param>
/// <param name="Procedure">Index of the procedure.</param>
/// <param name="Urgency">Urgency as flagged.</param>
/// <param name="Crime">Index of the crime area, −1: none.</param>
/// <param name="Channel">Index of the channel for its first message, −1: as the procedure and the instruments say.</param>
public sealed record RequestSent(int Agency, ulong Request, int To, int Procedure, Urgency Urgency = Urgency.Routine, int Crime = -1, int Channel = -1) : Intervention
{
    /// <summary>What the form makes true or false, by fact (index in the procedure, below 16), such as data that are missing because a field was left blank. Facts that are
    /// not named are drawn.</summary>
    public IReadOnlyDictionary<int, bool> Facts { get; init; } = new SortedDictionary<int, bool>();
}
