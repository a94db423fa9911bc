using System.Runtime.CompilerServices;
using ExchangeSim.Model;

namespace ExchangeSim.Simulation.Figures;

/// <summary>What is known of a request that closed, or of one that is still open at the end of a run (<see cref="Outcome.Open"/>). Times are milliseconds from the start; −1: it
/// never happened.</summary>
/// <remarks>Plain data of fixed size; indices point into the scenario's lists.</remarks>
public struct ClosedRequest
{
    /// <summary>Key of all its random draws; unique in practice.</summary>
    public ulong Key;
    /// <summary>When it arose at the requesting agency.</summary>
    public long ArisenAt;
    /// <summary>When it was first sent; its latency starts here.</summary>
    public long SentAt;
    /// <summary>When the acknowledgement arrived.</summary>
    public long AcknowledgedAt;
    /// <summary>When the first substantive reply arrived.</summary>
    public long FirstReplyAt;
    /// <summary>When it closed; for an open request the end of the run.</summary>
    public long ClosedAt;
    /// <summary>Latency counted in the requested agency's office hours only, in milliseconds.</summary>
    public long WorkingLatency;
    /// <summary>The time limit for its final reply, in milliseconds from <see cref="SentAt"/>; 0: none.</summary>
    public long Limit;
    /// <summary>The parts of its latency, in milliseconds; they sum to <see cref="Latency"/>. Of a request that was never sent, what it spent so far.</summary>
    public PartTimes Parts;
    /// <summary>Number in its demand stream, from 1.</summary>
    public long Number;
    /// <summary>Index of its demand in the scenario; for a listed request −1 − its index there.</summary>
    public int Demand;
    /// <summary>Index of the requesting agency.</summary>
    public short Requesting;
    /// <summary>Index of the requested agency.</summary>
    public short Requested;
    /// <summary>Index of the procedure.</summary>
    public short Procedure;
    /// <summary>Index of the crime area, −1: none.</summary>
    public short Crime;
    /// <summary>Index of the closing step in the procedure (its ground of refusal); for an open request the step it stands at.</summary>
    public short Step;
    /// <summary>Urgency.</summary>
    public Urgency Urgency;
    /// <summary>Outcome.</summary>
    public Outcome Outcome;

    /// <summary>What <see cref="Demand"/> says of a request that a person sent during the run.</summary>
    public const int SentByPerson = int.MinValue;

    // Above it lie the numbers of what is open at the start, and far above those of the listed requests.
    private const int FirstStock = int.MinValue + 1, LastStock = int.MinValue / 2;

    /// <summary>What <see cref="Demand"/> says of a request that was open at the start, by the index of its entry in the scenario. None of these is ever reported here.</summary>
    internal static int OfStock(int index) => FirstStock + index;

    /// <summary>The index of the entry from which a request comes that was open at the start; −1: it was not.</summary>
    internal static int StockOf(int demand) => demand is >= FirstStock and <= LastStock ? demand - FirstStock : -1;

    /// <summary>Whether it was ever sent.</summary>
    public readonly bool WasSent => SentAt >= 0;
    /// <summary>Time from sending to closing, in milliseconds; 0 if it was never sent. For an open request its age.</summary>
    public readonly long Latency => SentAt < 0 ? 0 : ClosedAt - SentAt;
}

/// <summary>One time for each <see cref="LatencyPart"/>, in milliseconds.</summary>
[InlineArray(LatencyParts.Count)]
public struct PartTimes
{
    private long _first;

    /// <summary>The time of a part.</summary>
    public long this[LatencyPart part]
    {
        readonly get => this[(int)part];
        set => this[(int)part] = value;
    }

    /// <summary>Adds each part's time of another.</summary>
    public void Add(in PartTimes other) =>
        Fast.Machine.Sums.Add(ref Unsafe.As<PartTimes, long>(ref this), ref Unsafe.As<PartTimes, long>(ref Unsafe.AsRef(in other)), LatencyParts.Count);
}
