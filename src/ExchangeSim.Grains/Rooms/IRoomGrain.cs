namespace ExchangeSim.Grains.Rooms;

/// <summary>A room of an exercise somewhere on a cluster. Its key is exercise/room. Commands, answers and views are JSON, as pages and logs have them.</summary>
[Alias("ExchangeSim.IRoomGrain")]
public interface IRoomGrain : IGrainWithStringKey
{
    /// <summary>Takes a command, once for each id, and answers when it is durable: with a <see cref="CommandAnswer"/>.</summary>
    /// <param name="id">The sender's own name for the command.</param>
    /// <param name="by">Who sends it: a participant's id, or the instructor.</param>
    /// <param name="command">The command.</param>
    [Alias("Take")]
    [ResponseTimeout("00:00:20")]
    Task<string> Take(string id, string by, string command);

    /// <summary>What everybody in the room may see.</summary>
    [Alias("ViewRoom")]
    Task<string> ViewRoom();

    /// <summary>What has reached a seat; null: there is no such seat.</summary>
    [Alias("ViewSeat")]
    Task<string?> ViewSeat(string seat);

    /// <summary>What everybody in the room may see, and then what has reached each of these seats, all at the same moment; null: there is no such seat.</summary>
    [Alias("ViewSeats")]
    Task<string?[]> ViewSeats(string[] seats);

    /// <summary>A file that a seat knows; null: it knows no such file.</summary>
    [Alias("ViewFile")]
    Task<string?> ViewFile(string seat, string file);

    /// <summary>What the instructor sees.</summary>
    [Alias("ViewInstructor")]
    Task<string> ViewInstructor();

    /// <summary>How the room is performed, as far as it was played.</summary>
    [Alias("ViewEvaluation")]
    Task<string> ViewEvaluation();

    /// <summary>What everybody may see on the wall.</summary>
    [Alias("ViewProjector")]
    Task<string> ViewProjector();

    /// <summary>The hash of everything that happened up to now.</summary>
    [Alias("ViewFingerprint")]
    [ResponseTimeout("00:01:00")]
    Task<string> ViewFingerprint();

    /// <summary>The log as text.</summary>
    [Alias("Log")]
    [ResponseTimeout("00:01:00")]
    Task<string> Log();

    /// <summary>Participants that any watcher has said to be connected, in order.</summary>
    [Alias("ViewPresent")]
    Task<string[]> ViewPresent();

    /// <summary>From now on, for some minutes, a watcher hears when something changed. Answers with the version of what it would see now.</summary>
    /// <param name="watcher">The watcher.</param>
    /// <param name="present">Participants that are connected there; they count as connected for a quarter of a minute.</param>
    [Alias("Watch")]
    Task<long> Watch(IRoomWatcher watcher, string[] present);

    /// <summary>A watcher hears nothing any more.</summary>
    [Alias("Unwatch")]
    Task Unwatch(IRoomWatcher watcher);
}

/// <summary>Hears when something changed in a room.</summary>
[Alias("ExchangeSim.IRoomWatcher")]
public interface IRoomWatcher : IGrainObserver
{
    /// <summary>Something that pages may show has changed, the passing of time aside.</summary>
    /// <param name="room">The room's key.</param>
    /// <param name="version">Grows with each change.</param>
    [Alias("Changed")]
    Task Changed(string room, long version);
}
