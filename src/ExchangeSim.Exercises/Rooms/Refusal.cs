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
}
