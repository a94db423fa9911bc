using ExchangeSim.Exercises.Serving;
using ExchangeSim.Hosting.Storage;
using ExchangeSim.Web.Security;

namespace ExchangeSim.Web.Exercises;

/// <summary>After a restart the rooms of the last hours go on by themselves, whether or not a browser has come back yet.</summary>
internal sealed class RoomsGoOn(SqliteExerciseStore store, IRooms rooms, TimeProvider time, ILogger<RoomsGoOn> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var since = (time.GetUtcNow() - JoinCodes.Lasts).ToUnixTimeMilliseconds();
        foreach (var exercise in store.All().Where(one => one.Created >= since))
            for (var number = 1; number <= exercise.Rooms && !stoppingToken.IsCancellationRequested; number++)
                try
                {
                    await rooms.Find(exercise.RoomKey(number)).ViewRoom();
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    log.LogError(failure, "room {Room} could not be brought back; it is tried again when a person opens it", exercise.RoomKey(number));
                }
    }
}
