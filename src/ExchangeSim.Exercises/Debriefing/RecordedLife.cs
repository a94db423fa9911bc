using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Worlds;

namespace ExchangeSim.Exercises.Debriefing;

/// <summary>A decision as it was taken: after how long, which case (null: a question that was answered), how, and by which entry of the log (its index; -1: by none).</summary>
internal sealed record RecordedDecision(long Delay, string? Case, DecidedBy By, int Entry);

/// <summary>What people did in an exercise, so that it can be done once more. Immutable.</summary>
internal sealed class RecordedLife
{
    private readonly SortedDictionary<string, RecordedDecision> _recorded = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _neverTaken;
    private readonly long[] _times;

    /// <param name="room">What was played.</param>
    internal RecordedLife(PlayedRoom room)
    {
        var (planned, taken) = (room.Planned, room.TakenToTheEnd);
        (Seed, Entries) = (room.Log.Header.Seed, room.Log.Entries);
        _neverTaken = new SortedSet<string>(room.NeverTaken.Select(open => DecisionName.Of(planned, open)), StringComparer.Ordinal);
        var entries = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Entries.Count; i++)
            if (Entries[i].Command is Decide decide) entries[decide.Decision] = i;
            else if (Entries[i].Command is AnswerQuestion answer) entries[answer.Question] = i;
        foreach (var one in taken)
            _recorded[DecisionName.Of(planned, one.Open)] = new RecordedDecision(
                one.At - one.Open.Pending.Since, one.Open.IsQuestion ? null : DecisionName.CasesOf(planned, one.Open)[one.Choice], one.By,
                one.By == DecidedBy.Person ? entries.GetValueOrDefault(one.Open.Id, -1) : -1);
        _times = [.. taken.Select(one => one.At).Distinct().Order()];
    }

    /// <summary>Seed of the room.</summary>
    internal ulong Seed { get; }
    /// <summary>What people and the instructor did.</summary>
    internal IReadOnlyList<LogEntry> Entries { get; }

    /// <summary>When the next decision was taken after a time, simulated milliseconds.</summary>
    internal long NextAfter(long time) => Array.BinarySearch(_times, time) is var place && (place >= 0 ? place + 1 : ~place) is var next && next < _times.Length ? _times[next]
        : long.MaxValue;

    /// <summary>Whether a decision came up and nobody took it: its request was withdrawn first, or the plan came to its end.</summary>
    internal bool WasNeverTaken(string name) => _neverTaken.Contains(name);

    /// <summary>A decision by its name, or null.</summary>
    internal RecordedDecision? Find(string name) => _recorded.GetValueOrDefault(name);
}
