namespace ExchangeSim.Model;

/// <summary>One origin of a demand.</summary>
/// <param name="Origin">The requesting agency.</param>
/// <param name="PerMillisecond">Mean number of requests per millisecond at factor 1, ≥ 0; where they come in batches, batches are as many fewer.</param>
/// <param name="Destinations">Requested agencies with their shares (summing to 1).</param>
public sealed record DemandFlow(string Origin, double PerMillisecond, IReadOnlyList<Share> Destinations);
