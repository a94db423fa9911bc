namespace ExchangeSim.Simulation.Interventions;

/// <summary>The requesting agency reminds the other of a request. The notice goes over the agreed channel and is counted at the request, where people see it; it does not
/// change the order of work by itself.</summary>
/// <param name="Agency">Index of the requesting agency.</param>
/// <param name="Request">Key of the request.</param>
public sealed record ReminderSent(int Agency, ulong Request) : Intervention;
