using ExchangeSim.Model;
using ExchangeSim.Simulation.Agencies.Checks;
using ExchangeSim.Simulation.Figures;
using static ExchangeSim.Simulation.Saving.StateBytes;

namespace ExchangeSim.Application.Saving;

/// <summary>Whether what a state file says that was reported can be, and whether the run that goes on from it keeps the laws of every run: nothing is lost or reported twice, and
/// time adds up.</summary>
/// <param name="scenario">The scenario that ran.</param>
/// <param name="at">The time of the save; nothing is reported of what comes after it.</param>
internal sealed class RecordCheck(Scenario scenario, long at)
{
    private readonly ReportCheck _report = new(scenario);
    private readonly RequestLives _lives = new(scenario);
    private readonly TimeSums _sums = new(scenario);

    /// <summary>Gives requests back that can be.</summary>
    /// <exception cref="InvalidDataException">One cannot.</exception>
    internal ClosedRequest[] Closed(ClosedRequest[] requests)
    {
        _report.Check(requests);
        foreach (ref readonly var request in requests.AsSpan())
        {
            Require(request.ClosedAt <= at && request.Outcome != Outcome.Open, "a request closed after the save");
            Require(_lives.Knows(request.Key, request.ArisenAt) && _lives.Close(request), "a request closed that did not arise, or twice");
            _sums.Add(request);
        }
        return requests;
    }

    /// <summary>Gives trace segments back that can be.</summary>
    /// <exception cref="InvalidDataException">One cannot.</exception>
    internal TraceSegment[] Trace(TraceSegment[] segments)
    {
        _report.Check(segments);
        foreach (ref readonly var segment in segments.AsSpan())
        {
            Require(segment.To <= at, "a trace ends after the save");
            if (segment.Kind == TraceKind.Arisen) Require(segment.Depth == 0 && segment.From == segment.To && _lives.Arise(segment.Request, segment.From), "a request arose twice");
            else Require(_lives.HasBegun(segment.Request, segment.From), "a trace is of a request that has not arisen");
            Require(_lives.GoOn(segment), "a trace does not go on where it was");
            _sums.Add(segment);
        }
        return segments;
    }

    /// <summary>What hears of the run when it goes on: a state that fits no run may let requests arise or close that have been reported before.</summary>
    /// <param name="going">The scenario that it goes on under.</param>
    /// <param name="next">Hears of it too.</param>
    internal IRunObserver Continue(Scenario going, IRunObserver next) => new Rest(this, new ReportCheck(going), next);

    /// <summary>The run is over.</summary>
    /// <exception cref="InvalidDataException">Its figures break a law that every run keeps.</exception>
    internal RunResult End(RunResult result)
    {
        _report.Check(result);
        _lives.End(result);
        _sums.End(result);
        return result;
    }

    private void GoOn(in ClosedRequest request)
    {
        Require(request.ArisenAt >= at || _lives.Knows(request.Key, request.ArisenAt), "a request of it closes that did not arise");
        Require(_lives.Close(request), "a request of it closes twice");
        _sums.Add(request);
    }

    private void GoOn(in TraceSegment segment)
    {
        if (segment.Kind == TraceKind.Arisen) Require(_lives.Arise(segment.Request, segment.From), "a request of it arises twice");
        else Require(_lives.HasBegun(segment.Request, segment.From), "a request of it goes on that did not arise");
        Require(_lives.GoOn(segment), "a request of it does not go on where it was");
        _sums.Add(segment);
    }

    private sealed class Rest(RecordCheck record, ReportCheck report, IRunObserver next) : IRunObserver
    {
        public IRequestTally? Tally => next.Tally;

        public void OnClosed(ReadOnlySpan<ClosedRequest> requests)
        {
            report.Check(requests);
            foreach (ref readonly var request in requests) record.GoOn(request);
            next.OnClosed(requests);
        }

        public void OnTrace(ReadOnlySpan<TraceSegment> segments)
        {
            report.Check(segments);
            foreach (ref readonly var segment in segments) record.GoOn(segment);
            next.OnTrace(segments);
        }

        public void OnProgress(long time, long events) => next.OnProgress(time, events);
    }
}
