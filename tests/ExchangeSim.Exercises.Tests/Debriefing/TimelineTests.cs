using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Exercises.Rehearsing;
using ExchangeSim.Exercises.Replays;
using ExchangeSim.Exercises.Views;

namespace ExchangeSim.Exercises.Tests.Debriefing;

public class TimelineTests
{
    private const long Hour = SmallWorld.Hour;

    [Fact]
    public void Each_moment_stands_where_it_was_with_the_seat_that_knows_it()
    {
        var timeline = Timeline.Of(SmallWorld.Played("search", "say-no"));
        var moments = timeline.Moments.Select(moment => (moment.At, moment.Kind, string.Join(',', moment.Seats), moment.Choice)).ToList();
        Assert.Equal(
            [
                (Hour, MomentKind.Reached, "south", null), (Hour, MomentKind.ToDecide, "south", null), (3 * Hour / 2, MomentKind.Reached, "south", null),
                (3 * Hour / 2, MomentKind.ToDecide, "south", null), (3 * Hour / 2, MomentKind.Decided, "south", "search"), (2 * Hour, MomentKind.Decided, "south", "say-no"),
            ],
            moments.OrderBy(one => one.At).ThenBy(one => one.Kind));
    }

    [Fact]
    public void An_answer_lies_from_when_the_file_has_come_until_the_reply_has_arrived()
    {
        var timeline = Timeline.Of(SmallWorld.Played("search", "say-no"));
        var refused = timeline.Answers[0];
        Assert.Equal((3 * Hour / 2, Hour / 2, null, 20 * Hour - 3 * Hour / 2), (refused.LayAt, refused.AskedAt!.Value, refused.KnownAt, refused.Lay(timeline.End)));
        var answered = timeline.Answers[1];
        Assert.Equal((Hour, 0L, 9 * Hour / 2, "south"), (answered.LayAt, answered.AskedAt!.Value, answered.KnownAt!.Value, answered.HolderSeat));
    }

    [Theory]
    [InlineData("further: { work: 2 h, at: requesting bureau, then: answered }", 9 * Hour / 2)]
    [InlineData("further: { send: to requested, then: again }\n      again: { send: to requesting, then: answered }", null)]
    public void Who_asked_knows_the_answer_when_the_reply_has_come_and_not_by_a_reply_after_which_they_ask_on(string steps, long? known)
    {
        var timeline = Timeline.Of(SmallWorld.Played("search", "say-no", until: 5 * Hour, SmallWorld.Further(steps)));
        Assert.Equal([null, known], timeline.Answers.Select(answer => answer.KnownAt).Order());
    }

    [Fact]
    public void A_lead_shows_when_it_could_have_been_asked_and_when_somebody_asked()
    {
        using var room = PlayerRoom.Play(WideLesson.Planned, 1, PlayerModel.Reference, PlayTerms.Whole(WideLesson.Planned), CancellationToken.None).Room;
        var timeline = Timeline.Of(new PlayedRoom(WideLesson.Planned, room.Log));
        var lead = timeline.Answers.First(answer => answer.Lead == "letter");
        Assert.Equal(2 * Lesson.Hour, lead.LayAt);
        Assert.True(lead.AskedAt > lead.LayAt);
        Assert.Contains(timeline.Moments, moment => moment.Kind == MomentKind.Asked && moment.Lead == "letter" && moment.At == lead.AskedAt);
        Assert.Contains(timeline.Moments, moment => moment.Kind == MomentKind.Letter && moment.Text!.In("en") == "SECRET-INJECT-CALL" && moment.Seats.SequenceEqual(["hanoi"]));
    }

    // The timeline is about knowing: nothing stands in it for a seat before the seat's own view has it.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_seat_knows_a_file_from_the_moment_that_the_timeline_says(int seed)
    {
        using var room = WideLesson.Played(WideLesson.Started(), seed);
        var played = new PlayedRoom(WideLesson.Planned, room.Log);
        var rewind = new Rewind(WideLesson.Planned, room.Log, played.EndedAt);
        foreach (var moment in Timeline.Of(played).Moments.Where(moment => moment.Kind == MomentKind.Reached).Take(12))
        {
            using var after = rewind.At(Math.Min(played.EndedAt, moment.At + Lesson.Minute));
            var file = after.World.FileOf(moment.Request!.Value);
            Assert.Contains(SeatView.Of(after, moment.Seats[0], 0).Inbox, item => item.File == file);
        }
    }

    [Fact]
    public void Going_back_to_a_moment_gives_the_room_that_a_replay_gives()
    {
        using var room = WideLesson.Played(WideLesson.Started(), 3);
        var rewind = new Rewind(WideLesson.Planned, room.Log, WideLesson.Planned.End);
        foreach (var time in new[] { 0, Lesson.Hour + 1, 5 * Lesson.Hour, 9 * Lesson.Hour + 7 })
        {
            using var back = rewind.At(time);
            using var again = Replay.At(WideLesson.Planned, room.Log, time);
            Assert.Equal(again.World.Stop().Fingerprint, back.World.Stop().Fingerprint);
        }
    }
}
