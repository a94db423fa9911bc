namespace ExchangeSim.Model;

/// <summary>Either.</summary>
public sealed record Or(Condition Left, Condition Right) : Condition;
