using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Figures;

/// <summary>What became of requests that were open at the start of a run and ended in one way. No other figure has them: see the reference of figures.</summary>
/// <param name="Stock">The entry of the scenario's <c>open-at-start</c>.</param>
/// <param name="Procedure">Their procedure.</param>
/// <param name="Outcome">The way; open: not by the end of the run.</param>
/// <param name="AtStart">Requests of the entry, in every replication.</param>
/// <param name="Count">Those of them that ended so, in one replication.</param>
/// <param name="MeanAgeHours">How old they were then, from their beginning before the run, all replications together; null where there were none.</param>
public sealed record StockRow(string Stock, string Procedure, Outcome Outcome, long AtStart, Estimate Count, double? MeanAgeHours);
