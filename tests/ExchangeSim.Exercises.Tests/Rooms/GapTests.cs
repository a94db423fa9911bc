using ExchangeSim.Exercises.Clocks;
using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Views;

namespace ExchangeSim.Exercises.Tests.Rooms;

/// <summary>A machine that sleeps, and one whose clock is set.</summary>
public class GapTests
{
    [Theory]
    [InlineData(Room.LongestGap + 1)]
    [InlineData(45 * Lesson.Second)]
    [InlineData(40L * 24 * Lesson.Hour)]
    [InlineData(-Lesson.Hour)]
    public void What_the_machines_clock_leaps_counts_for_nothing_and_time_goes_on_from_where_it_was(long leap)
    {
        using var room = Lesson.Started();
        room.Tick(1 + Lesson.Second);
        var time = room.World.Time;
        var now = 1 + Lesson.Second + leap;
        room.Tick(now);
        Assert.Equal((time, ClockDrive.Running), (room.World.Time, room.Clock.Drive));
        room.Tick(now + Lesson.Second);
        Assert.Equal(time + (long)(Lesson.Second * room.Clock.Speed), room.World.Time);
        Assert.Equal(leap > 0 ? new StoodStill(time, leap) : null, room.Stood);
        Assert.Equal(leap > 0 ? leap / 1000 : null, InstructorView.Of(room, now).Stood?.Seconds);
    }

    [Fact]
    public void A_short_silence_is_no_gap_and_a_pause_is_none_either()
    {
        using var room = Lesson.Started();
        room.Tick(1 + Room.LongestGap);
        Assert.Equal((long)(Room.LongestGap * room.Clock.Speed), room.World.Time);
        Assert.Null(room.Take(new PauseClock()));
        room.Tick(1_000_000);
        Assert.Null(room.Stood);
    }

    [Fact]
    public void A_warning_lasts_its_twenty_seconds_although_the_machine_slept_in_it()
    {
        using var room = Lesson.Started();
        var real = 1L;
        while (!room.World.Open.Any(room.IsWarned)) room.Tick(real += Lesson.Second);
        var open = room.World.Open.First(room.IsWarned);
        room.Tick(real += Lesson.Hour);
        room.Tick(real += 4 * Lesson.Second);
        Assert.Contains(open, room.World.Open);
        Assert.True(room.SpeedNow(real) < room.Clock.Speed);
    }

    [Fact]
    public void A_warning_waits_while_the_instructor_pauses()
    {
        using var room = Lesson.Started();
        var real = 1L;
        while (!room.World.Open.Any(room.IsWarned)) room.Tick(real += Lesson.Second);
        var (open, speed) = (room.World.Open.First(room.IsWarned), room.SpeedNow(real));
        Assert.Null(room.Take(new PauseClock()));
        for (var second = 0; second < 60; second++) room.Tick(real += Lesson.Second);
        Assert.Null(room.Take(new ResumeClock()));
        Assert.Equal(speed, room.SpeedNow(real), speed / 10);
        room.Tick(real += 4 * Lesson.Second);
        Assert.Contains(open, room.World.Open);
    }

    [Fact]
    public void At_the_greatest_speed_nothing_comes_up_and_runs_out_within_one_look()
    {
        using var room = Lesson.Started();
        Assert.Null(room.Take(new SetClock(RoomClock.Fastest)));
        for (var real = 1L; room.World.Taken.Count == 0; real += 4 * Lesson.Second)
        {
            room.Tick(real);
            if (room.World.Taken.Count == 0) continue;
            var seen = Assert.Single(room.World.Taken);
            Assert.True(room.IsWarned(seen.Open), "it ran out before anybody was warned");
        }
    }
}
