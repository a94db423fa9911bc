using ExchangeSim.Simulation;

namespace ExchangeSim.Experiments.Figures;

/// <summary>Where the time went: time that counted requests spent in one place, summed over requests and replications.</summary>
/// <param name="Agency">The agency where it passed.</param>
/// <param name="Desk">The desk there, or null: at none.</param>
/// <param name="Procedure">The procedure.</param>
/// <param name="Step">The step.</param>
/// <param name="Part">The part of latency.</param>
/// <param name="Hours">The time, hours; &gt; 0.</param>
public sealed record ChargeRow(string Agency, string? Desk, string Procedure, string Step, LatencyPart Part, double Hours);
