using NodaTime;

namespace ExchangeSim.Model;

/// <summary>A request that the scenario writes out.</summary>
/// <param name="Id">Its name.</param>
/// <param name="At">When it arises.</param>
/// <param name="Origin">Requesting agency.</param>
/// <param name="Destination">Requested agency.</param>
/// <param name="Procedure">Procedure.</param>
/// <param name="Crime">Crime area, or null.</param>
/// <param name="Urgency">Urgency.</param>
public sealed record ListedRequest(string Id, Instant At, string Origin, string Destination, string Procedure, string? Crime, Urgency Urgency);
