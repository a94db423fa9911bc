using ExchangeSim.Model;
using ExchangeSim.Reports;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Cli.Runs;

/// <summary>Looks through a run for one request by name, or for the slowest.</summary>
internal sealed class RequestFinder(Scenario scenario, string? name, int slowest) : IRunObserver
{
    private readonly PriorityQueue<ClosedRequest, (long, ulong)> _kept = new();

    /// <summary>What was found, slowest first.</summary>
    internal IReadOnlyList<ClosedRequest> Found =>
        [.. _kept.UnorderedItems.Select(i => i.Element).OrderByDescending(r => r.Latency).ThenBy(r => r.Key)];

    public void OnClosed(ReadOnlySpan<ClosedRequest> requests)
    {
        foreach (ref readonly var request in requests)
        {
            if (name is null) Keep(request);
            else if (_kept.Count == 0 && Matches(request)) _kept.Enqueue(request, default);
        }
    }

    private void Keep(in ClosedRequest request)
    {
        // Equally slow ones by key, so that which of them is kept does not depend on the order of closing.
        var rank = (request.Latency, ulong.MaxValue - request.Key);
        if (!request.WasSent) return;
        if (_kept.Count < slowest) _kept.Enqueue(request, rank);
        else _kept.EnqueueDequeue(request, rank);
    }

    // The number first: names are put together for few requests only.
    private bool Matches(in ClosedRequest request) =>
        (request.Demand < 0 || name!.EndsWith(request.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal))
        && RequestName.Of(scenario, request) == name;
}

/// <summary>Collects the trace segments of a run.</summary>
internal sealed class TraceCollector : IRunObserver
{
    private readonly List<TraceSegment> _segments = [];

    /// <summary>The segments of a request in order of time, outer ones before what is inside them.</summary>
    internal IReadOnlyList<TraceSegment> Of(ulong request) =>
        [.. _segments.Where(s => s.Request == request).OrderBy(s => s.From).ThenBy(s => s.Depth).ThenBy(s => s.To)];

    public void OnClosed(ReadOnlySpan<ClosedRequest> requests)
    {
        // The requests are known from the first run.
    }

    public void OnTrace(ReadOnlySpan<TraceSegment> segments) => _segments.AddRange(segments);
}
