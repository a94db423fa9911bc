using ExchangeSim.Model;

namespace ExchangeSim.Application.Results;

/// <summary>A run that was saved and that a result continues: enough to save it again, so that a folder of results needs no state file to be verified.</summary>
/// <param name="File">The scenario's file.</param>
/// <param name="Policy">The policy that was laid over it; null: none.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Replications">Replications, 1 to 65,535.</param>
/// <param name="WarmUpMilliseconds">The warm-up.</param>
/// <param name="WarmUpOrigin">How the scenario came by it.</param>
/// <param name="At">The time of the save, milliseconds from the scenario's start.</param>
public sealed record SavedRun(string File, string? Policy, ulong Seed, int Replications, long WarmUpMilliseconds, WarmUpOrigin WarmUpOrigin, long At);
