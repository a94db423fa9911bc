using ExchangeSim.Model;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Lives;

/// <summary>One step of a life: waiting, work and rests at a desk together; everything else is one segment.</summary>
public sealed class Visit
{
    private readonly List<TraceSegment> _segments;
    private readonly List<Life> _inner = [];

    internal Visit(in TraceSegment first) => _segments = [first];

    /// <summary>Its segments, in order of time.</summary>
    public IReadOnlyList<TraceSegment> Segments => _segments;

    /// <summary>The branches or nested requests that it waited for.</summary>
    public IReadOnlyList<Life> Inner => _inner;

    /// <summary>Its first segment: where it passed, and at which step.</summary>
    public TraceSegment First => _segments[0];

    /// <summary>Its beginning, milliseconds from the start.</summary>
    public long From => First.From;

    /// <summary>Its end.</summary>
    public long To => _segments[^1].To;

    /// <summary>Whether it passed at a desk.</summary>
    public bool IsAtDesk => IsDesk(First.Kind);

    /// <summary>Whether it was given up before it was over: a clock ran out, or the run ended.</summary>
    public bool IsCutShort { get; internal set; }

    /// <summary>The stretches in which an officer worked.</summary>
    public IEnumerable<TraceSegment> Worked => _segments.Where(s => s.Kind == TraceKind.Worked);

    /// <summary>The step.</summary>
    public Step StepIn(Scenario scenario) => scenario.Procedures[First.Procedure].Steps[First.Step];

    /// <summary>How much of it was spent so, in milliseconds.</summary>
    public long Time(TraceKind kind, LatencyPart? part = null) => _segments.Where(s => s.Kind == kind && (part is null || s.Part == part)).Sum(s => s.To - s.From);

    internal bool GoesOnWith(in TraceSegment next) => IsAtDesk && IsDesk(next.Kind) && next.From == To
        && (next.Agency, next.Desk, next.Procedure, next.Step) == (First.Agency, First.Desk, First.Procedure, First.Step);

    internal void Add(in TraceSegment segment) => _segments.Add(segment);

    internal void Add(Life inner) => _inner.Add(inner);

    private static bool IsDesk(TraceKind kind) => kind is TraceKind.Waited or TraceKind.Worked or TraceKind.Rested;
}
