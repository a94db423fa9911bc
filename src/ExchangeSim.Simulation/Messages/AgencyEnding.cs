using ExchangeSim.Simulation.Agencies;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Simulation.Messages;

/// <summary>What an agency reports when a run ends.</summary>
/// <param name="Open">Requests it still holds, charged up to the end.</param>
/// <param name="Trace">Their last trace segments.</param>
/// <param name="Desks">Its desks.</param>
/// <param name="Periods">What they did period by period.</param>
/// <param name="Charges">Where counted requests spent their time here.</param>
/// <param name="Fingerprint">Hash of all it handled.</param>
public sealed record AgencyEnding(
    IReadOnlyList<ClosedRequest> Open, IReadOnlyList<TraceSegment> Trace, IReadOnlyList<DeskFigures> Desks, IReadOnlyList<DeskPeriod> Periods,
    IReadOnlyList<Charge> Charges, ulong Fingerprint)
{
    /// <summary>What became here of requests that were open at the start.</summary>
    public IReadOnlyList<StockEnding> Stock { get; init; } = [];
}
