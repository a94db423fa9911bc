namespace ExchangeSim.Model;

/// <summary>One of several structures of which a scenario does not know which holds.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Weight">How likely it is, compared with the others; greater than 0.</param>
/// <param name="Says">What it is, in words; null: nothing is said.</param>
public sealed record Alternative(string Id, double Weight, string? Says);
