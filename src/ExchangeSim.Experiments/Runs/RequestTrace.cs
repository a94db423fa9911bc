using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments.Runs;

/// <summary>The life of one of the slowest requests of a run.</summary>
/// <param name="Slow">The request as the figures name it.</param>
/// <param name="Request">What is known of it at its end.</param>
/// <param name="Segments">Its life in order of time, outer segments before what is inside them.</param>
public sealed record RequestTrace(SlowRequest Slow, ClosedRequest Request, IReadOnlyList<TraceSegment> Segments)
{
    /// <summary>A life that was recorded.</summary>
    /// <param name="scenario">What was run.</param>
    /// <param name="request">What is known of it at its end.</param>
    /// <param name="replication">The replication it was in, from 0.</param>
    /// <param name="segments">Its life in order of time.</param>
    public static RequestTrace Of(Scenario scenario, in ClosedRequest request, int replication, IReadOnlyList<TraceSegment> segments) =>
        new(SlowRequests.Of(scenario, request, replication), request, segments);

    /// <summary>Records some requests: the replications that they were in are run again, the same to the bit.</summary>
    /// <param name="simulate">What ran the scenario.</param>
    /// <param name="seed">The seed of that run.</param>
    /// <param name="requests">The requests, as its figures name them.</param>
    /// <param name="threads">Threads to work on, ≥ 1.</param>
    /// <param name="cancellation">Stops; requests that were not seen by then are left out.</param>
    public static IReadOnlyList<RequestTrace> Of(
        Simulate simulate, ulong seed, IReadOnlyList<SlowRequest> requests, int threads, CancellationToken cancellation = default)
    {
        var traces = new List<RequestTrace>();
        foreach (var replication in requests.GroupBy(request => request.Replication).OrderBy(group => group.Key))
        {
            var recorder = new Recorder([.. replication.Select(request => request.Key)]);
            simulate(new RunSettings { Seed = seed, Replication = replication.Key, Threads = threads, Traced = recorder.Wanted }, recorder, cancellation);
            traces.AddRange(replication.Where(slow => recorder.Closed.ContainsKey(slow.Key))
                .Select(slow => new RequestTrace(slow, recorder.Closed[slow.Key], recorder.Of(slow.Key))));
        }
        return [.. traces.OrderByDescending(trace => trace.Request.Latency).ThenBy(trace => trace.Slow.Key).ThenBy(trace => trace.Slow.Replication)];
    }

    private sealed class Recorder(HashSet<ulong> wanted) : IRunObserver
    {
        private readonly List<TraceSegment> _segments = [];

        internal HashSet<ulong> Wanted => wanted;

        internal SortedDictionary<ulong, ClosedRequest> Closed { get; } = [];

        internal IReadOnlyList<TraceSegment> Of(ulong request) =>
            [.. _segments.Where(s => s.Request == request).OrderBy(s => s.From).ThenBy(s => s.Depth).ThenBy(s => s.To)];

        public void OnClosed(ReadOnlySpan<ClosedRequest> requests)
        {
            foreach (ref readonly var request in requests)
                if (wanted.Contains(request.Key)) Closed[request.Key] = request;
        }

        public void OnTrace(ReadOnlySpan<TraceSegment> segments) => _segments.AddRange(segments);
    }
}
