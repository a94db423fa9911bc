namespace ExchangeSim.Exercises.Rooms;

/// <summary>Why a command was not taken. Pages say it in words.</summary>
public enum Refusal
{
    /// <summary>There is no such person here.</summary>
    UnknownParticipant,
    /// <summary>The name is empty, or nothing is left of it when it is cleaned.</summary>
    NoName,
    /// <summary>There is no such seat.</summary>
    UnknownSeat,
    /// <summary>Another person sits there.</summary>
    SeatTaken,
    /// <summary>The sender does not sit there.</summary>
    NotYourSeat,
    /// <summary>Only the instructor may do this.</summary>
    InstructorOnly,
    /// <summary>The exercise has not begun.</summary>
    NotStarted,
    /// <summary>The exercise has begun already.</summary>
    AlreadyStarted,
    /// <summary>Time stands.</summary>
    Paused,
    /// <summary>The exercise is over.</summary>
    Over,
    /// <summary>The exercise is not over yet.</summary>
    NotOver,
    /// <summary>The decision does not wait any longer: a person decided, or its time ran out.</summary>
    DecisionGone,
    /// <summary>The decision has no such case.</summary>
    UnknownChoice,
    /// <summary>The speed is slower than real time or faster than a month a minute.</summary>
    SpeedOutOfRange,
    /// <summary>The time is past, or after the exercise's end.</summary>
    TimeOutOfRange,
    /// <summary>The factor is not from 1 to 10.</summary>
    FactorOutOfRange,
    /// <summary>The seat knows no such file.</summary>
    UnknownFile,
    /// <summary>The request does not wait at a desk of the seat.</summary>
    NotWaiting,
    /// <summary>The request was not put aside.</summary>
    NotPutAside,
    /// <summary>The agency has no such desk, or none with officers of its own.</summary>
    UnknownDesk,
    /// <summary>The desk has fewer officers.</summary>
    NotEnoughOfficers,
    /// <summary>The request is not the own agency's, or it has ended.</summary>
    NotYourRequest,
    /// <summary>The request is with the own agency, so that there is nobody to be reminded.</summary>
    NotAway,
    /// <summary>The request was withdrawn already.</summary>
    AlreadyWithdrawn,
    /// <summary>There is nothing written.</summary>
    NoText,
    /// <summary>The text is longer than can be kept.</summary>
    TextTooLong,
    /// <summary>A seat writes to another seat.</summary>
    ToItself,
    /// <summary>The channel does not join the two agencies, or there is none between them.</summary>
    NoChannel,
    /// <summary>There is no such inject.</summary>
    UnknownInject,
    /// <summary>The inject is under way or over.</summary>
    InjectHasBegun,
    /// <summary>The event names something that the scenario does not have, or does nothing.</summary>
    UnknownEvent,
    /// <summary>The seat has no such lead.</summary>
    UnknownLead,
    /// <summary>There is no such agency, procedure, instrument or crime area.</summary>
    UnknownAddress,
    /// <summary>One of the two agencies lacks a desk that the procedure needs.</summary>
    NoDesk,
    /// <summary>Somebody sits there: a person's seat is handed over, not taken over.</summary>
    SeatHasPerson,
    /// <summary>The form has fields that the procedure's form does not have.</summary>
    UnknownField,
    /// <summary>The plan has no such task.</summary>
    UnknownTask,
    /// <summary>The person is in the room already; a name is not changed in play.</summary>
    AlreadyHere,
    /// <summary>The room has as many people as it can have.</summary>
    RoomFull,
    /// <summary>The other person has a seat already; only the instructor moves them.</summary>
    HasSeat,
    /// <summary>The sender has sent too much within a minute.</summary>
    TooMany,
    /// <summary>The plan lets no more officers work at other desks than theirs.</summary>
    OfficersStay,
    /// <summary>An event gives a desk more officers, or takes more from it, than the limit; alone or with those before it.</summary>
    TooManyOfficers,
    /// <summary>With what lasts already, requests would arise more than a thousand times as often.</summary>
    TooOften,
    /// <summary>Another command with this id was taken before.</summary>
    IdTaken,
    /// <summary>The simulation cannot do it. Nothing was changed.</summary>
    Impossible,
    /// <summary>The room's log cannot be read to its end; it shows what was before that.</summary>
    OutOfOrder,
}
