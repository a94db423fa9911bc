namespace ExchangeSim.Model;

/// <summary>The opposite.</summary>
public sealed record Not(Condition Inner) : Condition;
