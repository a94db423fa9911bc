using ExchangeSim.Model;
using ExchangeSim.Simulation.Requests;
using ExchangeSim.Simulation.Saving;

namespace ExchangeSim.Simulation.Desks;

/// <summary>What people have put first at a desk, the latest before the earlier; where urgent work interrupts, the more urgent before both, for it would interrupt at once whatever
/// began before it.</summary>
/// <param name="byUrgency">Whether urgent work interrupts.</param>
internal sealed class PutFirstLine(bool byUrgency)
{
    // What is taken next stands last.
    private readonly List<(WaitingEntry Entry, int Rank)> _entries = [];

    internal bool IsEmpty => _entries.Count == 0;

    internal WaitingEntry Next => _entries[^1].Entry;

    internal void Add(WaitingEntry entry, Urgency urgency)
    {
        var (rank, at) = (RankOf(urgency), _entries.Count);
        while (at > 0 && _entries[at - 1].Rank > rank) at--;
        _entries.Insert(at, (entry, rank));
    }

    /// <summary>Whether its next goes before waiting work that nobody put first.</summary>
    /// <param name="urgency">That work's urgency; below the least: nothing else waits.</param>
    internal bool GoesBefore(int urgency) => _entries.Count > 0 && _entries[^1].Rank >= urgency;

    internal void RemoveNext() => _entries.RemoveAt(_entries.Count - 1);

    /// <summary>All waiting work as it would be taken.</summary>
    /// <param name="others">What nobody put first, with its urgency.</param>
    internal IEnumerable<WaitingEntry> With(IEnumerable<(WaitingEntry Entry, int Urgency)> others)
    {
        var next = _entries.Count - 1;
        foreach (var (entry, urgency) in others)
        {
            for (; next >= 0 && _entries[next].Rank >= urgency; next--) yield return _entries[next].Entry;
            yield return entry;
        }
        for (; next >= 0; next--) yield return _entries[next].Entry;
    }

    // Entries of requests that have left mean nothing.
    internal void Check(RequestTable requests)
    {
        for (var i = 0; i < _entries.Count; i++)
        {
            var (entry, rank) = _entries[i];
            StateBytes.Require((requests[entry.Slot].Generation != entry.Generation || RankOf(requests[entry.Slot].Urgency) == rank) && (i == 0 || _entries[i - 1].Rank <= rank),
                "a request waits at the wrong place");
        }
    }

    internal void Save(BinaryWriter writer)
    {
        writer.Write(_entries.Count);
        foreach (var (entry, rank) in _entries)
        {
            entry.Save(writer);
            writer.Write(rank);
        }
    }

    internal void Load(BinaryReader reader)
    {
        _entries.Clear();
        for (var left = reader.ReadCount(); left > 0; left--) _entries.Add((WaitingEntry.Load(reader), reader.ReadInt32()));
    }

    private int RankOf(Urgency urgency) => byUrgency ? (int)urgency : int.MaxValue;
}
