namespace ExchangeSim.Model;

/// <summary>The way goes by what is so: a fact of the case, chance, an instrument in force, a switch. Nobody is asked, in a live exercise neither.
/// Not a judgement: that is a <see cref="DecideStep"/>.</summary>
public sealed record BranchStep : ChoiceStep;
