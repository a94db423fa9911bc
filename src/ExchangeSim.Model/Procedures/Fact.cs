namespace ExchangeSim.Model;

/// <summary>Something about a request: true with a probability, or a random length (a penalty in years).</summary>
/// <param name="Id">The word conditions use.</param>
/// <param name="Probability">For a yes/no fact, 0 to 1; otherwise null.</param>
/// <param name="Length">For a length, otherwise null.</param>
public sealed record Fact(string Id, double? Probability, Distribution? Length);
