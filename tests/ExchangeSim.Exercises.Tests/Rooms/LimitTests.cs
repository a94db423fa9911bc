using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Scenarios.Exercises;

namespace ExchangeSim.Exercises.Tests.Rooms;

/// <summary>How much is taken: of events, of one person, and of people.</summary>
public class LimitTests
{
    private static WriteEvent Officers(int number) => new(EventKind.Staffing, 1, "vietnam", "bureau", number);

    [Theory]
    [InlineData(99_999_999)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    [InlineData(1001)]
    [InlineData(-1001)]
    public void An_event_of_more_officers_than_any_desk_has_is_refused_before_it_is_in_the_log(int number)
    {
        using var room = Lesson.Started();
        Assert.Equal(Refusal.TooManyOfficers, room.Take(Officers(number)));
        Assert.DoesNotContain(room.Entries, entry => entry.Command is WriteEvent);
    }

    [Fact]
    public void Many_events_of_one_desk_are_limited_together_and_the_room_goes_on()
    {
        using var room = Lesson.Started();
        for (var number = 0; number < 10; number++) Assert.Null(room.Take(Officers(number % 2 == 0 ? 1000 : -1000)));
        Assert.Equal(Refusal.TooManyOfficers, room.Take(Officers(1)));
        Assert.Null(room.Take(Officers(1) with { Desk = "investigation" }));
        room.World.AdvanceTo(room.World.Time + Lesson.Hour);
    }

    [Fact]
    public void Surges_are_limited_together_while_they_last_and_an_event_lasts_a_minute_or_longer()
    {
        using var room = Lesson.NewRoom(PlannedExercise.Of(ExerciseFile.Read(Path.Combine(Lesson.Folder, "vietnam-laos-review.exercise.yaml"))));
        Assert.Null(room.Take(new StartClock()));
        Assert.Null(room.Take(new WriteEvent(EventKind.Surge, 1, Factor: 100)));
        Assert.Equal(Refusal.TooOften, room.Take(new WriteEvent(EventKind.Surge, 1, Factor: 11)));
        Assert.Null(room.Take(new WriteEvent(EventKind.Surge, 1, Factor: 10)));
        foreach (var kind in new[] { EventKind.Surge, EventKind.Outage })
            Assert.Equal(Refusal.TimeOutOfRange, room.Take(new WriteEvent(kind, 1e-9, Subject: "i-24-7", Factor: 2)));
    }

    [Fact]
    public void A_log_of_an_earlier_version_may_hold_what_is_refused_today()
    {
        using var room = Lesson.NewRoom();
        Assert.Equal(Refusal.NoName, room.Take(new JoinRoom("p", "\u3164"), "p"));
        room.Apply(new LogEntry(1, 0, 0, "1", "p", new JoinRoom("p", "\u3164")));
        Assert.Equal("?", Assert.Single(room.Participants).Name);
        Assert.Equal("?", Assert.Single(Attendance.In(room)).Name);
    }

    [Fact]
    public void Thirty_messages_a_minute_are_taken_from_a_person_and_then_again()
    {
        using var room = Lesson.Started();
        const long now = 1_000_000;
        for (var number = 0; number < 30; number++) Assert.Null(room.Take(new WriteMessage("hanoi", "vientiane", "m"), "anna", now + number));
        Assert.Equal(Refusal.TooMany, room.Take(new WriteMessage("hanoi", "vientiane", "m"), "anna", now + 59_000));
        Assert.Null(room.Take(new WriteMessage("vientiane", "hanoi", "m"), "binh", now + 59_000));
        Assert.Null(room.Take(new WriteNote("n", "hanoi"), "anna", now + 59_000));
        Assert.Null(room.Take(new WriteMessage("hanoi", "vientiane", "m"), "anna", now + 60_000));
    }

    [Fact]
    public void Other_commands_of_a_person_have_a_limit_that_no_hand_reaches_and_the_instructors_none()
    {
        using var room = Lesson.Started();
        const long now = 1_000_000;
        for (var number = 0; number < 600; number++) Assert.Null(room.Take(new SayReady("anna", number % 2 == 0), "anna", now));
        Assert.Equal(Refusal.TooMany, room.Take(new SayReady("anna", true), "anna", now));
        for (var number = 0; number < 40; number++) Assert.Null(room.Take(new WriteNote("n"), LogEntry.Instructor, now));
    }

    [Fact]
    public void A_hundred_people_come_in_at_once_and_the_next_when_one_was_taken_out()
    {
        using var room = Lesson.NewRoom();
        for (var number = 0; number < 100; number++) Assert.Null(room.Take(new JoinRoom($"p{number}", "Same"), $"p{number}"));
        Assert.Equal(Refusal.RoomFull, room.Take(new JoinRoom("late", "Late"), "late"));
        Assert.Null(room.Take(new RemovePerson("p7")));
        Assert.Null(room.Take(new JoinRoom("late", "Late"), "late"));
    }

    [Fact]
    public void A_reason_for_a_pause_is_a_sentence()
    {
        using var room = Lesson.Started();
        Assert.Equal(Refusal.TextTooLong, room.Take(new PauseClock(new string('r', 201))));
        Assert.Null(room.Take(new PauseClock(new string('r', 200))));
    }

    [Fact]
    public void What_an_earlier_version_took_is_still_read()
    {
        using var room = Lesson.Started();
        room.Apply(new LogEntry(room.Entries.Count + 1, room.World.Time, 0, "x", "anna", new HandOver("hanoi", "binh")));
        Assert.Equal("hanoi", room.Participant("binh")!.Seat);
    }
}
