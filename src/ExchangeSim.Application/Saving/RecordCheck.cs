using ExchangeSim.Model;
using ExchangeSim.Simulation.Agencies;
using ExchangeSim.Simulation.Agencies.Checks;
using ExchangeSim.Simulation.Figures;
using static ExchangeSim.Simulation.Saving.StateBytes;

namespace ExchangeSim.Application.Saving;

/// <summary>Whether what a state file says that was reported can be: in it each request arises once, before all else that is said of it, and closes once at most.</summary>
/// <param name="scenario">The scenario that ran.</param>
/// <param name="at">The time of the save; nothing is reported of what comes after it.</param>
internal sealed class RecordCheck(Scenario scenario, long at)
{
    private readonly ReportCheck _report = new(scenario);
    private readonly Dictionary<ulong, long> _arisen = [];
    private readonly HashSet<ulong> _closed = [];
    private readonly HashSet<(int Demand, short From, long Number)> _names = [];

    /// <summary>Gives requests back that can be.</summary>
    /// <exception cref="InvalidDataException">One cannot.</exception>
    internal ClosedRequest[] Closed(ClosedRequest[] requests)
    {
        _report.Check(requests);
        foreach (ref readonly var request in requests.AsSpan())
        {
            Require(request.ClosedAt <= at && request.Outcome != Outcome.Open, "a request closed after the save");
            Require(_arisen.TryGetValue(request.Key, out var arisen) && arisen == request.ArisenAt && IsNew(request), "a request closed that did not arise, or twice");
        }
        return requests;
    }

    // By its key, and by what it is called.
    private bool IsNew(in ClosedRequest request) => _closed.Add(request.Key) & _names.Add((request.Demand, request.Requesting, request.Number));

    /// <summary>What hears of the run when it goes on: a state that fits no run may let requests arise or close that have been reported before.</summary>
    /// <param name="next">Hears of it too.</param>
    internal IRunObserver Continue(IRunObserver next) => new Rest(this, next);

    /// <summary>Gives trace segments back that can be.</summary>
    /// <exception cref="InvalidDataException">One cannot.</exception>
    internal TraceSegment[] Trace(TraceSegment[] segments)
    {
        _report.Check(segments);
        foreach (ref readonly var segment in segments.AsSpan())
        {
            Require(segment.To <= at, "a trace ends after the save");
            if (segment.Kind == TraceKind.Arisen) Require(segment.Depth == 0 && _arisen.TryAdd(segment.Request, segment.From), "a request arose twice");
            else Require(_arisen.TryGetValue(segment.Request, out var arisen) && arisen <= segment.From, "a trace is of a request that has not arisen");
        }
        return segments;
    }

    private sealed class Rest(RecordCheck record, IRunObserver next) : IRunObserver
    {
        public IRequestTally? Tally => next.Tally;

        public void OnClosed(ReadOnlySpan<ClosedRequest> requests)
        {
            foreach (ref readonly var request in requests) Require(record.IsNew(request), "a request of it closes twice");
            next.OnClosed(requests);
        }

        public void OnTrace(ReadOnlySpan<TraceSegment> segments)
        {
            foreach (ref readonly var segment in segments)
                Require(segment.Kind != TraceKind.Arisen || segment.Depth > 0 || record._arisen.TryAdd(segment.Request, segment.From), "a request of it arises twice");
            next.OnTrace(segments);
        }

        public void OnProgress(long time, long events) => next.OnProgress(time, events);
    }
}
