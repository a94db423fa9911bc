using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Replays;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Exercises;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Exercises.Tests.Plans;

public class PlannedExerciseTests
{
    private static readonly string Name = Path.Combine(Lesson.Folder, "first-lesson.exercise.yaml");

    private static PlannedExercise Later { get; } = PlannedExercise.OfTexts(
    [
        new SourceText(Name, File.ReadAllText(Name).Replace("takes: 10 min", "begins: 2022-03-07 09:00\nlength: 8 h", StringComparison.Ordinal)),
        .. Lesson.Planned.Sources.Skip(1),
    ]);

    [Fact]
    public void What_lies_before_the_beginning_has_happened_without_people_when_the_room_opens()
    {
        using var room = Lesson.NewRoom(Later);
        Assert.Equal((Lesson.Hour, Lesson.Hour, 9 * Lesson.Hour), (room.World.Time, Later.Begin, Later.End));
        // Of six requests three arise in the first hour.
        Assert.Equal(3, room.World.Register.Requests.Count);
        Assert.Empty(room.World.Taken);
    }

    [Fact]
    public void An_exercise_that_begins_later_is_played_again_from_its_log()
    {
        using var played = Lesson.Played(Lesson.Started(Later), seed: 7);
        using var again = Replay.At(Later, played.Log, Later.End);
        Assert.Equal(Ends(played.World), Ends(again.World));
    }

    private static IReadOnlyList<(ulong, long?)> Ends(World world) => [.. world.Register.Requests.Select(request => (request.Key, request.Closed?.ClosedAt))];
}
