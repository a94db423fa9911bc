using ExchangeSim.Exercises.Clocks;
using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Replays;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Tests.Rooms;

public class RoomTests
{
    // The first decision of the lesson comes up after some twenty simulated minutes.
    private static (Room Room, OpenDecision Open) WithDecision()
    {
        var room = Lesson.Started();
        for (var real = 1L; room.World.Open.Count == 0; real += Lesson.Second) room.Tick(real);
        return (room, room.World.Open[0]);
    }

    [Fact]
    public void Whoever_sits_there_decides_and_nobody_else()
    {
        var (room, open) = WithDecision();
        using var _ = room;
        var choice = RoomChoices.Of(room, open)[0];
        var (here, there) = open.Seat == "hanoi" ? ("anna", "binh") : ("binh", "anna");
        Assert.Equal(Refusal.NotYourSeat, room.Take(new Decide(open.Seat, open.Id, choice), there));
        Assert.Equal(Refusal.UnknownChoice, room.Take(new Decide(open.Seat, open.Id, "somewhere"), here));
        Assert.Null(room.Take(new Decide(open.Seat, open.Id, choice), here));
        Assert.Equal(Refusal.DecisionGone, room.Take(new Decide(open.Seat, open.Id, choice), here));
        Assert.Equal((here, DecidedBy.Person), (room.World.Taken.Single().Participant, room.World.Taken.Single().By));
    }

    // With a calm clock no time passes between two commands.
    [Fact]
    public void What_was_withdrawn_waits_for_nobody_any_more_even_before_time_passes_and_the_room_can_be_replayed()
    {
        using var room = Lesson.Started();
        var open = room.WithOwnDecision();
        var by = room.At(open.Seat)!.Id;
        var choice = RoomChoices.Of(room, open)[0];
        Assert.Null(room.Take(new WithdrawRequest(open.Seat, room.World.FileOf(open.Pending.Root)), by));
        Assert.DoesNotContain(room.World.Open, other => other.Id == open.Id);
        Assert.Equal(Refusal.DecisionGone, room.Take(new Decide(open.Seat, open.Id, choice), by));
        Assert.Contains(room.World.FellAway, gone => gone.Id == open.Id);
        using var again = Replay.Whole(room.Planned, RoomLog.Parse(room.Log.ToText()));
        Assert.Equal(room.World.Fingerprint(), again.World.Fingerprint());
    }

    [Fact]
    public void While_time_is_paused_orders_are_refused_and_nothing_happens()
    {
        var (room, open) = WithDecision();
        using var _ = room;
        room.Take(new PauseClock(" Tea "));
        var time = room.World.Time;
        room.Tick(1_000_000);
        Assert.Equal((time, "Tea"), (room.World.Time, room.Clock.Reason));
        Assert.Equal(Refusal.Paused, room.Take(new Decide(open.Seat, open.Id, RoomChoices.Of(room, open)[0]), room.At(open.Seat)!.Id));
        room.Take(new ResumeClock());
        room.Tick(1_000_001);
        Assert.InRange(room.World.Time, time, time + 60); // what passed while it stood counts for nothing
    }

    [Fact]
    public void What_nobody_decides_in_time_is_decided_by_the_reference_at_the_deadline_and_said_so()
    {
        var (room, open) = WithDecision();
        using var _ = room;
        room.World.AdvanceTo(open.Until + Lesson.Hour);
        var taken = room.World.Taken.First(one => one.Open.Id == open.Id);
        Assert.Equal((open.Until, DecidedBy.NobodyInTime, true, null), (taken.At, taken.By, taken.IsReference, taken.Participant));
    }

    [Fact]
    public void Whoever_stands_up_leaves_the_seat_to_the_scenario_and_what_waited_to_the_reference()
    {
        var (room, open) = WithDecision();
        using var _ = room;
        room.Take(new LeaveSeat(room.At(open.Seat)!.Id));
        Assert.Equal(DecidedBy.SeatLeft, room.World.Taken.Single(one => one.Open.Id == open.Id).By);
        room.World.AdvanceTo(room.Planned.End);
        Assert.DoesNotContain(room.World.Taken, one => one.Open.Seat == open.Seat && one.Open.Id != open.Id);
    }

    [Fact]
    public void A_seat_that_is_taken_is_refused_but_the_instructor_may_move_people()
    {
        using var room = Lesson.Started();
        Assert.Equal(Refusal.SeatTaken, room.Take(new TakeSeat("binh", "hanoi"), "binh"));
        Assert.Equal(Refusal.InstructorOnly, room.Take(new TakeSeat("binh", "hanoi"), "anna"));
        Assert.Null(room.Take(new TakeSeat("binh", "hanoi")));
        Assert.Equal((null, "hanoi"), (room.Participant("anna")!.Seat, room.Participant("binh")!.Seat));
    }

    [Fact]
    public void The_instructors_commands_are_the_instructors()
    {
        using var room = Lesson.Started();
        RoomCommand[] commands = [new StartClock(), new PauseClock(null), new ResumeClock(), new SetClock(2, null), new StepClock(1), new JumpClock(1), new GiveTime("hanoi", 2),
            new EndExercise(), new RemovePerson("binh"),
            new TakeOver("hanoi", true), new FireInject("x"), new SkipInject("x"), new WriteInject(["hanoi"], "x", "y"), new WriteEvent(EventKind.Surge, 1, Factor: 2),
                new WriteNote("x")];
        Assert.All(commands, command => Assert.Equal(Refusal.InstructorOnly, room.Take(command, "anna")));
    }

