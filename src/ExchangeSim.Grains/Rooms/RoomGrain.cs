using System.Globalization;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Serving;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Grains.Agencies;
using Microsoft.Extensions.Logging;
using Orleans.Placement;
using Orleans.Runtime;
using Orleans.Utilities;

namespace ExchangeSim.Grains.Rooms;

/// <summary>Owns a <see cref="Room"/>: lets its time pass, keeps its commands before it says that they were taken, and notifies watchers of changes.</summary>
/// <remarks>The world is driven on another thread than the grain's own, because its host waits for the agencies' grains.</remarks>
[ActivationCountBasedPlacement] // rooms spread over the silos, whichever of them is asked first
public sealed partial class RoomGrain(IRoomStore store, RoomScenarios scenarios, Seats seats, TimeProvider time, ILogger<RoomGrain> log) : Grain, IRoomGrain
{
    private static readonly TimeSpan BetweenTicks = TimeSpan.FromMilliseconds(200), WatchersStay = TimeSpan.FromMinutes(5);
    // After so many entries the state is kept, so that coming back is short.
    private const int EntriesBetweenSnapshots = 100;
    private const long MostBetweenReaches = 1000;
    // What only time brings is told so often, in milliseconds; what people do, and what the clock does, at once.
    private const long BetweenNews = 500;
    // A room whose time stands and which nobody watches is put away after so long, in milliseconds; the next call brings it back.
    private const long IdleFor = 600_000;

    private readonly ObserverManager<IRoomWatcher> _watchers = new(WatchersStay, log);
    private readonly Presence _presence = new();
    private Room _room = null!;
    private RoomLife _hosts = null!;
    private long _fingerprints;
    private long _life, _told, _toldAt, _reached, _reachedAt, _snapshotOrdinal, _wantedAt, _wantedTime;

