namespace ExchangeSim.Model;

/// <summary>A share of a whole, 0 to 1, of the thing with this id.</summary>
public sealed record Share(string Id, double Value);
