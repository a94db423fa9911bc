namespace ExchangeSim.Model;

/// <summary>Officers who work the same hours.</summary>
public sealed record Shift(string Id, int Officers, WeeklyHours Hours);