    private string Key => this.GetPrimaryKeyString();
    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        // The number comes first: from then on an earlier life of the room, on a silo that was given up and does not know it, writes no more.
        var (key, life) = (Key, await store.NextLife(Key));
        var stored = await store.Find(key) ?? throw new KeyNotFoundException($"there is no room {key}");
        _life = life;
        _hosts = new RoomLife(GrainFactory, seats, scenarios, text => LogNotice(key, text)); // made here: other threads may not ask the activation for its services
        (_room, var trouble) = await Task.Run(() => _hosts.Begin(key, stored, life), cancellationToken);
        if (trouble is not null) LogTrouble(key, trouble);
        _snapshotOrdinal = stored.Snapshot?.Ordinal ?? 0;
        _room.Tick(Now);
        _told = Seen;
        this.RegisterGrainTimer(Tick, new GrainTimerCreationOptions(BetweenTicks, BetweenTicks) { KeepAlive = true });
    }

    // The clock's own changes (a deadline slows it, a step ends) are worth reporting, too.
    private long Seen => ((_room.Version + _presence.Version) << 16) | ((long)Math.Min(0xFFF, _room.World.Open.Count(_room.IsWarned)) << 4) | (uint)_room.Clock.Drive;

    private bool IsMoreThanTime => (Seen & 0xFFFF) != (_told & 0xFFFF);

    [LoggerMessage(Level = LogLevel.Information, Message = "room {Room}: {Text}")]
    private partial void LogNotice(string room, string text);

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _room?.Dispose();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<string> Take(string id, string by, string command)
    {
        var wanted = RoomLog.CommandOf(command);
        if (_room.Taken(id) is { } before) return ViewJson.Of(before.By != by ? throw new ArgumentException("another's command has this id", nameof(id))
            : RoomLog.TextOf(before.Command) == RoomLog.TextOf(wanted) ? new CommandAnswer(before.Ordinal, before.At, null) : Refused(Refusal.IdTaken));
        if (_room.IsOutOfOrder) return ViewJson.Of(Refused(Refusal.OutOfOrder));
        await Advance();
        var (entry, refusal) = await OrStartAnew(() => Task.Run(() => _room.Propose(wanted, id, by, Now)));
        if (entry is null) return ViewJson.Of(Refused(refusal));
        // Done before it is kept, and told to nobody before that: what cannot be done never stands in a log that then could not be read.
        if (!await IsDone(entry)) return ViewJson.Of(Refused(Refusal.Impossible));
        await OrStartAnew(() => store.Append(Key, _life, entry));
        _reached = entry.At;
        await Tell();
        return ViewJson.Of(new CommandAnswer(entry.Ordinal, entry.At, null));
    }

    private static CommandAnswer Refused(Refusal? refusal) => new(null, null, refusal);

    // What was begun and could not be done is forgotten with this life of the room; its store knows nothing of it.
    private async Task<bool> IsDone(LogEntry entry)
    {
        try
        {
            await OrStartAnew(() => Task.Run(() => _room.Apply(entry)));
            return true;
        }
        catch (InvalidDataException impossible)
        {
            LogImpossible(Key, entry.Command.GetType().Name, entry.By, impossible.Message);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "room {Room} is out of order and stands where it was: {Trouble}")]
    private partial void LogTrouble(string room, string trouble);

    [LoggerMessage(Level = LogLevel.Warning, Message = "room {Room}: {Command} of {By} cannot be done and was refused: {Why}")]
    private partial void LogImpossible(string room, string command, string by, string why);

    private Task OrStartAnew(Func<Task> work) => OrStartAnew(async () =>
    {
        await work();
        return true;
    });

    // Where it is not known whether something was stored or done, memory may differ from the store, and only the store counts.
    private async Task<T> OrStartAnew<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch
        {
            DeactivateOnIdle();
            throw;
        }
    }

    private async Task Tick(CancellationToken stop)
    {
        await Pass();
        _presence.Pass(Now);
        if (IsMoreThanTime || Now - _toldAt >= BetweenNews) await Tell();
        await KeepSnapshot(); // nobody waits for it
        // A clock may be running and yet stand, where people have to decide and nobody is there.
        if (_room.World.Time != _wantedTime || _watchers.Count > 0 || _wantedAt == 0) (_wantedAt, _wantedTime) = (Now, _room.World.Time);
        else if (Now - _wantedAt > IdleFor) DeactivateOnIdle();
    }

    private async Task Pass()
    {
        if (_room.IsOutOfOrder) return;
        var now = await Advance();
        var reached = _room.World.Time;
        if (reached == _reached || (Seen == _told && now - _reachedAt < MostBetweenReaches)) return;
        await OrStartAnew(() => store.Reach(Key, _life, reached));
        (_reached, _reachedAt) = (reached, now);
    }

    // A command's entry keeps the time at which it was taken, so that this needs not be kept before.
    private async Task<long> Advance()
    {
        var now = Now;
        if (_room.Clock.Moves) await OrStartAnew(() => Task.Run(() => _room.Tick(now)));
        else _room.Tick(now);
        return now;
    }

    private async Task Tell()
    {
        var version = Seen;
        if (version == _told) return;
        (_told, _toldAt) = (version, Now);
        await _watchers.Notify(watcher => watcher.Changed(Key, version));
    }

    private async Task KeepSnapshot()
    {
        if (_room.IsOutOfOrder || _room.Entries.Count - _snapshotOrdinal < EntriesBetweenSnapshots) return;
        var snapshot = await OrStartAnew(() => Task.Run(() => KeptWorld.Of(_room)));
        await OrStartAnew(() => store.KeepSnapshot(Key, _life, snapshot));
        _snapshotOrdinal = snapshot.Ordinal;
    }

    /// <inheritdoc/>
    public Task<string> ViewRoom() => Task.FromResult(ViewJson.Of(RoomView.Of(_room, Now)));

    /// <inheritdoc/>
    public Task<string?> ViewSeat(string seat) => View(() => Seat(seat, Now));

    /// <inheritdoc/>
    public Task<string?[]> ViewSeats(string[] seats) => View(() =>
    {
        var now = Now;
        return (string?[])[ViewJson.Of(RoomView.Of(_room, now)), .. seats.Select(seat => Seat(seat, now))];
    });

    private string? Seat(string seat, long now) => _room.Planned.Seat(seat) is null ? null : ViewJson.Of(SeatView.Of(_room, seat, now));

    /// <inheritdoc/>
    public Task<string?> ViewFile(string seat, string file) =>
        View(() => _room.Planned.Seat(seat) is not null && FileView.Of(_room, seat, file) is { } view ? ViewJson.Of(view) : null);

    /// <inheritdoc/>
    public Task<string> ViewInstructor() => View(() => ViewJson.Of(InstructorView.Of(_room, Now)));

    /// <inheritdoc/>
    public Task<string> ViewEvaluation() => View(() => ViewJson.Of(EvaluationView.Of(_room)));

    /// <inheritdoc/>
    public Task<string> ViewProjector() => View(() => ViewJson.Of(ProjectorView.Of(_room, Now)));

    /// <inheritdoc/>
    public Task<string> ViewFingerprint()
    {
        // Agencies of its own: those of the room go on.
        var hosts = _hosts.HostsOf($"fingerprint/{Key}/{_life}-{++_fingerprints}", _room.Planned, _life);
        return View(() => ViewJson.Of(new RoomFingerprint(_room.Entries.Count, _room.World.Time, _room.World.Fingerprint(hosts).ToString("x16", CultureInfo.InvariantCulture))));
    }

    // A view may look into agencies, which are grains.
    private Task<T> View<T>(Func<T> view) => OrStartAnew(() => Task.Run(view));

    /// <inheritdoc/>
    public Task<string> Log() => Task.FromResult(_room.Log.ToText());

    /// <inheritdoc/>
    public Task<string[]> ViewPresent() => Task.FromResult(_presence.Now);

    /// <inheritdoc/>
    public async Task<long> Watch(IRoomWatcher watcher, string[] present)
    {
        _watchers.Subscribe(watcher, watcher);
        _presence.Say(watcher, present, Now);
        await Tell();
        return _told;
    }

    /// <inheritdoc/>
    public Task Unwatch(IRoomWatcher watcher)
    {
        _watchers.Unsubscribe(watcher);
        _presence.Forget(watcher, Now);
        return Tell();
    }
}
