using ExchangeSim.Model;
using ExchangeSim.Reports;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Application.Traces;

/// <summary>Looks through a run for one request by name, or for the slowest.</summary>
internal sealed class RequestFinder(Scenario scenario, string? name, int slowest) : IRunObserver
{
    private readonly PriorityQueue<ClosedRequest, (long, ulong)> _kept = new();
    private readonly (int Demand, int Requesting) _stream = StreamOf(scenario, name);

    /// <summary>What was found, slowest first.</summary>
    internal IReadOnlyList<ClosedRequest> Found =>
        [.. _kept.UnorderedItems.Select(i => i.Element).OrderByDescending(r => r.Latency).ThenBy(r => r.Key)];

    /// <summary>The first and the last number that was counted in the demand stream that the name belongs to; null if it belongs to none.</summary>
    internal (long First, long Last)? Counted { get; private set; }

    public void OnClosed(ReadOnlySpan<ClosedRequest> requests)
    {
        foreach (ref readonly var request in requests)
        {
            if (name is null)
            {
                Keep(request);
                continue;
            }
            if ((request.Demand, request.Requesting) == _stream) Count(request.Number);
            if (_kept.Count == 0 && Matches(request)) _kept.Enqueue(request, default);
        }
    }

    private void Count(long number) => Counted = Counted is var (first, last) ? (Math.Min(first, number), Math.Max(last, number)) : (number, number);

    private static (int, int) StreamOf(Scenario scenario, string? name)
    {
        if (name?.Split(':') is not [var demand, var agency, _]) return (int.MinValue, -1);
        var (at, from) = (scenario.Demands.ToList().FindIndex(d => d.Id == demand), scenario.Agencies.ToList().FindIndex(a => a.Id == agency));
        return (at < 0 ? int.MinValue : at, from); // a negative demand is a listed request
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
