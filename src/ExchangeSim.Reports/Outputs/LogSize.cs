namespace ExchangeSim.Reports.Outputs;

/// <summary>How large a log becomes.</summary>
/// <remarks>Measured over events, of the plan of Vietnam and Laos of 2022 (1,880 bytes an event in XES and OCEL each, 190 in SQLite) and of a queue of one step (1,550, 1,750 and
/// 170). By requests they are five times apart.</remarks>
/// <param name="BytesOfEvent">Bytes for each event of the simulation that it tells.</param>
/// <param name="OfAll">Whether of all replications; otherwise of the first.</param>
internal sealed record LogSize(double BytesOfEvent, bool OfAll)
{
    /// <summary>That of what never becomes large.</summary>
    internal static LogSize Bounded { get; } = new(0, OfAll: true);

    /// <summary>Its bytes after so many events of all replications.</summary>
    internal double Of(long events, int replications) => BytesOfEvent * events / (OfAll ? 1 : Math.Max(replications, 1));
}
