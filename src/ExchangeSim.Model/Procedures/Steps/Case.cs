namespace ExchangeSim.Model;

/// <summary>One way out of a branch or a decision.</summary>
/// <param name="Then">The step it leads to.</param>
/// <param name="Chance">Share of all who come to this step, 0 to 1; null: no chance involved.</param>
/// <param name="When">A condition that must hold; null: none.</param>
/// <remarks>One number between 0 and 1 is drawn for the step. A case whose condition fails is passed over. A case with a chance takes its slice of the number, after the
/// slices of the cases before it whose conditions held. A case without chance is taken when it is reached.</remarks>
public sealed record Case(string Then, double? Chance, Condition? When);
