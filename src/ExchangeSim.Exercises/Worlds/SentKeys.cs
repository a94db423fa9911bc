using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Exercises.Worlds;

/// <summary>Keys of the requests that people send. All that is drawn for a request hangs on its key, so it is the same in every room of an exercise: it is made of the seat, the
/// lead and how many went out from that lead before, and not of what else people did.</summary>
internal sealed class SentKeys
{
    private readonly Dictionary<long, ulong> _byEntry = []; // looked up, never enumerated
    private readonly Dictionary<(string Seat, string Lead), uint> _sent = []; // looked up, never enumerated

    /// <summary>Takes note of an entry, once and in the order of the log.</summary>
    internal void Note(LogEntry entry)
    {
        if (entry.Command is not SendRequest send) return;
        var before = _sent.GetValueOrDefault((send.Seat, send.Lead));
        _sent[(send.Seat, send.Lead)] = before + 1;
        _byEntry[entry.Ordinal] = StableHash.Combine(StableHash.Combine(StableHash.Of($"sent by a person at {send.Seat}"), StableHash.Of(send.Lead)), before);
    }

    /// <summary>Forgets all.</summary>
    internal void Clear()
    {
        _byEntry.Clear();
        _sent.Clear();
    }

    /// <summary>Key of the request that an entry sends.</summary>
    /// <param name="entry">One that was noted.</param>
    internal ulong Of(LogEntry entry) => _byEntry[entry.Ordinal];
}
