using ExchangeSim.Exercises.Clocks;
using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Exercises.Worlds;

namespace ExchangeSim.Exercises.Tests.Rooms;

public class InstructorCommandTests
{
    private static string[] News(Room room, string seat) => [.. SeatView.Of(room, seat, 0).Messages.Where(message => message.Seat is null).Select(message =>
        message.Text.In("en"))];

    [Fact]
    public void Injects_of_the_plan_come_at_their_time_and_from_the_pool_when_they_are_fired()
    {
        using var room = WideLesson.Started();
        Assert.Empty(News(room, "hanoi"));
        room.World.AdvanceTo(90 * Lesson.Minute);
        Assert.Equal(["SECRET-INJECT-CALL"], News(room, "hanoi"));
        Assert.Empty(News(room, "vientiane"));
        Assert.Null(room.Take(new FireInject("spare")));
        Assert.Equal(["SECRET-INJECT-SPARE"], News(room, "vientiane"));
        Assert.Equal(Refusal.InjectHasBegun, room.Take(new FireInject("call")));
        Assert.Equal(Refusal.UnknownInject, room.Take(new FireInject("earthquake")));
        Assert.Equal([("call", InjectState.Begun), ("storm", InjectState.Waiting), ("help", InjectState.Waiting), ("spare", InjectState.Begun)],
            InstructorView.Of(room, 0).Injects.Select(row => (row.Id, row.State)));
    }

    [Fact]
    public void An_inject_that_was_skipped_does_not_come_but_can_be_fired()
    {
        using var room = WideLesson.Started();
        Assert.Null(room.Take(new SkipInject("call")));
        Assert.Equal(Refusal.InjectHasBegun, room.Take(new SkipInject("call")));
        room.World.AdvanceTo(3 * Lesson.Hour);
        Assert.Empty(News(room, "hanoi"));
        Assert.Null(room.Take(new FireInject("call")));
        Assert.Equal(["SECRET-INJECT-CALL"], News(room, "hanoi"));
    }

    [Fact]
    public void An_inject_that_begins_an_event_of_the_scenario_holds_up_what_is_sent()
    {
        using var room = WideLesson.Started();
        room.World.AdvanceTo(3 * Lesson.Hour + Lesson.Minute); // the line is down until 3:30
        Assert.Null(room.Take(new WriteMessage("hanoi", "vientiane", "Held up", Channel: "i-24-7"), "anna"));
        room.World.AdvanceTo(3 * Lesson.Hour + 29 * Lesson.Minute);
        Assert.DoesNotContain(SeatView.Of(room, "vientiane", 0).Messages, message => message.Text.In("en") == "Held up");
        room.World.AdvanceTo(3 * Lesson.Hour + 34 * Lesson.Minute);
        Assert.Contains(SeatView.Of(room, "vientiane", 0).Messages, message => message.Text.In("en") == "Held up");
    }

    [Fact]
    public void What_the_instructor_wrote_is_listed_with_when_it_began_the_last_first()
    {
        using var room = WideLesson.Started();
        Assert.Empty(InstructorView.Of(room, 0).Written);
        room.World.AdvanceTo(Lesson.Hour);
        Assert.Null(room.Take(new WriteInject(["hanoi"], " Radio ", "Rain")));
        room.World.AdvanceTo(2 * Lesson.Hour);
        Assert.Null(room.Take(new WriteEvent(EventKind.Outage, 3, "i-24-7")));
        var written = InstructorView.Of(room, 0).Written;
        Assert.Equal([EventKind.Outage, (EventKind?)null], written.Select(row => row.Event));
        Assert.Equal((ClockView.TimeOf(room, 2 * Lesson.Hour), ClockView.TimeOf(room, 5 * Lesson.Hour)), (written[0].At, written[0].Until!.Value));
        Assert.Equal(("Radio", "Rain", "hanoi", ClockView.TimeOf(room, Lesson.Hour)), (written[1].From, written[1].Text, written[1].To.Single(), written[1].At));
    }

