using ExchangeSim.Simulation.Live;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Simulation.Interventions;

/// <summary>A decision that waits for a person is taken.</summary>
/// <param name="Decision">One of <c>SimulationRun.AwaitedDecisions</c>, of the kind <see cref="AwaitedKind.Decision"/>.</param>
/// <param name="Case">Index of the case, 0 to the number of cases − 1.</param>
public sealed record DecisionTaken(PendingDecision Decision, int Case) : Intervention;
