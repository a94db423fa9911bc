namespace ExchangeSim.Simulation.Interventions;

/// <summary>An agency's answer to one intervention. Plain memory, carried as bytes by any host.</summary>
public struct InterventionOutcome
{
    /// <summary>Number of the intervention in its run.</summary>
    public long Ordinal;
    /// <summary>Why it was not possible, if it was not.</summary>
    public Refusal Refusal;
}
