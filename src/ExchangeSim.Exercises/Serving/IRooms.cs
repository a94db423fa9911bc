namespace ExchangeSim.Exercises.Serving;

/// <summary>The rooms that are served, wherever they live.</summary>
public interface IRooms
{
    /// <summary>A room by its key, exercise/number. It comes to life with the first call.</summary>
    IServedRoom Find(string key);
}

/// <summary>A room that is served. Commands and views are JSON, as pages and logs have them.</summary>
public interface IServedRoom
{
    /// <summary>Takes a command, once for each id, and answers when it is durable: with a <see cref="CommandAnswer"/>.</summary>
    /// <param name="id">The sender's own name for the command.</param>
    /// <param name="by">Who sends it: a participant's id, or the instructor.</param>
    /// <param name="command">The command.</param>
    /// <exception cref="ArgumentException">It is no command, or another sender's has this id.</exception>
    Task<string> Take(string id, string by, string command);

    /// <summary>What everybody in the room may see.</summary>
    Task<string> ViewRoom();

    /// <summary>What has reached a seat; null: there is no such seat.</summary>
    Task<string?> ViewSeat(string seat);

    /// <summary>What everybody in the room may see, and then what has reached each of these seats, all at the same moment; null: there is no such seat.</summary>
    Task<string?[]> ViewSeats(params string[] seats);

    /// <summary>A file that a seat knows; null: it knows no such file.</summary>
    Task<string?> ViewFile(string seat, string file);

    /// <summary>What the instructor sees.</summary>
    Task<string> ViewInstructor();

    /// <summary>How the room is performed, as far as it was played.</summary>
    Task<string> ViewEvaluation();

    /// <summary>What everybody may see on the wall.</summary>
    Task<string> ViewProjector();

    /// <summary>The hash of everything that happened up to now.</summary>
    Task<string> ViewFingerprint();

    /// <summary>The log as text.</summary>
    Task<string> Log();

    /// <summary>Participants whose browsers are connected, through whichever server, by id and in order.</summary>
    Task<string[]> ViewPresent();

    /// <summary>Calls back whenever something has changed, the passing of time aside, until the answer is disposed of.</summary>
    /// <param name="changed">Called on any thread, with a number that is another after each change.</param>
    /// <param name="present">Participants that are connected where the changes go to, by id; asked again and again, on any thread.</param>
    Task<IRoomWatch> Watch(Action<long> changed, Func<string[]> present);
}

/// <summary>That a room is watched, until it is disposed of.</summary>
public interface IRoomWatch : IAsyncDisposable
{
    /// <summary>Lets the room know at once that others are connected than before.</summary>
    Task Renew();
}
