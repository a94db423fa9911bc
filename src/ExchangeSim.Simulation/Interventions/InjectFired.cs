namespace ExchangeSim.Simulation.Interventions;

/// <summary>An inject of the scenario begins now, everywhere. It does not begin again by its date or condition.</summary>
/// <param name="Inject">Index of the inject.</param>
public sealed record InjectFired(int Inject) : Intervention;
