namespace ExchangeSim.Model;

/// <summary>Demands (all when the list is empty) arise this many times as often; factor ≥ 0.</summary>
public sealed record Surge(IReadOnlyList<string> Demands, double Factor) : InjectEffect;
