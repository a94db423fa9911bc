using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments.Runs;

/// <summary>Hands requests to the collector, and progress on once in a while: a run reports it with every window, which is far too often for a screen.</summary>
internal sealed class ReplicationObserver(FiguresCollector collector, Action<long, long> progress) : IRunObserver
{
    private const long EventsBetweenReports = 50_000;

    private long _nextReport;

    public IRequestTally? Tally => collector;

    public void OnClosed(ReadOnlySpan<ClosedRequest> requests) => collector.OnClosed(requests);

    public void OnProgress(long time, long events)
    {
        if (events < _nextReport) return;
        _nextReport = events + EventsBetweenReports;
        progress(time, events);
    }
}
