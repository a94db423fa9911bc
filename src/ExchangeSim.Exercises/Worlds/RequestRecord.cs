using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Exercises.Worlds;

/// <summary>Everything that happened to one request, as far as the simulation has reported. Not what anybody in the room knows: that is a projection.</summary>
public sealed class RequestRecord
{
    private readonly List<TraceSegment> _segments = [];

    internal RequestRecord(ulong key) => Key = key;

    /// <summary>Key of the outermost request.</summary>
    public ulong Key { get; }
    /// <summary>Index of the agency that asks.</summary>
    public int Requesting { get; internal set; } = -1;
    /// <summary>Index of the agency that is asked; −1 while the simulation has not reported it.</summary>
    public int Requested { get; internal set; } = -1;
    /// <summary>Index of its procedure.</summary>
    public int Procedure { get; internal set; } = -1;
    /// <summary>Index of its crime area, −1: none, or not reported yet.</summary>
    public int Crime { get; internal set; } = -1;
    /// <summary>Urgency.</summary>
    public Urgency Urgency { get; internal set; }
    /// <summary>When it arose, simulated milliseconds.</summary>
    public long ArisenAt { get; internal set; }
    /// <summary>How it ended; null: it is open, or arose in the warm-up, whose requests the simulation does not count.</summary>
    public ClosedRequest? Closed { get; internal set; }
    /// <summary>The closing itself, of every request; null: it is open.</summary>
    public TraceSegment? Closing { get; private set; }
    /// <summary>How it ended, as far as its world has come.</summary>
    public Outcome Outcome => Closing is { } closing ? (Outcome)closing.Detail : Closed?.Outcome ?? Outcome.Open;
    /// <summary>When it ended, simulated milliseconds; null: it is open.</summary>
    public long? EndedAt => Outcome == Outcome.Open ? null : Closing?.To ?? Closed!.Value.ClosedAt;
    /// <summary>The stretches of its life, in the order in which they ended.</summary>
    public IReadOnlyList<TraceSegment> Segments => _segments;

    internal void Add(in TraceSegment segment)
    {
        _segments.Add(segment);
        if (segment is { Kind: TraceKind.Closed, Depth: 0 }) Closing = segment;
    }
}
