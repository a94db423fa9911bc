using ExchangeSim.Exercises.Serving;

namespace ExchangeSim.Grains.Rooms;

/// <summary>Watches a room. The room forgets watchers after some minutes, and all of them where it comes to life elsewhere, so it is asked again and again.</summary>
internal sealed class RoomWatch(IGrainFactory grains, IRoomGrain room, Action<long> changed, Func<string[]> present) : IRoomWatcher, IRoomWatch
{
    private static readonly TimeSpan BetweenRequests = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stop = new();
    private IRoomWatcher? _reference;
    private Task _renewing = Task.CompletedTask;
    private long _heard;

    internal async Task Begin()
    {
        _reference ??= grains.CreateObjectReference<IRoomWatcher>(this); // which is held weakly, and this object by the watcher
        _heard = await room.Watch(_reference, present());
        _renewing = KeepUp();
    }

    public Task Changed(string room, long version)
    {
        _heard = version;
        changed(version);
        return Task.CompletedTask;
    }

    // What changed while the room came to life elsewhere was said to nobody.
    public async Task Renew()
    {
        try
        {
            if (await room.Watch(_reference!, present()) is var version && version != _heard) await Changed("", version);
        }
        catch (Exception silence) when (silence is TimeoutException or OrleansException or ObjectDisposedException) { } // asked again soon
    }

    private async Task KeepUp()
    {
        using var timer = new PeriodicTimer(BetweenRequests);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token)) await Renew();
        }
        catch (OperationCanceledException) { } // nobody watches any more
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _renewing;
        try
        {
            await room.Unwatch(_reference!);
            grains.DeleteObjectReference<IRoomWatcher>(_reference!);
        }
        catch (Exception silence) when (silence is TimeoutException or OrleansException or ObjectDisposedException) { } // the room forgets by itself
        _stop.Dispose();
    }
}
