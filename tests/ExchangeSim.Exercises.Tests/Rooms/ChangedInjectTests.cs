using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Replays;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Views;

namespace ExchangeSim.Exercises.Tests.Rooms;

public class ChangedInjectTests
{
    private static readonly PlannedExercise Contingent = PlannedExercise.OfTexts(
    [
        WideLesson.Planned.Sources[0] with
        {
            Text = WideLesson.Planned.Sources[0].Text.Replace("call: { after: 90 min,", "call: { after: 90 min, unless: asked laos out of boat,", StringComparison.Ordinal),
        },
        .. WideLesson.Planned.Sources.Skip(1),
    ]);

    private static string[] News(Room room, string seat) => [.. SeatView.Of(room, seat, 0).Messages.Where(message => message.Seat is null).Select(message =>
        message.Text.In("vi"))];

    private static InjectRow Row(Room room, string id) => InstructorView.Of(room, 0).Injects.Single(row => row.Id == id);

    [Fact]
    public void An_inject_comes_at_its_new_time_with_its_new_text_and_a_replay_and_a_restart_say_the_same()
    {
        using var room = WideLesson.Started();
        Assert.Null(room.Take(new ChangeInject("call", 4 * Lesson.Hour, "Called later")));
        Assert.Equal(("Called later", true), (Row(room, "call").Text!.In("fr"), Row(room, "call").CanChange));
        room.World.AdvanceTo(2 * Lesson.Hour);
        Assert.Empty(News(room, "hanoi"));
        var state = new MemoryStream();
        room.World.Save(state);
        room.World.AdvanceTo(5 * Lesson.Hour);
        Assert.Equal(["Called later"], News(room, "hanoi"));
        Assert.Equal(4 * Lesson.Hour, room.World.Injects.BegunAt(room.Planned.Plan.Injects[0]));
        using var again = Replay.At(room.Planned, room.Log, 5 * Lesson.Hour);
        Assert.Equal(room.World.Fingerprint(), again.World.Fingerprint());
        state.Position = 0;
        using var resumed = Room.Resume(room.Planned, room.Header, room.Entries, state);
        resumed.World.AdvanceTo(5 * Lesson.Hour);
        Assert.Equal(["Called later"], News(resumed, "hanoi"));
        Assert.Equal(room.World.Fingerprint(), resumed.World.Fingerprint());
    }

    [Fact]
    public void An_event_begins_at_its_new_time()
    {
        using var room = WideLesson.Started();
        Assert.Null(room.Take(new ChangeInject("storm", Lesson.Hour)));
        room.World.AdvanceTo(Lesson.Hour + Lesson.Minute); // the line is down until 1:30
        Assert.Null(room.Take(new WriteMessage("hanoi", "vientiane", "Held up", Channel: "i-24-7"), "anna"));
        room.World.AdvanceTo(Lesson.Hour + 29 * Lesson.Minute);
        Assert.DoesNotContain(SeatView.Of(room, "vientiane", 0).Messages, message => message.Text.In("en") == "Held up");
        room.World.AdvanceTo(Lesson.Hour + 34 * Lesson.Minute);
        Assert.Contains(SeatView.Of(room, "vientiane", 0).Messages, message => message.Text.In("en") == "Held up");
        Assert.Equal(InjectState.Begun, Row(room, "storm").State);
    }

    [Fact]
    public void What_was_skipped_waits_again_when_it_is_due_at_another_time_and_what_lay_in_the_pool_becomes_due()
    {
        using var room = WideLesson.Started();
        Assert.Null(room.Take(new SkipInject("call")));
        Assert.Null(room.Take(new ChangeInject("call", 3 * Lesson.Hour)));
        Assert.Null(room.Take(new ChangeInject("spare", 2 * Lesson.Hour)));
        Assert.False(Row(room, "spare").IsPooled);
        room.World.AdvanceTo(3 * Lesson.Hour);
        Assert.Equal(["SECRET-INJECT-CALL"], News(room, "hanoi"));
        Assert.Equal(["SECRET-INJECT-SPARE"], News(room, "vientiane"));
    }

    [Fact]
    public void Only_the_instructor_changes_what_has_not_begun_to_a_time_that_is_to_come()
    {
        using var room = WideLesson.Started();
        Assert.Equal(Refusal.InstructorOnly, room.Take(new ChangeInject("call", Lesson.Hour), "anna"));
        Assert.Equal(Refusal.UnknownInject, room.Take(new ChangeInject("earthquake", Lesson.Hour)));
        Assert.Equal(Refusal.NoText, room.Take(new ChangeInject("call")));
        Assert.Equal(Refusal.NoText, room.Take(new ChangeInject("call", null, " ")));
        Assert.Equal(Refusal.TextTooLong, room.Take(new ChangeInject("call", null, new string('a', 5000))));
        Assert.Equal(Refusal.TimeOutOfRange, room.Take(new ChangeInject("call", room.World.Time)));
        Assert.Equal(Refusal.TimeOutOfRange, room.Take(new ChangeInject("call", room.Planned.End)));
        room.World.AdvanceTo(2 * Lesson.Hour);
        Assert.Equal(Refusal.InjectHasBegun, room.Take(new ChangeInject("call", 3 * Lesson.Hour)));
    }

    [Fact]
    public void An_inject_that_waits_for_what_people_ask_comes_only_if_they_did_not()
    {
        using var room = Lesson.Started(Contingent);
        Assert.Equal("asked laos out of boat", Row(room, "call").Unless);
        Assert.Null(room.Take(WideLesson.Boat, "anna"));
        Assert.Equal(InjectState.Waiting, Row(room, "call").State);
        room.World.AdvanceTo(2 * Lesson.Hour);
        Assert.Empty(News(room, "hanoi"));
        Assert.Equal(InjectState.Skipped, Row(room, "call").State);
        Assert.Null(room.Take(new FireInject("call"))); // the instructor may want it all the same
        Assert.Equal(["SECRET-INJECT-CALL"], News(room, "hanoi"));
    }

    [Fact]
    public void Asking_too_late_does_not_take_back_what_came()
    {
        using var room = Lesson.Started(Contingent);
        room.World.AdvanceTo(91 * Lesson.Minute);
        Assert.Null(room.Take(WideLesson.Boat, "anna"));
        room.World.AdvanceTo(2 * Lesson.Hour);
        Assert.Equal(["SECRET-INJECT-CALL"], News(room, "hanoi"));
        using var again = Replay.At(room.Planned, room.Log, 2 * Lesson.Hour);
        Assert.Equal(room.World.Injects.BegunAt(room.Planned.Plan.Injects[0]), again.World.Injects.BegunAt(again.Planned.Plan.Injects[0]));
    }
}
