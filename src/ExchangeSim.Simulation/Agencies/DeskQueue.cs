using ExchangeSim.Model;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>The work that waits at a desk, in the order of its discipline. Work given back goes before all that ranks equal.</summary>
internal sealed class DeskQueue(QueueDiscipline discipline)
{
    // One line for each urgency, the most urgent last; by time limit a heap of (limit, arrival); else one line.
    private readonly WaitingLine[] _lines = discipline == QueueDiscipline.ByUrgency ? [new(), new(), new()] : [new()];
    private readonly PriorityQueue<WaitingEntry, (long DueAt, long Turn)> _byLimit = new();
    private long _turn, _turnBack;

    internal void Add(WaitingEntry entry, Urgency urgency, long dueAt, bool givenBack)
    {
        if (discipline == QueueDiscipline.ByTimeLimit)
        {
            _byLimit.Enqueue(entry, (dueAt, givenBack ? --_turnBack : ++_turn));
            return;
        }
        var line = _lines[discipline == QueueDiscipline.ByUrgency ? (int)urgency : 0];
        if (givenBack) line.AddFirst(entry);
        else line.AddLast(entry);
    }

    /// <summary>The next entry without taking it.</summary>
    internal bool TryPeek(out WaitingEntry entry)
    {
        if (discipline == QueueDiscipline.ByTimeLimit) return _byLimit.TryPeek(out entry, out _);
        for (var i = _lines.Length - 1; i >= 0; i--)
            if (_lines[i].Count > 0)
            {
                entry = _lines[i].First;
                return true;
            }
        entry = default;
        return false;
    }

    internal void RemoveNext()
    {
        if (discipline == QueueDiscipline.ByTimeLimit) _byLimit.Dequeue();
        else
            for (var i = _lines.Length - 1; i >= 0; i--)
                if (_lines[i].Count > 0)
                {
                    _lines[i].RemoveFirst();
                    return;
                }
    }

    internal void Save(BinaryWriter writer)
    {
        foreach (var line in _lines) line.Save(writer);
        writer.Write(_turn);
        writer.Write(_turnBack);
        // The heap's own order in memory is not part of the state: turns make the order total.
        writer.Write(_byLimit.Count);
        foreach (var (entry, (dueAt, turn)) in _byLimit.UnorderedItems.OrderBy(item => item.Priority))
        {
            writer.Write(entry.Slot);
            writer.Write(entry.Generation);
            writer.Write(dueAt);
            writer.Write(turn);
        }
    }

    internal void Load(BinaryReader reader)
    {
        foreach (var line in _lines) line.Load(reader);
        _turn = reader.ReadInt64();
        _turnBack = reader.ReadInt64();
        _byLimit.Clear();
        for (var left = reader.ReadInt32(); left > 0; left--)
            _byLimit.Enqueue(new WaitingEntry(reader.ReadInt32(), reader.ReadInt32()), (reader.ReadInt64(), reader.ReadInt64()));
    }
}
