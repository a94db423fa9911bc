using ExchangeSim.Application.Simulators;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;

namespace ExchangeSim.Application.Runs;

/// <summary>The histories of the slowest requests, for reports: their replications are run again to record them.</summary>
internal static class SlowestRequests
{
    private const int MostTraced = 3;

    /// <summary>Records them; none if the run was stopped.</summary>
    internal static IReadOnlyList<RequestTrace> Trace(SimulationSession session, Scenario scenario, ulong seed, int threads, IReadOnlyList<SlowRequest> slowest, bool isComplete) =>
        isComplete ? RequestTrace.Of(session.For(scenario), seed, [.. slowest.Take(MostTraced)], threads, session.Stop) : [];
}
