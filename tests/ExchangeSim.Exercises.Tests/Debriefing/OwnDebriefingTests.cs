using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Exercises.Debriefing.Own;
using ExchangeSim.Exercises.Rooms;
using NodaTime;

namespace ExchangeSim.Exercises.Tests.Debriefing;

public class OwnDebriefingTests
{
    private static OwnDebriefing Of(Room room, string person) => OwnDebriefing.Of(new PlayedRoom(room.Planned, room.Log), person)!;

    [Fact]
    public void It_is_released_by_the_instructor_when_the_exercise_is_over_and_can_be_taken_back()
    {
        using var room = Lesson.Started();
        Assert.Equal(Refusal.NotOver, room.Take(new ReleaseDebriefing(true)));
        Lesson.Played(room, 1);
        Assert.Equal(Refusal.InstructorOnly, room.Take(new ReleaseDebriefing(true), "anna"));
        Assert.Null(room.Take(new ReleaseDebriefing(true)));
        Assert.True(room.IsReleased);
        Assert.Null(room.Take(new ReleaseDebriefing(false)));
        Assert.False(room.IsReleased);
    }

    [Fact]
    public void Before_that_it_compares_nothing_with_the_reference()
    {
        using var room = Lesson.Played(Lesson.Started(), 1);
        var before = Of(room, "anna");
        Assert.NotEmpty(before.Decisions);
        Assert.All(before.Decisions, decision => Assert.Null(decision.FileBears));
        Assert.All(before.Moments, moment => Assert.Null(moment.IsReference));
        Assert.Null(before.Objectives);
        room.Take(new ReleaseDebriefing(true));
        var after = Of(room, "anna");
        Assert.All(after.Decisions, decision => Assert.NotNull(decision.FileBears));
        Assert.Equal(room.Planned.Plan.Objectives.Count, after.Objectives!.Count);
        Assert.Equal(before.Decisions, after.Decisions.Select((decision, i) =>
            decision with { FileBears = null, BorneGrounds = before.Decisions[i].BorneGrounds, Evidence = before.Decisions[i].Evidence }));
    }

    [Fact]
    public void It_holds_the_persons_own_decisions_with_what_their_files_said()
    {
        using var room = Lesson.Played(Lesson.Started(), 1);
        foreach (var (person, seat) in new[] { ("anna", "hanoi"), ("binh", "vientiane") })
        {
            var own = Of(room, person);
            Assert.Equal(room.World.Taken.Where(taken => taken.Open.Seat == seat && !taken.Open.IsQuestion).Select(taken => taken.Open.Id), own.Decisions.Select(one => one.Id));
            Assert.All(own.Decisions, decision => Assert.NotEmpty(decision.Evidence));
            Assert.All(own.Moments, moment => Assert.Equal(seat, moment.Seat));
        }
    }

    [Fact]
    public void What_came_after_a_person_had_left_the_seat_is_not_theirs()
    {
        using var room = Lesson.Started();
        for (var real = 1L; real <= 3 * Lesson.Minute; real += Lesson.Second) room.Tick(real); // three hours at the planned speed
        var left = room.World.Time;
        room.Take(new LeaveSeat("anna"), "anna");
        Lesson.Played(room, 1);
        var own = Of(room, "anna");
        Assert.NotEmpty(own.Moments);
        Assert.All(own.Moments, moment => Assert.True(moment.At <= room.Planned.Scenario.Start.Plus(Duration.FromMilliseconds(left))));
        Assert.Null(OwnDebriefing.Of(new PlayedRoom(room.Planned, room.Log), "nobody"));
    }
}
