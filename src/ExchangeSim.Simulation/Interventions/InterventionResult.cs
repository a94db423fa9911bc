namespace ExchangeSim.Simulation.Interventions;

/// <summary>What became of an intervention: taken at a time, or refused with the reason.</summary>
/// <param name="Refusal">Why not; <see cref="Interventions.Refusal.None"/> if it was taken.</param>
/// <param name="At">When it was applied, milliseconds from the start.</param>
public readonly record struct InterventionResult(Refusal Refusal, long At)
{
    /// <summary>Whether it was taken.</summary>
    public bool IsTaken => Refusal == Refusal.None;
}
