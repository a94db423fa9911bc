using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Trace;

/// <summary>The chain of segments that decided when a request closed: its own life, with each wait for branches or third agencies replaced by the branch that came last.</summary>
public static class CriticalPath
{
    /// <summary>The chain in order of time, without overlap; <paramref name="segments"/> are one request's.</summary>
    public static IReadOnlyList<TraceSegment> Of(IReadOnlyList<TraceSegment> segments)
    {
        var path = new List<TraceSegment>();
        foreach (var segment in segments.Where(s => s.Depth == 0).OrderBy(s => s.From)) Add(path, segment, segments);
        return path;
    }

    private static void Add(List<TraceSegment> path, TraceSegment segment, IReadOnlyList<TraceSegment> all)
    {
        if (segment.Kind != TraceKind.Joined)
        {
            if (segment.To > segment.From) path.Add(segment);
            return;
        }
        var chain = new Stack<TraceSegment>();
        var inside = all.Where(s => s.Depth == segment.Depth + 1 && s.From < s.To && s.From >= segment.From && s.To <= segment.To).ToList();
        // Backwards from the end: whatever ended last is what was waited for; a stretch that nothing explains stays a wait.
        for (var at = segment.To; at > segment.From;)
        {
            var before = inside.Where(s => s.To <= at).OrderByDescending(s => s.To).ThenBy(s => s.From).ToList();
            var last = before.Count > 0 ? before[0] : segment with { To = segment.From };
            if (last.To < at) chain.Push(segment with { From = last.To, To = at, Kind = TraceKind.Delayed });
            if (before.Count > 0) chain.Push(last);
            at = before.Count > 0 ? last.From : segment.From;
        }
        foreach (var link in chain) Add(path, link, all);
    }
}
