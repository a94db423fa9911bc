using ExchangeSim.Exercises.Serving;

namespace ExchangeSim.Grains.Rooms;

/// <summary>The rooms of a cluster.</summary>
public sealed class RoomDirectory(IGrainFactory grains) : IRooms
{
    /// <inheritdoc/>
    public IServedRoom Find(string key) => new RoomReference(grains, grains.GetGrain<IRoomGrain>(key));
}

/// <summary>A room on a cluster, as its callers see it.</summary>
internal sealed class RoomReference(IGrainFactory grains, IRoomGrain room) : IServedRoom
{
    public Task<string> Take(string id, string by, string command) => room.Take(id, by, command);

    public Task<string> ViewRoom() => room.ViewRoom();

    public Task<string?> ViewSeat(string seat) => room.ViewSeat(seat);

    public Task<string?> ViewFile(string seat, string file) => room.ViewFile(seat, file);

    public Task<string> ViewInstructor() => room.ViewInstructor();

    public Task<string> ViewEvaluation() => room.ViewEvaluation();

    public Task<string> ViewProjector() => room.ViewProjector();

    public Task<string> Log() => room.Log();

    public async Task<IAsyncDisposable> Watch(Action<long> changed)
    {
        var watch = new RoomWatch(grains, room, changed);
        await watch.Begin();
        return watch;
    }
}
