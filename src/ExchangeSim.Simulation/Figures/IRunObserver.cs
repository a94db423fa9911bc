namespace ExchangeSim.Simulation.Figures;

/// <summary>Receives what a run reports while it goes on. Called on one thread, in an order that no host can change.</summary>
public interface IRunObserver
{
    /// <summary>Requests that closed; nested requests and those that arose in the warm-up are not among them.</summary>
    void OnClosed(ReadOnlySpan<ClosedRequest> requests);

    /// <summary>Trace segments, when tracing is on.</summary>
    void OnTrace(ReadOnlySpan<TraceSegment> segments) { }

    /// <summary>The run has handled everything before this time (milliseconds), and so many events so far.</summary>
    void OnProgress(long time, long events) { }

    /// <summary>What adds requests up for it, if it wants nothing but their sums; null: it wants each request.</summary>
    IRequestTally? Tally => null;
}
