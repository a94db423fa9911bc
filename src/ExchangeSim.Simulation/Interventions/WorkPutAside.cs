namespace ExchangeSim.Simulation.Interventions;

/// <summary>A request that waits at a desk is left out until it is taken up again. Its time goes on as waiting at the desk.</summary>
/// <param name="Agency">Index of the agency.</param>
/// <param name="Request">Key of the request.</param>
public sealed record WorkPutAside(int Agency, ulong Request) : Intervention;
