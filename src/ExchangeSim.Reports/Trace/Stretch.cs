using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Trace;

/// <summary>Segments of a timeline told in one line: all the waiting at a desk, all the work on a step with its rests.</summary>
public sealed class Stretch
{
    private readonly List<TraceSegment> _segments = [];

    /// <summary>The first segment.</summary>
    public TraceSegment First => _segments[0];

    /// <summary>The end of the last segment.</summary>
    public long To => _segments[^1].To;

    /// <summary>The stretches of a request's segments, which are in order of time; with <paramref name="each"/> every segment is one.</summary>
    public static IReadOnlyList<Stretch> Of(IEnumerable<TraceSegment> segments, bool each = false)
    {
        var stretches = new List<Stretch>();
        var last = new Dictionary<byte, Stretch>();
        foreach (var segment in segments)
        {
            if (each || !last.TryGetValue(segment.Depth, out var stretch) || !stretch.GoesOn(segment)) stretches.Add(last[segment.Depth] = stretch = new Stretch());
            stretch._segments.Add(segment);
        }
        return stretches;
    }

    /// <summary>What happened, in words.</summary>
    public string What(Scenario scenario) => What(scenario, PageLanguage.English);

    /// <summary>What happened, in a language.</summary>
    internal string What(Scenario scenario, PageLanguage language)
    {
        var first = SegmentWords.What(scenario, First, language);
        if (_segments.Count == 1) return first;
        var step = language.Named(scenario, scenario.Procedures[First.Procedure].Steps[First.Step]);
        return First.Kind == TraceKind.Waited
            ? language.Of(SegmentPhrases.WaitsFor, step, string.Join(", ", _segments.GroupBy(s => s.Part).Select(g => $"{language.Of(g.Key)} {Time(g, language)}")))
            : language.Of(SegmentPhrases.WithRests, first, Time(_segments.Where(s => s.Kind == TraceKind.Worked), language),
                Time(_segments.Where(s => s.Kind == TraceKind.Rested), language));
    }

    private bool GoesOn(in TraceSegment next) =>
        Family(next.Kind) is { } family && family == Family(First.Kind) && next.From == To
        && (next.Agency, next.Desk, next.Procedure, next.Step) == (First.Agency, First.Desk, First.Procedure, First.Step);

    private static int? Family(TraceKind kind) => kind switch { TraceKind.Waited => 1, TraceKind.Worked or TraceKind.Rested => 2, _ => null };

    private static string Time(IEnumerable<TraceSegment> segments, PageLanguage language) => language.Time(segments.Sum(s => s.To - s.From) / 3_600_000.0);
}