    [Fact]
    public void Events_and_news_that_stand_in_no_plan_are_checked()
    {
        using var room = WideLesson.Started();
        Assert.Null(room.Take(new WriteInject(["hanoi", "vientiane"], "Radio", "Rain")));
        Assert.Equal(["Rain"], News(room, "vientiane"));
        Assert.Equal(Refusal.UnknownSeat, room.Take(new WriteInject([], "Radio", "Rain")));
        Assert.Equal(Refusal.NoText, room.Take(new WriteInject(["hanoi"], "Radio", "")));
        Assert.Null(room.Take(new WriteEvent(EventKind.Staffing, 2, "laos", "bureau", 3)));
        Assert.Equal(5, SeatView.Of(room, "vientiane", 0).Desks[0].Officers);
        Assert.Equal(Refusal.UnknownEvent, room.Take(new WriteEvent(EventKind.Staffing, 2, "laos", "court", 3)));
        Assert.Equal(Refusal.UnknownEvent, room.Take(new WriteEvent(EventKind.Outage, 2, "pigeon")));
        Assert.Equal(Refusal.TimeOutOfRange, room.Take(new WriteEvent(EventKind.Outage, 0, "i-24-7")));
    }

    [Fact]
    public void A_step_stands_at_a_message_too()
    {
        using var room = WideLesson.Started();
        room.Take(new StepClock(10 * Lesson.Hour));
        while (room.Clock.Drive == ClockDrive.Stepping || room.World.Time < 85 * Lesson.Minute)
        {
            if (room.Clock.Drive == ClockDrive.Standing)
            {
                foreach (var open in room.World.Open.ToList()) room.World.Decide(open, open.IsQuestion ? -1 : open.Pending.Reference, "anna");
                room.Take(new StepClock(10 * Lesson.Hour));
            }
            room.Tick(2);
        }
        Assert.InRange(room.World.Time, 85 * Lesson.Minute, 91 * Lesson.Minute);
    }

    // A lead comes to Vientiane after two hours, where nobody sits; the storm, which has no text, begins after three.
    [Fact]
    public void A_step_passes_what_comes_to_seats_without_people_and_stands_at_an_inject_that_only_begins_an_event()
    {
        using var room = WideLesson.Started();
        room.Take(new RemovePerson("binh"));
        room.Take(new JumpClock(100 * Lesson.Minute));
        var real = 2L;
        room.Tick(real);
        do
        {
            foreach (var open in room.World.Open.ToList()) room.World.Decide(open, open.IsQuestion ? -1 : open.Pending.Reference, "anna");
            Assert.Null(room.Take(new StepClock(10 * Lesson.Hour)));
            while (room.Clock.Drive == ClockDrive.Stepping) room.Tick(++real);
        }
        while (room.World.Open.Count > 0);
        Assert.InRange(room.World.Time, 3 * Lesson.Hour, 3 * Lesson.Hour + Lesson.Minute);
    }

    [Fact]
    public void Who_decided_is_named_after_they_were_taken_out_and_the_instructor_is_told_apart()
    {
        using var room = WideLesson.Started();
        DecideAt(room, "hanoi", "anna");
        room.Take(new RemovePerson("anna"));
        room.Take(new TakeOver("hanoi", true));
        DecideAt(room, "hanoi", LogEntry.Instructor);
        Assert.Equal([(null, true), ("anna", false)], InstructorView.Of(room, 0).Decisions.Where(row => row is { Seat: "hanoi", By: DecidedBy.Person })
            .Select(row => (row.Person, row.IsInstructors)));
    }

