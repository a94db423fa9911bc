namespace ExchangeSim.Experiments.Runs;

/// <summary>How far a run has come.</summary>
/// <param name="Over">Replications that are over.</param>
/// <param name="Replications">Replications wanted.</param>
/// <param name="Replication">The replication that reports.</param>
/// <param name="Time">Its simulated time, milliseconds from the scenario's start.</param>
/// <param name="Events">Events it has handled.</param>
public sealed record RunProgress(int Over, int Replications, int Replication, long Time, long Events);
