namespace ExchangeSim.Simulation.Interventions;

/// <summary>An inject of the scenario that has not begun will not begin by its date or condition. It can still be fired.</summary>
/// <param name="Inject">Index of the inject.</param>
public sealed record InjectSkipped(int Inject) : Intervention;
