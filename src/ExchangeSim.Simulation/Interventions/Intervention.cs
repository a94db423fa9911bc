namespace ExchangeSim.Simulation.Interventions;

/// <summary>What enters a run from outside, by a person or a program that plays one: a closed set. Each reaches one agency (or all, as an inject does) and takes effect
/// strictly after everything that has been handled.</summary>
/// <remarks>Agencies, desks, procedures and so on are named by their indices in the compiled scenario; requests by their keys. Applied by <c>SimulationRun.Apply</c>.</remarks>
public abstract record Intervention
{
    private protected Intervention() { }
}
