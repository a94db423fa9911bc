namespace ExchangeSim.Simulation.Interventions;

/// <summary>A request that was put aside waits again, in its place by the desk's rule; where first come is first served and nothing goes back to the queue, at its end.</summary>
/// <param name="Agency">Index of the agency.</param>
/// <param name="Request">Key of the request.</param>
public sealed record WorkTakenUp(int Agency, ulong Request) : Intervention;
