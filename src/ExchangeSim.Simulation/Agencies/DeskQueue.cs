using ExchangeSim.Model;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>The work that waits at a desk, in the order of its discipline. Work given back goes before all that ranks equal.</summary>
internal sealed class DeskQueue
{
    private readonly QueueDiscipline _discipline;
    // One line for each urgency, the most urgent last; by time limit a heap of (limit, arrival); else one line, which is the only one.
    private readonly WaitingLine[] _lines;
    private readonly WaitingLine? _only;
    private readonly PriorityQueue<WaitingEntry, (long DueAt, long Turn)> _byLimit = new();
    private long _turn, _turnBack;

    internal DeskQueue(QueueDiscipline discipline)
    {
        _discipline = discipline;
        _lines = discipline == QueueDiscipline.ByUrgency ? [new(), new(), new()] : [new()];
        _only = discipline == QueueDiscipline.FirstComeFirstServed ? _lines[0] : null;
    }

    /// <summary>The line, where first come is first served.</summary>
    internal WaitingLine Line => _lines[0];

    internal void Add(WaitingEntry entry, Urgency urgency, long dueAt, bool givenBack)
    {
        if (_only is { } only && !givenBack)
        {
            only.AddLast(entry);
            return;
        }
        if (_discipline == QueueDiscipline.ByTimeLimit)
        {
            _byLimit.Enqueue(entry, (dueAt, givenBack ? --_turnBack : ++_turn));
            return;
        }
        var line = _lines[_discipline == QueueDiscipline.ByUrgency ? (int)urgency : 0];
        if (givenBack) line.AddFirst(entry);
        else line.AddLast(entry);
    }

    /// <summary>The next entry without taking it.</summary>
    internal bool TryPeek(out WaitingEntry entry)
    {
        if (_only is { } only) return only.TryPeek(out entry);
        if (_discipline == QueueDiscipline.ByTimeLimit) return _byLimit.TryPeek(out entry, out _);
        for (var i = _lines.Length - 1; i >= 0; i--)
            if (_lines[i].Count > 0)
            {
                _lines[i].TryPeek(out entry);
                return true;
            }
        entry = default;
        return false;
    }

    internal void RemoveNext()
    {
        if (_only is { } only) only.RemoveFirst();
        else if (_discipline == QueueDiscipline.ByTimeLimit) _byLimit.Dequeue();
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
