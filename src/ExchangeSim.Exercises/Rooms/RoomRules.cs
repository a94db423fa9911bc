using ExchangeSim.Exercises.Clocks;
using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Rooms;

/// <summary>Which command is taken from whom, and when. It changes nothing.</summary>
internal static class RoomRules
{
    // An evaluator rates and notes, and changes nothing.
    internal static Refusal? Check(Room room, RoomCommand command, string by) =>
        by == LogEntry.Evaluator && command is not (RateTask or Observe) ? Refusal.InstructorOnly : CheckOf(room, command, by);

    private static Refusal? CheckOf(Room room, RoomCommand command, string by) => command switch
    {
        JoinRoom join => OwnOnly(join.Participant, by),
        TakeSeat take => OwnOnly(take.Participant, by) ?? Known(room, take.Participant) ?? Free(room, take.Seat, take.Participant, by),
        LeaveSeat leave => OwnOnly(leave.Participant, by) ?? Known(room, leave.Participant),
        SayReady ready => OwnOnly(ready.Participant, by) ?? Known(room, ready.Participant),
        Decide decide => Sits(room, decide.Seat, by) ?? Acting(room) ?? Choice(room, decide),
        StartClock => Instructor(by) ?? (room.Clock.Drive == ClockDrive.Lobby ? null : room.Clock.Drive == ClockDrive.Over ? Refusal.Over : Refusal.AlreadyStarted),
        PauseClock => Instructor(by) ?? Begun(room),
        ResumeClock => Instructor(by) ?? Begun(room),
        StepClock step => Instructor(by) ?? Begun(room) ?? (step.AtMost > 0 ? null : Refusal.TimeOutOfRange),
        JumpClock jump => Instructor(by) ?? Begun(room) ?? (jump.To > room.World.Time && jump.To <= room.Planned.End ? null : Refusal.TimeOutOfRange),
        SetClock set => Instructor(by) ?? (set.Speed is null or >= RoomClock.Slowest and <= RoomClock.Fastest ? null : Refusal.SpeedOutOfRange),
        GiveTime give => Instructor(by) ?? Seat(room, give.Seat) ?? (give.Factor is >= 1 and <= 10 ? null : Refusal.FactorOutOfRange),
        EndExercise => Instructor(by) ?? Begun(room),
        DeskCommand desk => Sits(room, desk.Seat, by) ?? Acting(room) ?? DeskRules.Check(room, desk),
        HandOver hand => Sits(room, hand.Seat, by) ?? Known(room, hand.Participant) ?? (room.Clock.Drive == ClockDrive.Over ? Refusal.Over : null),
        RemovePerson remove => Instructor(by) ?? Known(room, remove.Participant),
        TakeOver take => Instructor(by) ?? Seat(room, take.Seat) ?? (take.IsTaken && room.At(take.Seat) is not null ? Refusal.SeatHasPerson : null),
        FireInject fire => Instructor(by) ?? Begun(room) ?? InjectRules.Begins(room, fire.Inject, isFired: true),
        SkipInject skip => Instructor(by) ?? InjectRules.Begins(room, skip.Inject, isFired: false),
        ChangeInject change => Instructor(by) ?? InjectRules.Change(room, change),
        WriteInject news => Instructor(by) ?? Begun(room) ?? InjectRules.News(room, news),
        WriteEvent happens => Instructor(by) ?? Begun(room) ?? InjectRules.Event(room, happens),
        WriteNote note => note.Seat is { } seat
            ? Sits(room, seat, by) ?? DeskRules.Text(note.Text) ?? (note.File is { } file ? DeskRules.Known(room, room.Planned.Seat(seat)!, file) : null)
            : Instructor(by) ?? DeskRules.Text(note.Text),
        ReleaseDebriefing => Instructor(by) ?? (room.IsOver ? null : Refusal.NotOver),
        RateTask rate => Rater(by) ?? EvaluatorRules.Rating(room, rate),
        Observe seen => Rater(by) ?? EvaluatorRules.Observation(room, seen),
        _ => throw new InvalidOperationException($"no rule for {command.GetType().Name}"),
    };

    private static bool IsInstructor(string by) => by == LogEntry.Instructor;

    private static Refusal? Instructor(string by) => IsInstructor(by) ? null : Refusal.InstructorOnly;

    private static Refusal? Rater(string by) => by == LogEntry.Evaluator ? null : Instructor(by);

    private static Refusal? OwnOnly(string participant, string by) => participant == by || IsInstructor(by) ? null : Refusal.InstructorOnly;

    private static Refusal? Known(Room room, string participant) => room.Participant(participant) is null ? Refusal.UnknownParticipant : null;

    private static Refusal? Seat(Room room, string seat) => room.Planned.Seat(seat) is null ? Refusal.UnknownSeat : null;

    private static Refusal? Free(Room room, string seat, string participant, string by) =>
        Seat(room, seat) ?? (room.Clock.Drive == ClockDrive.Over ? Refusal.Over : room.At(seat) is { } other && other.Id != participant && !IsInstructor(by) ? Refusal.SeatTaken
            : null);

    private static Refusal? Sits(Room room, string seat, string by) =>
        Seat(room, seat) ?? (IsInstructor(by) || room.At(seat)?.Id == by ? null : Refusal.NotYourSeat);

    private static Refusal? Begun(Room room) => room.Clock.Drive switch { ClockDrive.Lobby => Refusal.NotStarted, ClockDrive.Over => Refusal.Over, _ => null };

    // In a calm room, and while time runs to the next decision, it may stand by itself; people go on acting then.
    private static Refusal? Acting(Room room) => Begun(room) ?? (room.Clock.TakesOrders ? null : Refusal.Paused);

    private static Refusal? Choice(Room room, Decide decide) =>
        room.World.Open.FirstOrDefault(open => open.Id == decide.Decision && open.Seat == decide.Seat) is not { IsQuestion: false } open ? Refusal.DecisionGone
        : CaseOf(room, open, decide.Choice) < 0 || !IsGround(room, open, decide) ? Refusal.UnknownChoice : null;

    private static bool IsGround(Room room, OpenDecision open, Decide decide) =>
        decide.Ground is null || NearEnds.GroundsOf(room.Planned.Scenario.Procedures[open.Pending.Procedure], decide.Choice).Contains(decide.Ground);

    /// <summary>Index of the case that leads to a step; −1: there is none.</summary>
    internal static int CaseOf(Room room, OpenDecision open, string choice)
    {
        var cases = ((DecideStep)room.Planned.Scenario.Procedures[open.Pending.Procedure].Steps[open.Pending.Step]).Cases;
        for (var i = 0; i < cases.Count; i++) if (cases[i].Then == choice) return i;
        return -1;
    }
}
