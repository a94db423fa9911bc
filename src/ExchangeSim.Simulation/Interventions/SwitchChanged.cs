namespace ExchangeSim.Simulation.Interventions;

/// <summary>A switch is turned from now on.</summary>
/// <param name="Switch">Its name.</param>
/// <param name="On">On or off.</param>
public sealed record SwitchChanged(string Switch, bool On) : Intervention;
