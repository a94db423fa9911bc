using ExchangeSim.Exercises.Clocks;
using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Replays;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Tests.Rooms;

/// <summary>The instructor moves the clock in steps while people still have something to decide.</summary>
public class StepTests
{
    private static void Step(Room room, long atMost)
    {
        Assert.Null(room.Take(new StepClock(atMost)));
        for (var real = 2L; room.Clock.Drive == ClockDrive.Stepping; real++) room.Tick(real);
    }

    private static Room WithOneDecision()
    {
        var room = Lesson.Started();
        Step(room, 10 * Lesson.Hour);
        Assert.Single(room.World.Open);
        return room;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public void A_step_of_no_time_is_refused(long atMost)
    {
        using var room = Lesson.Started();
        Assert.Equal(Refusal.TimeOutOfRange, room.Take(new StepClock(atMost)));
    }

    [Fact]
    public void A_step_of_any_length_ends_with_the_exercise_at_the_latest()
    {
        using var room = WithOneDecision();
        Step(room, long.MaxValue);
        Assert.InRange(room.World.Time, 1, room.Planned.End);
        Assert.Equal(ClockDrive.Standing, room.Clock.Drive);
    }

    [Fact]
    public void A_step_goes_to_the_next_new_decision_though_another_waits()
    {
        using var room = WithOneDecision();
        var (waits, from) = (room.World.Open[0], room.World.Time);
        Step(room, 10 * Lesson.Hour);
        Assert.True(room.World.Time > from);
        Assert.Equal(ClockDrive.Standing, room.Clock.Drive);
        Assert.Contains(room.World.Open, open => open.Id == waits.Id);
        Assert.Equal(2, room.World.Open.Count);
    }

    [Fact]
    public void A_step_of_some_minutes_goes_so_far_where_nothing_new_comes_whatever_waits()
    {
        using var room = WithOneDecision();
        var from = room.World.Time;
        Step(room, 5 * Lesson.Minute);
        Assert.Equal((from + 5 * Lesson.Minute, ClockDrive.Standing, 1), (room.World.Time, room.Clock.Drive, room.World.Open.Count));
    }

    [Fact]
    public void A_step_ends_just_before_the_deadline_of_what_waits_and_the_next_passes_it_and_it_is_known_that_nobody_decided()
    {
        using var room = WithOneDecision();
        var waits = room.World.Open[0];
        for (var steps = 0; room.World.Time < waits.Until - Lesson.Minute && steps < 100; steps++) Step(room, 24 * Lesson.Hour);
        Assert.Equal(waits.Until - Lesson.Minute, room.World.Time);
        Assert.Contains(room.World.Open, open => open.Id == waits.Id);
        Assert.DoesNotContain(room.World.Taken, taken => taken.By == DecidedBy.NobodyInTime);
        Step(room, 2 * Lesson.Minute);
        Assert.True(room.World.Time > waits.Until);
        Assert.Equal(DecidedBy.NobodyInTime, Assert.Single(room.World.Taken, taken => taken.Open.Id == waits.Id).By);
    }

    [Fact]
    public void In_calm_mode_time_stands_while_somebody_decides_and_an_explicit_step_moves_it()
    {
        using var room = WithOneDecision();
        Assert.Null(room.Take(new SetClock(null, ClockMode.Calm)));
        Assert.Null(room.Take(new ResumeClock()));
        var from = room.World.Time;
        for (var real = 100L; real < 20 * Lesson.Second; real += Lesson.Second) room.Tick(real);
        Assert.Equal((from, 0.0), (room.World.Time, room.SpeedNow(20 * Lesson.Second)));
        Step(room, 5 * Lesson.Minute);
        Assert.Equal(from + 5 * Lesson.Minute, room.World.Time);
    }

    [Fact]
    public void A_log_with_steps_is_replayed_by_its_times_whatever_ends_a_step()
    {
        using var room = WithOneDecision();
        Assert.Null(room.Take(new StepClock(Lesson.Hour))); // as it was when a step did not move while somebody decided: the next command is of the same time
        var open = room.World.Open[0];
        Assert.Null(room.Take(new Decide(open.Seat, open.Id, RoomChoices.Of(room, open)[0]), room.At(open.Seat)!.Id));
        Step(room, 24 * Lesson.Hour);
        Step(room, 24 * Lesson.Hour);
        Assert.Null(room.Take(new PauseClock()));
        using var again = Replay.Whole(room.Planned, room.Log);
        Assert.Equal((room.World.Time, room.World.Fingerprint()), (again.World.Time, again.World.Fingerprint()));
    }
}
