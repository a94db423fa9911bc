namespace ExchangeSim.Simulation.Live;

/// <summary>Everything that is open at an agency at a moment.</summary>
/// <param name="Agency">Index of the agency.</param>
/// <param name="Time">The moment, milliseconds from the start: everything before it has been handled.</param>
/// <param name="Open">What it holds, in order of keys; what waits at a desk has its place in that queue.</param>
/// <param name="Shifts">Its officers, by desk and shift.</param>
/// <param name="Sent">What it sent away and has not got back, in order of keys; kept where a desk of the run is live.</param>
public sealed record AgencyView(int Agency, long Time, IReadOnlyList<OpenWork> Open, IReadOnlyList<ShiftNow> Shifts, IReadOnlyList<SentAway> Sent);
