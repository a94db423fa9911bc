using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Exercises.Debriefing.Own;
using ExchangeSim.Exercises.Replays;
using ExchangeSim.Exercises.Rooms;

namespace ExchangeSim.Exercises.Tests.Rooms;

public class TriedSeatTests
{
    // Linh takes Ha Noi in the lobby, where a lead lies from the beginning, and then Vientiane; the instructor tries Ha Noi, too. Nobody plays there.
    private static Room Started()
    {
        var room = Lesson.NewRoom(WideLesson.Planned);
        Assert.Null(room.Take(new JoinRoom("linh", "Linh"), "linh"));
        Assert.Null(room.Take(new TakeSeat("linh", "hanoi"), "linh"));
        Assert.Null(room.Take(new TakeSeat("linh", "vientiane"), "linh"));
        Assert.Null(room.Take(new TakeOver("hanoi", true)));
        Assert.Null(room.Take(new TakeOver("hanoi", false)));
        Assert.Null(room.Take(new StartClock()));
        return room;
    }

    [Fact]
    public void A_seat_that_was_only_tried_in_the_lobby_is_nobodys_in_attendance_own_debriefing_and_what_the_reference_plays()
    {
        using var room = Lesson.Played(Started(), 1);
        Assert.Equal([new Sitting("vientiane", room.Planned.Begin, null)], Attendance.In(room).Single().Sittings);
        Assert.False(room.World.Seated.HadPeople("hanoi", 0, long.MaxValue));
        var played = new PlayedRoom(room.Planned, room.Log);
        Assert.Equal(["vientiane"], played.Seats);
        var own = OwnDebriefing.Of(played, "linh")!;
        Assert.Equal(["vientiane"], own.Seats);
        Assert.Contains(Timeline.Of(played).Moments, moment => moment.Seats.Contains("hanoi") && moment.At == room.Planned.Begin);
        Assert.All(own.Moments, moment => Assert.Equal("vientiane", moment.Seat));
        Assert.DoesNotContain(played.Result.Cases, one => one.Lead == "boat" && one.ReachedPeople);
    }

    [Fact]
    public void It_is_nobodys_in_a_room_that_goes_on_from_a_kept_state_either()
    {
        using var room = Lesson.Played(Started(), 1);
        using var then = new Rewind(room.Planned, room.Log, room.Planned.End).At(room.Planned.End / 2);
        Assert.False(then.World.Seated.HadPeople("hanoi", 0, long.MaxValue));
        Assert.True(then.World.Seated.HadPeople("vientiane", 0, 0));
    }

    [Fact]
    public void Who_sat_there_for_no_time_while_it_was_played_has_sat_there()
    {
        using var room = Started();
        Assert.Null(room.Take(new TakeSeat("linh", "hanoi"), "linh"));
        Assert.Null(room.Take(new TakeSeat("linh", "vientiane"), "linh"));
        var begin = room.Planned.Begin;
        Assert.Equal([new Sitting("vientiane", begin, begin), new Sitting("hanoi", begin, begin), new Sitting("vientiane", begin, null)], Attendance.In(room).Single().Sittings);
        Assert.True(room.World.Seated.HadPeople("hanoi", begin, begin));
    }
}
