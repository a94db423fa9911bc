namespace ExchangeSim.Model;

/// <summary>A desk on one side of a request.</summary>
public sealed record Place(Side Side, string Desk);
