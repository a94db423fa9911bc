using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Replays;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using System.Text.Json;

namespace ExchangeSim.Exercises.Tests.Replays;

/// <summary>Everything that people may do, at random, and the same again.</summary>
public class WideReplayTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_room_in_which_people_did_everything_is_the_same_when_it_is_replayed_from_the_text_of_its_log(int seed)
    {
        using var room = WideLesson.Played(WideLesson.Started(), seed);
        using var again = Replay.At(WideLesson.Planned, RoomLog.Parse(room.Log.ToText()), WideLesson.Planned.End);
        Assert.True(room.World.Acts.Count > 20, $"only {room.World.Acts.Count} acts");
        Assert.Equal(room.World.Taken, again.World.Taken);
        Assert.Equal(Seen(room), Seen(again));
        Assert.Equal(room.World.Stop().Fingerprint, again.World.Stop().Fingerprint);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void A_room_that_goes_on_from_a_snapshot_is_the_same(int seed)
    {
        using var room = WideLesson.Played(WideLesson.Started(), seed);
        var entries = room.Entries;
        var half = entries.Count / 2;
        using var first = Lesson.NewRoom(WideLesson.Planned);
        foreach (var entry in entries.Take(half)) first.Apply(entry);
        var state = new MemoryStream();
        first.World.Save(state);
        state.Position = 0;
        using var second = Room.Resume(WideLesson.Planned, first.Header, entries.Take(half), state);
        foreach (var entry in entries.Skip(half)) second.Apply(entry);
        second.World.AdvanceTo(WideLesson.Planned.End);
        Assert.Equal(Seen(room), Seen(second));
        Assert.Equal(room.World.Stop().Fingerprint, second.World.Stop().Fingerprint);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void Played_once_more_with_nothing_replaced_everything_ends_as_it_did(int seed)
    {
        using var room = WideLesson.Played(WideLesson.Started(), seed);
        room.World.Stop();
        var ends = room.World.Register.Requests.Select(request => RequestEnd.Of(request, room.Planned.Scenario));
        Assert.Equal(ends, new Counterfactuals(WideLesson.Planned, room.Log).Played);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Where_time_stands_while_people_decide_it_ends_as_it_did_too_to_the_millisecond(int seed)
    {
        using var room = Lesson.Started(WideLesson.Planned);
        room.Take(new SetClock(Mode: ClockMode.Calm), LogEntry.Instructor, 1);
        WideLesson.Played(room, seed);
        room.World.Stop();
        var ends = room.World.Register.Requests.Select(request => RequestEnd.Of(request, room.Planned.Scenario));
        Assert.Equal(ends, new Counterfactuals(WideLesson.Planned, room.Log).Played);
    }

    private static string Seen(Room room) => string.Concat(room.Planned.Seats.Select(seat =>
    {
        var view = SeatView.Of(room, seat.Plan.Id, 0);
        return JsonSerializer.Serialize(view with { Inbox = [.. view.Inbox.Select(item => item with { IsWarned = false })],
            Clock = ClockView.Of(room, 0) with { SpeedNow = 0, Drive = default } }, RoomLog.Json);
    })) + JsonSerializer.Serialize(InstructorView.Of(room, 0) with { Room = null!, Seats = [] }, new JsonSerializerOptions(RoomLog.Json) { RespectNullableAnnotations = false });
}
