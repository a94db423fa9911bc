using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments.Runs;

/// <summary>What stays of a replication when its requests have been merged into the others'.</summary>
internal sealed record ReplicationSummary(ulong Fingerprint, long EndedAt, long Events, long Windows, IReadOnlyList<DeskFigures> Desks, bool IsComplete);
