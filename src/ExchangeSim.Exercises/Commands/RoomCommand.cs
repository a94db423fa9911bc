using System.Text.Json.Serialization;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Commands;

/// <summary>Whatever enters a room from outside. A closed set: a new kind is added here, in the rules of the room and in what applies it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "do")]
[JsonDerivedType(typeof(JoinRoom), "join")]
[JsonDerivedType(typeof(TakeSeat), "take-seat")]
[JsonDerivedType(typeof(LeaveSeat), "leave-seat")]
[JsonDerivedType(typeof(SayReady), "say-ready")]
[JsonDerivedType(typeof(Decide), "decide")]
[JsonDerivedType(typeof(StartClock), "start-clock")]
[JsonDerivedType(typeof(PauseClock), "pause-clock")]
[JsonDerivedType(typeof(ResumeClock), "resume-clock")]
[JsonDerivedType(typeof(SetClock), "set-clock")]
[JsonDerivedType(typeof(StepClock), "step-clock")]
[JsonDerivedType(typeof(JumpClock), "jump-clock")]
[JsonDerivedType(typeof(GiveTime), "give-time")]
[JsonDerivedType(typeof(EndExercise), "end-exercise")]
[JsonDerivedType(typeof(OrderWork), "order-work")]
[JsonDerivedType(typeof(MoveOfficers), "move-officers")]
[JsonDerivedType(typeof(SendRequest), "send-request")]
[JsonDerivedType(typeof(WithdrawRequest), "withdraw-request")]
[JsonDerivedType(typeof(RemindOther), "remind-other")]
[JsonDerivedType(typeof(AnswerQuestion), "answer-question")]
[JsonDerivedType(typeof(WriteMessage), "write-message")]
[JsonDerivedType(typeof(HandOver), "hand-over")]
[JsonDerivedType(typeof(RemovePerson), "remove-person")]
[JsonDerivedType(typeof(TakeOver), "take-over")]
[JsonDerivedType(typeof(FireInject), "fire-inject")]
[JsonDerivedType(typeof(SkipInject), "skip-inject")]
[JsonDerivedType(typeof(ChangeInject), "change-inject")]
[JsonDerivedType(typeof(WriteInject), "write-inject")]
[JsonDerivedType(typeof(WriteEvent), "write-event")]
[JsonDerivedType(typeof(WriteNote), "write-note")]
[JsonDerivedType(typeof(RateTask), "rate-task")]
[JsonDerivedType(typeof(Observe), "observe")]
[JsonDerivedType(typeof(ReleaseDebriefing), "release-debriefing")]
public abstract record RoomCommand;

/// <summary>A person comes into the room.</summary>
public sealed record JoinRoom(string Participant, string Name) : RoomCommand;

/// <summary>A person sits down. The person who sat there before stands up.</summary>
public sealed record TakeSeat(string Participant, string Seat) : RoomCommand;

/// <summary>A person stands up; a policy keeps the seat.</summary>
public sealed record LeaveSeat(string Participant) : RoomCommand;

/// <summary>A person has read the briefing.</summary>
public sealed record SayReady(string Participant, bool IsReady) : RoomCommand;

/// <summary>A person decides at a seat.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Decision">The open decision, by its id.</param>
/// <param name="Choice">The case, by the step it leads to.</param>
/// <param name="Ground">Of a refusal that may have several grounds, the one that the person names; null: none. What becomes of the request does not depend on it.</param>
public sealed record Decide(string Seat, string Decision, string Choice, string? Ground = null) : RoomCommand;

/// <summary>The exercise begins.</summary>
public sealed record StartClock : RoomCommand;

/// <summary>Time stands.</summary>
public sealed record PauseClock(string? Reason = null) : RoomCommand;

/// <summary>Time goes on.</summary>
public sealed record ResumeClock : RoomCommand;

/// <summary>Another speed, another mode, or both.</summary>
public sealed record SetClock(double? Speed = null, ClockMode? Mode = null) : RoomCommand;

/// <summary>Time runs to the next new decision of a seat with a person, or to what comes to one, whatever waits already; not beyond the moment before a waiting decision's
/// deadline, and not further than this many simulated milliseconds, ≥ 1. Then it stands.</summary>
public sealed record StepClock(long AtMost) : RoomCommand;

/// <summary>Time runs to a simulated time (milliseconds from the start), whatever comes up on the way; then it stands.</summary>
public sealed record JumpClock(long To) : RoomCommand;

/// <summary>A seat's decisions wait longer: this many times as long as the plan says, 1 to 10.</summary>
public sealed record GiveTime(string Seat, double Factor) : RoomCommand;

/// <summary>The exercise is over.</summary>
public sealed record EndExercise : RoomCommand;
