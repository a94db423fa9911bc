namespace ExchangeSim.Simulation.Figures;

/// <summary>A stretch of one request's life: from when to when it was in which state, where. Of a request's segments, those with <see cref="Depth"/> 0 follow each other without
/// gap or overlap.</summary>
public struct TraceSegment
{
    /// <summary>Key of the request it belongs to (of the outermost one, for branches and nested requests).</summary>
    public ulong Request;
    /// <summary>Tells apart what goes on at once inside a request: the same for all segments of one nested request or one branch, and <see cref="Request"/> for the request itself.
    /// The segments of one life follow each other without gap or overlap.</summary>
    public ulong Life;
    /// <summary>Start, milliseconds from the scenario's start.</summary>
    public long From;
    /// <summary>End, milliseconds; equal to <see cref="From"/> for a decision or a closing.</summary>
    public long To;
    /// <summary>Index of the agency where it passed.</summary>
    public short Agency;
    /// <summary>Index of the desk there, −1: none.</summary>
    public short Desk;
    /// <summary>Index of the procedure.</summary>
    public short Procedure;
    /// <summary>Index of the step in the procedure.</summary>
    public short Step;
    /// <summary>0 for the request itself, 1 and more for branches and nested requests inside it.</summary>
    public byte Depth;
    /// <summary>What happened.</summary>
    public TraceKind Kind;
    /// <summary>The part of latency that it is charged to.</summary>
    public LatencyPart Part;
    /// <summary>For a decision the index of the case taken, for a transmission the number of times it was lost, for a closing the <see cref="Model.Outcome"/>.</summary>
    public short Detail;
    /// <summary>Index of the channel of a transmission; −1: no transmission.</summary>
    public short Channel;
}

/// <summary>What a trace segment shows.</summary>
public enum TraceKind : byte
{
    /// <summary>The request arose.</summary>
    Arisen,
    /// <summary>A message was under way.</summary>
    Sent,
    /// <summary>It lay at a desk, waiting for hours or an officer.</summary>
    Waited,
    /// <summary>An officer worked.</summary>
    Worked,
    /// <summary>Work in hand rested.</summary>
    Rested,
    /// <summary>A wait that nobody works on.</summary>
    Delayed,
    /// <summary>A decision was taken.</summary>
    Decided,
    /// <summary>The request waited for branches or third agencies.</summary>
    Joined,
    /// <summary>A clock ran out.</summary>
    ClockRanOut,
    /// <summary>The request closed.</summary>
    Closed,
}
