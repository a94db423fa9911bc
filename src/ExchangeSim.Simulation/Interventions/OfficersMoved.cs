namespace ExchangeSim.Simulation.Interventions;

/// <summary>Officers of the first shift of one desk work in the first shift of another desk of the same agency. Who is at work leaves when the piece in hand is done.</summary>
/// <param name="Agency">Index of the agency.</param>
/// <param name="From">Index of the desk that they leave.</param>
/// <param name="To">Index of the desk that they come to.</param>
/// <param name="Officers">How many, ≥ 1.</param>
/// <param name="At">From when, milliseconds from the start; null: from now.</param>
public sealed record OfficersMoved(int Agency, int From, int To, int Officers, long? At = null) : Intervention;
