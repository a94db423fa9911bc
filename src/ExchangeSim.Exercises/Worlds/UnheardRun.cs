using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Exercises.Worlds;

/// <summary>Listens to a run whose reports are of no interest.</summary>
internal sealed class UnheardRun : IRunObserver
{
    public void OnClosed(ReadOnlySpan<ClosedRequest> requests) { }
}
