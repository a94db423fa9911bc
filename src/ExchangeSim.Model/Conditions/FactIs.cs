namespace ExchangeSim.Model;

/// <summary>A yes/no fact of the request.</summary>
public sealed record FactIs(string Fact) : Condition;
