namespace ExchangeSim.Model;

/// <summary>A desk has so many officers more or fewer (in its first shift). Those who leave finish what they have in hand.</summary>
public sealed record Staffing(string Agency, string Desk, int Change) : InjectEffect;
