using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Views;

namespace ExchangeSim.Exercises.Tests.Views;

public class MessageTests
{
    private const string Confirm = "Please confirm";

    // South is kept by the scenario.
    private static Room Started()
    {
        var room = Lesson.NewRoom(SmallWorld.Three());
        foreach (var seat in new[] { "north", "east" })
        {
            Assert.Null(room.Take(new JoinRoom(seat, seat), seat));
            Assert.Null(room.Take(new TakeSeat(seat, seat), seat));
        }
        Assert.Null(room.Take(new StartClock()));
        return room;
    }

    private static int Unanswered(Room room) => InstructorView.Of(room, 0).Seats.Single(row => row.Seat == "south").Unanswered;

    [Fact]
    public void The_same_text_to_two_seats_one_after_the_other_is_listed_twice()
    {
        using var room = Started();
        Assert.Null(room.Take(new WriteMessage("north", "south", Confirm), "north"));
        Assert.Null(room.Take(new WriteMessage("north", "east", Confirm), "north"));
        Assert.Equal(["east", "south"], SeatView.Of(room, "north", 0).Messages.Select(message => message.Seat).Order());
    }

    [Fact]
    public void A_message_of_a_seat_is_answered_by_a_message_to_that_seat_alone()
    {
        using var room = Started();
        Assert.Null(room.Take(new WriteMessage("north", "south", Confirm), "north"));
        Assert.Null(room.Take(new WriteMessage("east", "south", Confirm), "east"));
        Assert.Equal(0, Unanswered(room)); // they are on their way
        room.World.AdvanceTo(2 * SmallWorld.Hour);
        Assert.Equal(2, Unanswered(room));
        Assert.Null(room.Take(new WriteMessage("south", "north", "Confirmed")));
        Assert.Equal(1, Unanswered(room));
        Assert.Null(room.Take(new WriteMessage("south", "east", "Confirmed")));
        Assert.Equal(0, Unanswered(room));
    }

    [Fact]
    public void What_comes_at_the_very_time_of_an_earlier_message_is_not_answered_by_it()
    {
        using var room = Started();
        Assert.Null(room.Take(new WriteMessage("north", "south", Confirm), "north"));
        room.World.AdvanceTo(SmallWorld.Hour);
        Assert.Null(room.Take(new WriteMessage("south", "north", "Are you there?")));
        room.World.AdvanceTo(2 * SmallWorld.Hour);
        Assert.Equal(1, Unanswered(room));
    }
}
