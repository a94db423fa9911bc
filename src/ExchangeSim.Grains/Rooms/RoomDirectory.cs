using ExchangeSim.Exercises.Serving;
using ExchangeSim.Grains.Silos;

namespace ExchangeSim.Grains.Rooms;

/// <summary>The rooms of a cluster.</summary>
public sealed class RoomDirectory(IGrainFactory grains) : IRooms
{
    /// <inheritdoc/>
    public IServedRoom Find(string key) => new RoomReference(grains, grains.GetGrain<IRoomGrain>(key));
}

/// <summary>A room on a cluster, as its callers see it. Where its silo is lost it comes to life on another, and calls wait for that; all of them may be repeated.</summary>
internal sealed class RoomReference(IGrainFactory grains, IRoomGrain room) : IServedRoom
{
    private static readonly Patience Waiting = new(TimeSpan.FromSeconds(30));

    public Task<string> Take(string id, string by, string command) => Ask(() => room.Take(id, by, command));

    public Task<string> ViewRoom() => Ask(room.ViewRoom);

    public Task<string?> ViewSeat(string seat) => Ask(() => room.ViewSeat(seat));

    public Task<string?[]> ViewSeats(params string[] seats) => Ask(() => room.ViewSeats(seats));

    public Task<string?> ViewFile(string seat, string file) => Ask(() => room.ViewFile(seat, file));

    public Task<string> ViewInstructor() => Ask(room.ViewInstructor);

    public Task<string> ViewEvaluation() => Ask(room.ViewEvaluation);

    public Task<string> ViewProjector() => Ask(room.ViewProjector);

    public Task<string> ViewFingerprint() => Ask(room.ViewFingerprint);

    public Task<string> Log() => Ask(room.Log);

    public Task<string[]> ViewPresent() => Ask(room.ViewPresent);

    public async Task<IRoomWatch> Watch(Action<long> changed, Func<string[]> present)
    {
        var watch = new RoomWatch(grains, room, changed, present);
        await Ask(async () =>
        {
            await watch.Begin();
            return true;
        });
        return watch;
    }

    private static Task<T> Ask<T>(Func<Task<T>> ask) => Waiting.Ask(ask, "the room", null, CancellationToken.None);
}