    private static void DecideAt(Room room, string seat, string by)
    {
        while (!room.World.Open.Any(one => one.Seat == seat && !one.IsQuestion)) room.World.AdvanceTo(room.World.Time + Lesson.Minute);
        var open = room.World.Open.First(one => one.Seat == seat && !one.IsQuestion);
        Assert.Null(room.Take(new Decide(seat, open.Id, RoomChoices.Of(room, open)[open.Pending.Reference]), by));
    }

    [Fact]
    public void A_seat_is_handed_over_with_what_waits_there()
    {
        using var room = WideLesson.Started();
        while (room.World.Open.Count == 0) room.World.AdvanceTo(room.World.Time + Lesson.Minute);
        var open = room.World.Open[0];
        var (here, there) = (room.At(open.Seat)!.Id, open.Seat == "hanoi" ? "binh" : "anna");
        Assert.Equal(Refusal.NotYourSeat, room.Take(new HandOver(open.Seat, there), there));
        room.Take(new JoinRoom("chi", "Chi"), "chi");
        Assert.Null(room.Take(new HandOver(open.Seat, "chi"), here));
        Assert.Equal(("chi", null), (room.At(open.Seat)!.Id, room.Participant(here)!.Seat));
        Assert.Contains(open, room.World.Open);
        Assert.Null(room.Take(new Decide(open.Seat, open.Id, RoomChoices.Of(room, open)[0]), "chi"));
    }

    [Fact]
    public void When_the_exercise_is_over_nothing_waits_at_a_seat_any_more()
    {
        using var room = WideLesson.Started();
        while (room.World.Open.Count == 0) room.World.AdvanceTo(room.World.Time + Lesson.Minute);
        Assert.Contains(SeatRow.Of(room), row => row.Waiting > 0);
        Assert.Null(room.Take(new EndExercise()));
        Assert.NotEmpty(room.World.Open);
        Assert.All(SeatRow.Of(room), row => Assert.Equal((0, 0), (row.Waiting, row.Warned)));
    }

    [Fact]
    public void A_person_who_is_removed_is_gone_and_their_seat_is_kept_by_the_scenario()
    {
        using var room = WideLesson.Started();
        Assert.Null(room.Take(new RemovePerson("anna")));
        Assert.Null(room.Participant("anna"));
        Assert.DoesNotContain("hanoi", room.World.Manned);
        Assert.Equal(Refusal.NotYourSeat, room.Take(WideLesson.Boat, "anna"));
    }

    [Fact]
    public void A_seat_that_the_instructor_takes_over_waits_for_the_instructor()
    {
        using var room = WideLesson.Started();
        Assert.Equal(Refusal.SeatHasPerson, room.Take(new TakeOver("hanoi", true)));
        room.Take(new LeaveSeat("anna"));
        Assert.Null(room.Take(new TakeOver("hanoi", true)));
        Assert.Contains("hanoi", room.World.Manned);
        while (!room.World.Open.Any(one => one.Seat == "hanoi")) room.World.AdvanceTo(room.World.Time + Lesson.Minute);
        var open = room.World.Open.First(one => one.Seat == "hanoi");
        Assert.Null(room.Take(new Decide("hanoi", open.Id, RoomChoices.Of(room, open)[0])));
        Assert.Null(room.Take(new TakeOver("hanoi", false)));
        Assert.DoesNotContain("hanoi", room.World.Manned);
        room.Take(new TakeOver("hanoi", true));
        room.Take(new TakeSeat("anna", "hanoi"), "anna");
        Assert.Empty(room.TakenOver);
    }

    [Fact]
    public void Notes_are_seen_by_their_writers_only()
    {
        using var room = WideLesson.Started();
        Assert.Null(room.Take(new WriteNote(" Slow at the border ")));
        Assert.Null(room.Take(new WriteNote("Ask Vientiane", "hanoi"), "anna"));
        Assert.Equal("Slow at the border", Assert.Single(InstructorView.Of(room, 0).Notes).Text);
        Assert.Equal(Refusal.NotYourSeat, room.Take(new WriteNote("x", "hanoi"), "binh"));
    }
}
