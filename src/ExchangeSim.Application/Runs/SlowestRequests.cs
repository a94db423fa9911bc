using ExchangeSim.Application.Simulators;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;

namespace ExchangeSim.Application.Runs;

/// <summary>The histories of the slowest requests, for reports: their replications are run again to record them.</summary>
internal static class SlowestRequests
{
    private const int MostTraced = 3;

    /// <summary>Records them.</summary>
    /// <returns>Them; null: it was stopped meanwhile. Some of them would not be the slowest.</returns>
    internal static IReadOnlyList<RequestTrace>? Trace(SimulationSession session, Scenario scenario, ulong seed, int threads, IReadOnlyList<SlowRequest> slowest)
    {
        try
        {
            var traces = RequestTrace.Of(session.For(scenario), seed, [.. slowest.Take(MostTraced)], threads, session.Stop);
            return session.Stop.IsCancellationRequested ? null : traces;
        }
        catch (OperationCanceledException) when (session.Stop.IsCancellationRequested)
        {
            return null;
        }
    }
}
