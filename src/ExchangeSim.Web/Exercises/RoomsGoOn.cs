using ExchangeSim.Exercises.Serving;
using ExchangeSim.Hosting.Exercises;
using ExchangeSim.Hosting.Storage;
using ExchangeSim.Web.Security;

namespace ExchangeSim.Web.Exercises;

/// <summary>After a restart, and after the loss of another server of the cluster, the rooms of the last hours that were not ended go on by themselves, whether or not a
/// browser asks for them.</summary>
internal sealed class RoomsGoOn(ExerciseStore store, IRooms rooms, LostSilos silos, TimeProvider time, ILogger<RoomsGoOn> log) : BackgroundService
{
    private const int AtOnce = 4;

    private readonly SemaphoreSlim _wanted = new(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        void Lost() => _wanted.Release();
        silos.Lost += Lost;
        try
        {
            while (true)
            {
                await _wanted.WaitAsync(stoppingToken);
                await TryToGoOn(stoppingToken);
            }
        }
        catch (OperationCanceledException) { } // the server ends
        finally
        {
            silos.Lost -= Lost;
        }
    }

    // Without it rooms go on when somebody opens them; that must not end a server on which others are played.
    private async Task TryToGoOn(CancellationToken stop)
    {
        try
        {
            await GoOn(stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "rooms could not be brought back; each is tried again when a person opens it");
        }
    }

    private async Task GoOn(CancellationToken stop)
    {
        var since = (time.GetUtcNow() - JoinCodes.Lasts).ToUnixTimeMilliseconds();
        await Parallel.ForEachAsync(store.RoomsUnderWay(since), new ParallelOptions { CancellationToken = stop, MaxDegreeOfParallelism = AtOnce }, async (key, _) =>
        {
            try
            {
                await rooms.Find(key).ViewRoom();
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "room {Room} could not be brought back; it is tried again when a person opens it", key);
            }
        });
    }

    public override void Dispose()
    {
        _wanted.Dispose();
        base.Dispose();
    }
}
