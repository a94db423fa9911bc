namespace ExchangeSim.Grains.Rooms;

/// <summary>Who is connected to a room: each server says it of its own browsers, again and again, so that those of a lost server are gone soon.</summary>
internal sealed class Presence
{
    // Servers say it every five seconds.
    private const long Lasts = 15_000; // milliseconds

    private readonly Dictionary<IRoomWatcher, (string[] People, long Until)> _said = []; // in order of ids when it is read

    /// <summary>Participants, in order of their ids.</summary>
    internal string[] Now { get; private set; } = [];

    /// <summary>Grows whenever others are connected than before.</summary>
    internal long Version { get; private set; }

    /// <summary>A server says who is connected there.</summary>
    /// <param name="watcher">The server's feed of this room.</param>
    /// <param name="people">Participants, by id.</param>
    /// <param name="now">Real time, milliseconds.</param>
    internal void Say(IRoomWatcher watcher, string[] people, long now)
    {
        _said[watcher] = (people, now + Lasts);
        Pass(now);
    }

    /// <summary>A server watches no longer.</summary>
    internal void Forget(IRoomWatcher watcher, long now)
    {
        _said.Remove(watcher);
        Pass(now);
    }

    /// <summary>Time passes: what was said too long ago counts no more.</summary>
    internal void Pass(long now)
    {
        foreach (var silent in _said.Where(one => one.Value.Until < now).Select(one => one.Key).ToArray()) _said.Remove(silent);
        string[] people = [.. _said.Values.SelectMany(one => one.People).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (people.SequenceEqual(Now, StringComparer.Ordinal)) return;
        (Now, Version) = (people, Version + 1);
    }
}
