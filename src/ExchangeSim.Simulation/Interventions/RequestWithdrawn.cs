namespace ExchangeSim.Simulation.Interventions;

/// <summary>The requesting agency withdraws a request. If it is at home it closes at once; else a notice goes over the agreed channel, and closes it where it is then worked
/// on. If the answer is already on its way, the notice changes nothing.</summary>
/// <param name="Agency">Index of the requesting agency.</param>
/// <param name="Request">Key of the request.</param>
public sealed record RequestWithdrawn(int Agency, ulong Request) : Intervention;
