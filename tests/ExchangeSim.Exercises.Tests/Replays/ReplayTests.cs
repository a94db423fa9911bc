using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Replays;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;
using System.Text.Json;
using ExchangeSim.Simulation.Runs;

namespace ExchangeSim.Exercises.Tests.Replays;

public class ReplayTests
{
    private sealed class Nothing : IRunObserver
    {
        public void OnClosed(ReadOnlySpan<ClosedRequest> requests) { }
    }

    private static ulong FingerprintOf(Room room) => room.World.Stop().Fingerprint;

    [Theory]
    [InlineData(1, 1000)]
    [InlineData(2, 1000)]
    [InlineData(3, 137)]
    [InlineData(4, 4999)]
    public void A_room_that_is_replayed_from_the_text_of_its_log_has_the_same_fingerprint(int seed, long every)
    {
        using var room = Lesson.Played(Lesson.Started(), seed, every);
        var log = RoomLog.Parse(room.Log.ToText());
        using var again = Replay.At(Lesson.Planned, log, Lesson.Planned.End);
        Assert.True(room.World.Taken.Count >= 4, $"only {room.World.Taken.Count} decisions");
        Assert.Equal(room.World.Taken, again.World.Taken);
        Assert.Equal(FingerprintOf(room), FingerprintOf(again));
    }

    // Of half of the requests people are not asked, and those are decided at full minutes.
    [Theory]
    [InlineData(1, 137)]
    [InlineData(2, 1013)]
    [InlineData(3, 4999)]
    public void What_people_are_not_asked_is_decided_at_the_same_times_however_often_a_room_is_looked_at(int seed, long every)
    {
        var plan = Lesson.Planned.Sources[0];
        var planned = PlannedExercise.OfTexts([plan with { Text = plan.Text + "\nfor-people: { share: 50 % }\n" }, .. Lesson.Planned.Sources.Skip(1)]);
        using var room = Lesson.Played(Lesson.Started(planned), seed, every);
        using var again = Replay.At(planned, RoomLog.Parse(room.Log.ToText()), planned.End);
        Assert.Equal(room.World.Taken, again.World.Taken);
        Assert.Equal(FingerprintOf(room), FingerprintOf(again));
    }

    [Fact]
    public void A_room_in_which_nobody_sits_is_the_batch_run()
    {
        using var room = Lesson.NewRoom();
        room.Take(new StartClock());
        for (var real = 1L; room.World.Time < room.Planned.End; real += 777) room.Tick(real);
        using var run = new SimulationRun(Lesson.Planned.Compiled, new RunSettings { Seed = Lesson.Planned.Scenario.Seed }, new Nothing());
        Assert.Equal(run.Finish().Fingerprint, FingerprintOf(room));
    }

    [Fact]
    public void Two_rooms_with_the_same_commands_at_the_same_times_are_the_same_however_often_they_are_looked_at()
    {
        using var room = Lesson.Played(Lesson.Started(), 5);
        using var again = Lesson.NewRoom();
        foreach (var entry in room.Log.Entries)
        {
            for (var time = again.World.Time; time < entry.At; time += 12_345) again.World.AdvanceTo(time);
            again.Apply(entry);
        }
        again.World.AdvanceTo(room.Planned.End);
        Assert.Equal(FingerprintOf(room), FingerprintOf(again));
    }

    [Fact]
    public void A_world_that_is_saved_and_restored_at_any_hour_goes_on_to_the_same_fingerprint()
    {
        using var room = Lesson.Played(Lesson.Started(), 6);
        var expected = FingerprintOf(room);
        using var again = Lesson.NewRoom();
        var hour = Lesson.Hour;
        foreach (var entry in room.Log.Entries)
        {
            for (; hour < entry.At; hour += Lesson.Hour)
            {
                again.World.AdvanceTo(hour);
                var state = new MemoryStream();
                again.World.Save(state);
                state.Position = 0;
                again.World.Restore(state);
            }
            again.Apply(entry);
        }
        again.World.AdvanceTo(room.Planned.End);
        Assert.Equal(room.World.Taken, again.World.Taken);
        Assert.Equal(expected, FingerprintOf(again));
    }

    [Fact]
    public void At_any_moment_a_seat_sees_in_the_replay_what_it_saw()
    {
        using var room = Lesson.Started();
        var seen = new List<(long Time, string View)>();
        for (var real = 1L; room.World.Time < 3 * Lesson.Hour; real += 4_001)
        {
            room.Tick(real);
            seen.Add((room.World.Time, Text(SeatView.Of(room, "vientiane", 0).Inbox)));
            foreach (var open in room.World.Open.Take(1).ToList()) room.Take(new Decide(open.Seat, open.Id, RoomChoices.Of(room, open)[0]), room.At(open.Seat)!.Id);
        }
        foreach (var (time, view) in seen)
        {
            using var again = Replay.At(Lesson.Planned, new RoomLog(room.Header, [.. room.Log.Entries.Where(entry => entry.At < time)]), time);
            Assert.Equal(view, Text(SeatView.Of(again, "vientiane", 0).Inbox));
        }

        // A warning is of the moment in real time, which a replay does not have.
        static string Text(IEnumerable<InboxItem> inbox) => JsonSerializer.Serialize(inbox.Select(item => item with { IsWarned = false }), RoomLog.Json);
    }

    [Fact]
    public void A_log_of_another_plan_is_refused()
    {
        using var room = Lesson.Started();
        var log = room.Log with { Header = room.Header with { PlanHash = "0" } };
        Assert.Contains("another text of the plan", Assert.Throws<InvalidDataException>(() => Replay.Whole(Lesson.Planned, log)).Message, StringComparison.Ordinal);
    }
}
