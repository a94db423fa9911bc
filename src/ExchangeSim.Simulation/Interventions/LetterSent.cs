namespace ExchangeSim.Simulation.Interventions;

/// <summary>A letter that belongs to no request leaves for another agency. It crosses the channel like any message, hours, losses, reviews and outages included. Its arrival is
/// reported as a <see cref="Figures.TraceSegment"/> of the kind <see cref="Figures.TraceKind.Sent"/> without a procedure and a step (−1). What it says, the simulation does not
/// know.</summary>
/// <param name="Agency">Index of the sending agency.</param>
/// <param name="To">Index of the agency that receives it.</param>
/// <param name="Letter">Its key, which names its draws.</param>
/// <param name="Channel">Index of the channel.</param>
public sealed record LetterSent(int Agency, int To, ulong Letter, int Channel) : Intervention;
