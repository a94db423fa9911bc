using ExchangeSim.Simulation.Live;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Simulation.Interventions;

/// <summary>A person answers a clarification: the desk's officers work on the answer as in any run, then it goes back.</summary>
/// <param name="Question">One of <c>SimulationRun.AwaitedDecisions</c>, of the kind <see cref="AwaitedKind.Clarification"/>.</param>
public sealed record ClarificationAnswered(PendingDecision Question) : Intervention;
