using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Exercises.Views;

/// <summary>One request as far as one seat knows it: stretches that passed at its own agency, and what it has to decide.</summary>
/// <param name="Record">The request. Of it only what stands on its papers may be shown: who asks whom, about what, how urgently.</param>
/// <param name="Id">An opaque name in this room.</param>
/// <param name="Reference">Its number, as it stands on the papers.</param>
/// <param name="Agency">Index of the seat's agency.</param>
/// <param name="Passed">What passed at that agency, in order.</param>
/// <param name="Open">What the seat has to decide, or null.</param>
internal sealed record KnownFile(RequestRecord Record, string Id, string Reference, int Agency, IReadOnlyList<TraceSegment> Passed, OpenDecision? Open)
{
    internal bool IsOwn => Record.Requesting == Agency;
    internal int Procedure => Record.Procedure >= 0 ? Record.Procedure : Open!.Pending.Procedure;
    internal int Counterpart => IsOwn ? Record.Requested : Record.Requesting;
    internal required FileState State { get; init; }
    internal required long Since { get; init; }
    internal Outcome? Outcome { get; init; }

    /// <summary>When the request was sent, as its papers say; null: not yet.</summary>
    internal long? SentAt { get; init; }
}
