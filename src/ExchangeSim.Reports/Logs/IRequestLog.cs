using ExchangeSim.Reports.Run;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Logs;

/// <summary>A record of requests that is written while a run goes on. It is called by one thread at a time, and in an order that does not depend on threads:
/// by replication, then by the time of closing; requests that are still open at the end come last in their replication.</summary>
/// <remarks>What it writes takes its place with <see cref="Complete"/>; disposed of before that, it leaves nothing behind.</remarks>
public interface IRequestLog : IDisposable
{
    /// <summary>Whether it wants to know what happened to a request besides what a <see cref="ClosedRequest"/> tells.</summary>
    bool WantsTrace => false;

    /// <summary>Whether it wants the requests of a replication, counted from 0.</summary>
    bool Wants(int replication) => true;

    /// <summary>Adds a request that closed, or that is still open at the end; <paramref name="segments"/> are all of its life in order of their beginning, or empty if no log of
    /// the replication wants them.</summary>
    void Add(int replication, in ClosedRequest request, ReadOnlySpan<TraceSegment> segments);

    /// <summary>The run is over: puts the files in their places, and answers with their paths.</summary>
    IReadOnlyList<string> Complete(RunReport report);
}
