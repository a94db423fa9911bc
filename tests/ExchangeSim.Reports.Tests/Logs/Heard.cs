using ExchangeSim.Model;
using ExchangeSim.Reports.Logs;
using ExchangeSim.Reports.Run;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Tests.Logs;

/// <summary>A log that keeps what it is told.</summary>
internal sealed class Heard(bool wantsTrace = false, int? only = null) : IRequestLog
{
    internal List<(int Replication, ClosedRequest Request, TraceSegment[] Segments)> Requests { get; } = [];
    internal bool IsDisposed { get; private set; }

    public bool WantsTrace => wantsTrace;

    public bool Wants(int replication) => only is null || only == replication;

    public void Add(int replication, in ClosedRequest request, ReadOnlySpan<TraceSegment> segments) => Requests.Add((replication, request, segments.ToArray()));

    public IReadOnlyList<string> Complete(RunReport report) => ["heard"];

    public void Dispose() => IsDisposed = true;

    /// <summary>What was heard as text, for comparison.</summary>
    internal string Text() => string.Join('\n', Requests.Select(r =>
        $"{r.Replication} {r.Request.Key:x} {r.Request.ClosedAt} {(r.Request.Outcome == Outcome.Open ? "open" : "closed")}: "
        + string.Join(' ', r.Segments.Select(s => $"{s.Kind} {s.From}-{s.To} {s.Agency} {s.Step} {s.Depth}"))));
}
