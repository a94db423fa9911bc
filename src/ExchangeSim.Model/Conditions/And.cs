namespace ExchangeSim.Model;

/// <summary>Both.</summary>
public sealed record And(Condition Left, Condition Right) : Condition;
