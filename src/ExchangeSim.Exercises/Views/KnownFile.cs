using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Live;
using NodaTime;

namespace ExchangeSim.Exercises.Views;

/// <summary>One request as far as one seat knows it: stretches that passed at its own agency, what it has to decide, and what its agency does with it now.</summary>
/// <param name="Record">The request. Of it only what stands on its papers may be shown: who asks whom, about what, how urgently.</param>
/// <param name="Id">An opaque name in this room.</param>
/// <param name="Reference">Its number, as it stands on the papers.</param>
/// <param name="Agency">Index of the seat's agency.</param>
/// <param name="Passed">What passed at that agency, in order.</param>
/// <param name="Open">What the seat has to decide or to answer, or null.</param>
internal sealed record KnownFile(RequestRecord Record, string Id, string Reference, int Agency, IReadOnlyList<TraceSegment> Passed, OpenDecision? Open)
{
    private InboxItem? _line;

    /// <summary>Its line of the inbox. Where nothing is to be decided it is the same for as long as the file is.</summary>
    internal InboxItem Line(Room room) => Open is null ? _line ??= InboxItem.Of(room, this) : InboxItem.Of(room, this);

    /// <summary>The time limit for the final reply, or null.</summary>
    internal Instant? AnswerUntil(Room room)
    {
        var scenario = room.Planned.Scenario;
        return SentAt is { } sent && scenario.Procedures[Procedure].Limits.TryGetValue(Record.Urgency, out var length)
            ? ClockView.TimeOf(room, sent + CalendarLength.Milliseconds(length.Written, ClockView.TimeOf(room, sent), scenario.Zone))
            : null;
    }

    internal bool IsOwn => Record.Requesting == Agency;
    internal int Procedure => Record.Procedure >= 0 ? Record.Procedure : Open!.Pending.Procedure;
    internal int Counterpart => IsOwn ? Record.Requested : Record.Requesting;
    internal required FileState State { get; init; }
    internal required long Since { get; init; }
    internal Outcome? Outcome { get; init; }

    /// <summary>When the request was sent, as its papers say; null: not yet.</summary>
    internal long? SentAt { get; init; }

    /// <summary>When the final reply was sent, as its papers say; null: not yet, as far as the seat knows.</summary>
    internal long? AnsweredAt { get; init; }

    /// <summary>What the own agency holds of it now, or null.</summary>
    internal OpenWork? Work { get; init; }

    /// <summary>Whether what is held waits, or lies put aside, at a desk of the seat.</summary>
    internal bool IsAtOwnDesk { get; init; }

    /// <summary>What the own agency knows of it while it is away, or null.</summary>
    internal SentAway? Away { get; init; }

    /// <summary>The form by which a person sent it, or null.</summary>
    internal SendRequest? Form { get; init; }

    /// <summary>The urgency as it stands on the papers: the sender's own copy says what was claimed.</summary>
    internal Urgency Urgency => IsOwn && Form is { } form ? form.Urgency : Record.Urgency;
}
