namespace ExchangeSim.Experiments.Figures;

/// <summary>How often a procedure ended with a ground of refusal, all replications together.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="Ground">The ground, as the scenario names it.</param>
/// <param name="Count">Requests that were sent and refused on it, ≥ 1.</param>
public sealed record RefusalRow(string Procedure, string Ground, long Count);
