namespace ExchangeSim.Model;

/// <summary>A kind of crime that requests are about.</summary>
/// <param name="Id">The word a scenario uses.</param>
/// <param name="Name">In words.</param>
/// <param name="Lead">The agency that coordinates it (a lead shepherd), or null.</param>
public sealed record CrimeArea(string Id, string Name, string? Lead);