    [Fact]
    public void In_calm_mode_time_stands_while_somebody_has_something_to_decide()
    {
        using var room = Lesson.Started();
        room.Take(new SetClock(null, ClockMode.Calm));
        for (var real = 1L; real < 20 * Lesson.Minute; real += Lesson.Second) room.Tick(real);
        var open = Assert.Single(room.World.Open);
        Assert.InRange(room.World.Time, open.Pending.Since, open.Pending.Since + Lesson.Minute);
        Assert.Null(room.Take(new Decide(open.Seat, open.Id, RoomChoices.Of(room, open)[0]), room.At(open.Seat)!.Id));
        for (var real = 20 * Lesson.Minute; real < 22 * Lesson.Minute; real += Lesson.Second) room.Tick(real);
        Assert.True(room.World.Time > open.Pending.Since + Lesson.Minute);
    }

    [Fact]
    public void A_step_goes_to_the_next_decision_and_a_jump_over_it()
    {
        using var room = Lesson.Started();
        room.Take(new StepClock(10 * Lesson.Hour));
        room.Tick(2);
        Assert.Equal(ClockDrive.Standing, room.Clock.Drive);
        var open = Assert.Single(room.World.Open);
        Assert.Null(room.Take(new Decide(open.Seat, open.Id, RoomChoices.Of(room, open)[0]), room.At(open.Seat)!.Id));
        room.Take(new JumpClock(5 * Lesson.Hour));
        room.Tick(3);
        Assert.Equal((5 * Lesson.Hour, ClockDrive.Standing), (room.World.Time, room.Clock.Drive));
        Assert.Equal(Refusal.TimeOutOfRange, room.Take(new JumpClock(4 * Lesson.Hour)));
    }

    [Theory]
    [InlineData(0, ClockDrive.Over)]
    [InlineData(1, ClockDrive.Standing)] // somewhere on the way
    public void After_a_restart_a_room_that_had_come_to_the_plans_end_is_over_and_another_stands(long before, ClockDrive drive)
    {
        using var room = Lesson.Started();
        room.Take(new JumpClock(room.Planned.End));
        using var again = Replay.Whole(room.Planned, RoomLog.Parse(room.Log.ToText()));
        again.World.AdvanceTo(room.Planned.End - before * Lesson.Hour);
        again.ComeBack();
        Assert.Equal(drive, again.Clock.Drive);
        Assert.Equal(drive == ClockDrive.Over ? Refusal.Over : null, again.Take(new ResumeClock()));
    }

    [Fact]
    public void A_seat_that_was_given_more_time_has_it()
    {
        using var room = Lesson.Started();
        room.Take(new GiveTime("hanoi", 3));
        room.Take(new GiveTime("vientiane", 3));
        for (var real = 1L; room.World.Open.Count == 0; real += Lesson.Second) room.Tick(real);
        var open = room.World.Open[0];
        Assert.Equal(3 * (long)room.Planned.Plan.AnswersWithin[open.Pending.Urgency].TotalMilliseconds, open.Until - open.Pending.Since);
    }

    [Fact]
    public void The_exercise_ends_at_its_end_or_when_the_instructor_says_so()
    {
        using var room = Lesson.Started();
        Assert.Null(room.Take(new EndExercise()));
        Assert.Equal(ClockDrive.Over, room.Clock.Drive);
        Assert.Equal(Refusal.Over, room.Take(new ResumeClock()));
        using var other = Lesson.Played(Lesson.Started(), 1);
        Assert.Equal(ClockDrive.Over, other.Clock.Drive);
    }

    [Fact]
    public void An_entry_that_was_never_possible_is_refused_in_a_replay()
    {
        using var room = Lesson.Started();
        var entry = new LogEntry(room.Entries.Count + 1, room.World.Time, 0, "x", "anna", new EndExercise());
        Assert.Throws<InvalidDataException>(() => room.Apply(entry));
    }

    [Theory]
    [InlineData("  Nguyễn   Thị Hạnh ", "Nguyễn Thị Hạnh")]
    [InlineData("A\u202Eevil\u200B\n<b>", "Aevil <b>")]
    [InlineData("\u0000\u200F ", null)]
    [InlineData("z\u0300\u0301\u0302\u0303\u0304\u0305", "z\u0300\u0301\u0302")]
    [InlineData("Nguye\u0302\u0303n Q\u0323ui", "Nguyễn Q\u0323ui")]
    [InlineData("\u3164", null)]
    [InlineData("\u2800", null)]
    [InlineData("\u115F\u1160", null)]
    [InlineData("\u034F", null)]
    [InlineData("\uFE0F", null)]
    [InlineData("\u0301", null)]
    [InlineData("A\u3164n", "An")]
    [InlineData("Team \U0001F469\u200D\U0001F467", "Team \U0001F469\u200D\U0001F467")]
    [InlineData("\u2764\uFE0F\u200D\U0001F525", "\u2764\uFE0F\u200D\U0001F525")]
    public void Names_are_cleaned_but_written_as_people_write_them(string written, string? name) => Assert.Equal(name, PersonName.Clean(written));

    [Fact]
    public void Two_people_of_one_name_are_told_apart()
    {
        using var room = Lesson.NewRoom();
        room.Take(new JoinRoom("a", "An"), "a");
        room.Take(new JoinRoom("b", "an"), "b");
        Assert.Equal(["An", "an 2"], room.Participants.Select(person => person.Name));
    }
}
