using System.Runtime.InteropServices;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Logs;

/// <summary>Takes a request of which everything is known, with the segments of its life in order of their beginning.</summary>
public delegate void RequestHandover(in ClosedRequest request, ReadOnlySpan<TraceSegment> segments);

/// <summary>Puts each request together with the segments of its life and hands it over when no more can come: in order of closing, so that what is held grows with open requests
/// only.</summary>
/// <remarks>Agencies report in turn within a window, so a request that closed may still get segments of its branches and nested requests from other agencies until everything
/// before that time is handled.
/// What a branch or nested request is in the midst of when its request closes, because nobody awaits it any more, belongs to no request.</remarks>
public sealed class RequestAssembler(long warmUp, RequestHandover handOver)
{
    private readonly Dictionary<ulong, List<TraceSegment>> _lives = [];
    private readonly List<ClosedRequest> _closed = [];
    private readonly Stack<List<TraceSegment>> _spare = [];

    /// <summary>How many requests it holds segments of.</summary>
    public int Held => _lives.Count;

    /// <summary>Takes segments as a run reports them. A life begins with <see cref="TraceKind.Arisen"/>; those that begin in the warm-up are passed over, as the run never
    /// reports their closing.</summary>
    public void Add(ReadOnlySpan<TraceSegment> segments)
    {
        foreach (ref readonly var segment in segments)
        {
            if (segment.Kind == TraceKind.Arisen && segment.From >= warmUp) _lives[segment.Request] = _spare.TryPop(out var spare) ? spare : [];
            if (_lives.TryGetValue(segment.Request, out var life)) life.Add(segment);
        }
    }

    /// <summary>Takes requests that closed or are still open at the end.</summary>
    public void Add(ReadOnlySpan<ClosedRequest> requests) => _closed.AddRange(requests);

    /// <summary>The run has handled everything that comes before now: hands over all that closed.</summary>
    public void HandOver()
    {
        _closed.Sort((one, other) => one.ClosedAt != other.ClosedAt ? one.ClosedAt.CompareTo(other.ClosedAt) : one.Key.CompareTo(other.Key));
        foreach (ref readonly var request in CollectionsMarshal.AsSpan(_closed))
        {
            if (!_lives.Remove(request.Key, out var life))
            {
                handOver(in request, []);
                continue;
            }
            var end = request.ClosedAt;
            life.RemoveAll(segment => segment.To > end);
            Sort(CollectionsMarshal.AsSpan(life));
            handOver(in request, CollectionsMarshal.AsSpan(life));
            life.Clear();
            _spare.Push(life);
        }
        _closed.Clear();
    }

    // By insertion: they are nearly in order, and those that begin together must stay as they were reported.
    private static void Sort(Span<TraceSegment> segments)
    {
        for (var i = 1; i < segments.Length; i++)
        {
            var segment = segments[i];
            var at = i;
            for (; at > 0 && segments[at - 1].From > segment.From; at--) segments[at] = segments[at - 1];
            segments[at] = segment;
        }
    }
}
