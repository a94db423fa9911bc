using System.Text.Json;
using ExchangeSim.Application.Exercises;
using ExchangeSim.Application.Exercises.Archives;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Replays;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Hosting.Storage;

namespace ExchangeSim.Web.Exercises;

/// <summary>The archive, the papers and the lists of an exercise, made of its rooms' logs as far as they have been played.</summary>
public sealed class ExercisePapers(ExerciseStore store, ExerciseService exercises) : IDisposable
{
    // A replay takes a processor for a while; rooms that are played must not wait for several.
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>The whole exercise as one file.</summary>
    public Task<byte[]> Archive(StoredExercise exercise) => Alone(exercise, (planned, logs) => ArchivedExercise.Of(exercise.Id, planned, logs).ToBytes());

    /// <summary>Something that is made of all rooms.</summary>
    public Task<T> Of<T>(StoredExercise exercise, Func<PlannedExercise, IReadOnlyList<Room>, T> make) => Alone(exercise, (planned, logs) =>
    {
        var rooms = new List<Room>();
        try
        {
            foreach (var played in logs) rooms.Add(Replay.At(planned, played.Log, played.Reached));
            return make(planned, rooms);
        }
        finally
        {
            foreach (var room in rooms) room.Dispose();
        }
    });

    private async Task<T> Alone<T>(StoredExercise exercise, Func<PlannedExercise, IReadOnlyList<PlayedLog>, T> make)
    {
        await _oneAtATime.WaitAsync();
        try
        {
            var planned = PlannedExercise.OfTexts(store.Texts(exercise.Id));
            var logs = new List<PlayedLog>();
            for (var number = 1; number <= exercise.Rooms; number++) logs.Add(await LogOf(exercise, planned, number));
            return await Task.Run(() => make(planned, logs));
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    // The time first: a command that comes in between is in the log, and the room has come as far as that at least.
    private async Task<PlayedLog> LogOf(StoredExercise exercise, PlannedExercise planned, int number)
    {
        var room = exercises.Room(exercise, number);
        var view = JsonSerializer.Deserialize<RoomView>(await room.ViewRoom(), RoomLog.Json)!;
        var log = RoomLog.Parse(await room.Log());
        var reached = (long)(view.Clock.Time - planned.Scenario.Start).TotalMilliseconds;
        return new PlayedLog(log, Math.Max(reached, log.Entries.Count == 0 ? planned.Begin : log.Entries[^1].At));
    }

    /// <inheritdoc/>
    public void Dispose() => _oneAtATime.Dispose();
}
