namespace ExchangeSim.Simulation.Interventions;

/// <summary>A request that waits at a desk comes next, before everything that waits there, also before what was put first earlier; at a desk where urgent work
/// interrupts, behind what is more urgent. It interrupts nobody that it could not interrupt anyway.</summary>
/// <param name="Agency">Index of the agency.</param>
/// <param name="Request">Key of the request.</param>
public sealed record WorkPutFirst(int Agency, ulong Request) : Intervention;
