using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Debriefing.Own;
using ExchangeSim.Exercises.Rooms;

namespace ExchangeSim.Exercises.Tests.Rooms;

public class AttendanceTests
{
    // Anna decides once, is taken out, comes in again and decides once more.
    private static Room Played(string id, string name)
    {
        var room = Lesson.Started();
        DecideOnce(room, "anna", 1);
        Assert.Null(room.Take(new RemovePerson("anna")));
        Assert.Null(room.Take(new JoinRoom(id, name), id));
        Assert.Null(room.Take(new TakeSeat(id, "hanoi"), id));
        DecideOnce(room, id, id == "anna" ? 2 : 1);
        return room;
    }

    private static void DecideOnce(Room room, string by, int decisions)
    {
        for (var real = 1L; room.World.Taken.Count(taken => taken.Participant == by) < decisions; real += Lesson.Second)
        {
            room.Tick(real);
            if (room.World.Open.FirstOrDefault(open => open.Seat == "hanoi") is { } open)
                Assert.Null(room.Take(new Decide(open.Seat, open.Id, RoomChoices.Of(room, open)[open.Pending.Reference]), by, real));
        }
    }

    [Theory]
    [InlineData("anna", "anna")] // the same browser
    [InlineData("anna-again", "Anna")] // another one
    public void Who_was_taken_out_and_came_back_under_their_name_is_one_person_with_both_stays(string id, string name)
    {
        using var room = Played(id, name);
        var people = Attendance.In(room);
        Assert.Equal(["anna", "binh"], people.Select(person => person.Participant));
        Assert.Equal(["hanoi", "hanoi"], people[0].Sittings.Select(sitting => sitting.Seat));
        Assert.Equal(2, OwnDecisions.Of(room, people[0]).Count(taken => taken.Participant is not null));
    }

    [Fact]
    public void Another_name_is_another_person_and_a_browser_is_shown_only_its_own_stay()
    {
        using var room = Played("chi", "Chi");
        Assert.Equal(["anna", "binh", "chi"], Attendance.In(room).Select(person => person.Participant));
        using var namesake = Played("anna-again", "anna");
        Assert.Single(OwnDecisions.Of(namesake, Attendance.OfBrowser(namesake, "anna-again")!), taken => taken.Participant is not null);
        Assert.Null(Attendance.OfBrowser(namesake, "nobody"));
    }

    [Fact]
    public void Of_two_of_one_name_the_one_who_was_taken_out_comes_back_as_that_one()
    {
        using var room = Lesson.Started();
        Assert.Null(room.Take(new JoinRoom("other", "anna"), "other"));
        Assert.Null(room.Take(new RemovePerson("other")));
        Assert.Null(room.Take(new JoinRoom("other-again", "Anna"), "other-again"));
        Assert.Equal(["anna", "binh", "Anna 2"], Attendance.In(room).Select(person => person.Name));
        Assert.True(Attendance.In(room)[2].Is("other-again"));
    }

    [Fact]
    public void Two_people_of_one_name_who_are_there_at_once_stay_two()
    {
        using var room = Lesson.Started();
        Assert.Null(room.Take(new JoinRoom("other", "anna"), "other"));
        Assert.Equal(["anna", "binh", "anna 2"], Attendance.In(room).Select(person => person.Name));
    }
}
