using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Views;

namespace ExchangeSim.Exercises.Tests.Views;

/// <summary>Whether a reply is late is counted to the moment at which it was sent. In the small world it leaves two hours after the decision.</summary>
public class AnsweredAtTests
{
    private const long Hour = SmallWorld.Hour;

    [Theory]
    [InlineData("10 h", 0)]
    [InlineData("2 h", 1)]
    public void A_request_whose_answer_has_left_is_as_late_as_it_was_then_however_much_time_passes(string limit, int overdue)
    {
        var planned = SmallWorld.Limited(limit);
        using var room = Lesson.NewRoom(planned);
        room.Take(new JoinRoom("anna", "anna"), "anna");
        room.Take(new TakeSeat("anna", "south"), "anna");
        room.Take(new StartClock());
        room.World.AdvanceTo(Hour * 3 / 2);
        Assert.Null(room.Take(new Decide("south", room.World.Open[0].Id, "search"), "anna"));
        var first = SeatView.Of(room, "south", 0).Inbox.Single(item => item.State != FileState.ToDecide).File;
        foreach (var hours in new[] { 4, 19 })
        {
            room.World.AdvanceTo(hours * Hour);
            var item = SeatView.Of(room, "south", 0).Inbox.Single(item => item.File == first);
            Assert.Equal(ClockView.TimeOf(room, Hour * 7 / 2), item.AnsweredAt);
            Assert.Equal(overdue == 1, item.AnswerUntil < item.AnsweredAt);
        }
    }

    [Fact]
    public void The_side_that_asks_reads_on_the_reply_when_it_was_sent()
    {
        using var room = Lesson.Played(Lesson.Started(), 2);
        var (hanoi, vientiane) = (SeatView.Of(room, "hanoi", 0).Inbox, SeatView.Of(room, "vientiane", 0).Inbox);
        var both = hanoi.Join(vientiane, one => one.File, other => other.File, (one, other) => (one, other))
            .Select(pair => pair.one.IsOwn ? pair : (one: pair.other, other: pair.one)).Where(pair =>
                pair.other.State == FileState.SentBack && pair.one.AnsweredAt is not null).ToList();
        Assert.NotEmpty(both);
        Assert.All(both, pair => Assert.Equal(pair.other.AnsweredAt, pair.one.AnsweredAt));
    }
}
