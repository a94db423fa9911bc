using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Figures;

/// <summary>How many requests ended in one way.</summary>
/// <param name="Procedure">Their procedure, or null: all.</param>
/// <param name="Outcome">The way; open: not by the end of the run.</param>
/// <param name="Count">Requests in one replication.</param>
/// <param name="Share">Share of those sent, 0 to 1; null where none was sent.</param>
public sealed record EndingRow(string? Procedure, Outcome Outcome, Estimate Count, Estimate? Share);
