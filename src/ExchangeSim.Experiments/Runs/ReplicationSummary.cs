using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments.Runs;

/// <summary>What stays of a replication when its requests have been merged into the others'.</summary>
internal sealed record ReplicationSummary(ulong Fingerprint, long EndedAt, long Events, long Windows, IReadOnlyList<DeskFigures> Desks, bool IsComplete)
{
    /// <summary>What became of the requests that were open at the start.</summary>
    internal IReadOnlyList<StockEnding> Stock { get; init; } = [];
}
