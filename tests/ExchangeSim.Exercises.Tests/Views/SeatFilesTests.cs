using System.Text.Json;
using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Scenarios.Exercises;

namespace ExchangeSim.Exercises.Tests.Views;

/// <summary>Pictures are made of what was known of files at the picture before. They are those of somebody who looks for the first time.</summary>
public class SeatFilesTests
{
    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Files_that_are_kept_from_picture_to_picture_are_as_if_looked_at_for_the_first_time(int seed)
    {
        var looks = 0;
        using var room = WideLesson.Played(WideLesson.Started(), seed, now =>
        {
            if (++looks % 3 == 0) return; // pictures do not come with every change
            Compare(now);
        });
        Assert.NotEmpty(SeatView.Of(room, "hanoi", 0).Inbox);
    }

    [Fact]
    public void So_are_those_of_a_year_before_the_exercise_and_of_what_passes_in_it()
    {
        var planned = PlannedExercise.Of(ExerciseFile.Read(Path.Combine(Lesson.Folder, "asean-six-bureaus.exercise.yaml")));
        using var room = Lesson.NewRoom(planned);
        foreach (var seat in planned.Seats)
        {
            room.Take(new JoinRoom($"at-{seat.Plan.Id}", seat.Plan.Id), $"at-{seat.Plan.Id}");
            Assert.Null(room.Take(new TakeSeat($"at-{seat.Plan.Id}", seat.Plan.Id), $"at-{seat.Plan.Id}"));
        }
        Assert.Null(room.Take(new StartClock()));
        var most = 0;
        for (var part = 1; part <= 24; part++)
        {
            room.World.AdvanceTo(planned.Begin + (planned.End - planned.Begin) * part / 24);
            foreach (var open in room.World.Open.Where(open => !open.IsQuestion).Take(2).ToList())
                room.Take(new Decide(open.Seat, open.Id, RoomChoices.Of(room, open)[0]), $"at-{open.Seat}");
            most = Math.Max(most, Compare(room));
        }
        Assert.True(most > 100, $"only {most} files");
    }

    // The most files of a seat.
    private static int Compare(Room room)
    {
        var most = 0;
        foreach (var seat in room.Planned.Seats.Select(seat => seat.Plan.Id))
        {
            var (kept, fresh) = (Lines(room, SeatFiles.Of(room, seat), seat), Lines(room, new SeatFiles(), seat));
            Assert.Equal(fresh, kept);
            most = Math.Max(most, kept.Length);
        }
        return most;
    }

    [Fact]
    public void A_view_is_written_as_any_other_answer_of_a_room()
    {
        using var room = WideLesson.Played(WideLesson.Started(), 4, until: 12 * 60 * Lesson.Minute);
        var view = SeatView.Of(room, "hanoi", 0);
        Assert.NotEmpty(view.Inbox);
        foreach (var _ in Enumerable.Range(0, 2)) Assert.Equal(JsonSerializer.Serialize(view, RoomLog.Json), ViewJson.Of(view));
    }

    private static string[] Lines(Room room, SeatFiles files, string seat)
    {
        var place = room.Planned.Seat(seat)!;
        return [.. files.Now(room, place).Concat(files.UnderWay(room, place)).Select(file => JsonSerializer.Serialize(file.Line(room), RoomLog.Json))];
    }
}
