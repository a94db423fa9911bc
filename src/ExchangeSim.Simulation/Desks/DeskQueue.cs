using ExchangeSim.Model;
using ExchangeSim.Simulation.Requests;
using ExchangeSim.Simulation.Saving;

namespace ExchangeSim.Simulation.Desks;

/// <summary>The work that waits at a desk, in the order in which it is taken: by rank, then what an officer has begun before what is not, then first come, first served.</summary>
/// <remarks>The rank is the urgency where the desk works by urgency or urgent work interrupts, and under the discipline by time limit the end of the limit; else all rank
/// equal.</remarks>
internal sealed class DeskQueue
{
    private readonly bool _byUrgency;
    // One rank for each urgency, the most urgent last; or one rank, which is the only one.
    private readonly Rank[] _ranks;
    private readonly WaitingLine? _only;
    // By time limit a heap instead.
    private readonly PriorityQueue<WaitingEntry, LimitPlace>? _byLimit;
    private readonly PutFirstLine _putFirst;
    private long _turns;

    internal DeskQueue(QueueDiscipline discipline, bool urgentInterrupts)
    {
        _putFirst = new(byUrgency: urgentInterrupts);
        _byUrgency = urgentInterrupts || discipline == QueueDiscipline.ByUrgency;
        _byLimit = discipline == QueueDiscipline.ByTimeLimit ? new() : null;
        _ranks = _byUrgency && _byLimit is null ? [new(), new(), new()] : [new()];
        _only = !_byUrgency && _byLimit is null ? _ranks[0].Line : null;
    }

    /// <summary>The line of a desk where first come is first served and nothing goes back to the queue.</summary>
    internal WaitingLine Line => _ranks[0].Line;

    /// <summary>The place of a request in the order in which they come to the desk.</summary>
    internal long NextTurn() => ++_turns;

    /// <summary>Adds work that no officer has begun, at a desk that keeps no turns.</summary>
    internal void AddLast(WaitingEntry entry) => _only!.AddLast(entry);

    /// <summary>Whether anything was put first by a person and has not been taken.</summary>
    internal bool HasPutFirst => !_putFirst.IsEmpty;

    /// <summary>Whether no work waits that an officer has begun.</summary>
    internal bool HasNoneBegun => Array.TrueForAll(_ranks, rank => rank.HasNoneBegun);

    internal void PutFirst(WaitingEntry entry, Urgency urgency) => _putFirst.Add(entry, urgency);

    internal void Add(WaitingEntry entry, in OpenRequest request)
    {
        if (_byLimit is { } heap) heap.Enqueue(entry, PlaceOf(request));
        else _ranks[_ranks.Length == 1 ? 0 : (int)request.Urgency].Add(entry, request.Has(RequestMarks.Begun), request.Turn);
    }

    /// <summary>Whether work in hand would be taken before other work in hand, if both waited.</summary>
    internal bool GoesBefore(in OpenRequest one, in OpenRequest other)
    {
        if (_byUrgency && one.Urgency != other.Urgency) return one.Urgency > other.Urgency;
        return _byLimit is null ? one.Turn < other.Turn : PlaceOf(one).CompareTo(PlaceOf(other)) < 0;
    }

    private LimitPlace PlaceOf(in OpenRequest request) => new(
        _byUrgency ? -(int)request.Urgency : 0,
        request.Limit > 0 && request.WasSent ? request.SentAt + request.Limit : long.MaxValue,
        request.Has(RequestMarks.Begun) ? 0 : 1, request.Turn);

    /// <summary>The next entry without taking it.</summary>
    internal bool TryPeek(out WaitingEntry entry)
    {
        if (PutFirstIsNext)
        {
            entry = _putFirst.Next;
            return true;
        }
        if (_byLimit is { } heap) return heap.TryPeek(out entry, out _);
        for (var i = _ranks.Length - 1; i >= 0; i--)
            if (_ranks[i].TryPeek(out entry)) return true;
        entry = default;
        return false;
    }

    internal void RemoveNext()
    {
        if (PutFirstIsNext)
        {
            _putFirst.RemoveNext();
            return;
        }
        if (_byLimit is { } heap)
        {
            heap.Dequeue();
            return;
        }
        var i = _ranks.Length - 1;
        while (i > 0 && _ranks[i].IsEmpty) i--;
        _ranks[i].RemoveNext();
    }

    /// <summary>All entries as they would be taken, also those that have lost their meaning.</summary>
    internal IEnumerable<WaitingEntry> InOrder() => _putFirst.With(InOrderOfRank());

    private IEnumerable<(WaitingEntry Entry, int Urgency)> InOrderOfRank()
    {
        if (_byLimit is { } heap)
            foreach (var (entry, place) in heap.UnorderedItems.OrderBy(item => item.Priority)) yield return (entry, -place.Urgency);
        for (var i = _ranks.Length - 1; i >= 0; i--)
            foreach (var entry in _ranks[i].InOrder()) yield return (entry, i);
    }

    private bool PutFirstIsNext => !_putFirst.IsEmpty && _putFirst.GoesBefore(HighestUrgency());

    // Of what nobody put first; −1: nothing else waits.
    private int HighestUrgency()
    {
        if (_byLimit is { } heap) return heap.TryPeek(out _, out var place) ? -place.Urgency : -1;
        var i = _ranks.Length - 1;
        while (i >= 0 && _ranks[i].IsEmpty) i--;
        return i;
    }

    /// <summary>Checks that what waits stands where it would be put: else work could interrupt one another without end.</summary>
    internal void CheckPlaces(RequestTable requests)
    {
        _putFirst.Check(requests);
        for (var rank = 0; rank < _ranks.Length; rank++) _ranks[rank].Check(requests, _ranks.Length == 1 ? null : (Urgency)rank);
        if (_byLimit is not { } heap) return;
        foreach (var (entry, place) in heap.UnorderedItems)
            StateBytes.Require(requests[entry.Slot].Generation != entry.Generation || PlaceOf(requests[entry.Slot]) == place, "a request waits at the wrong place");
    }

    internal void Save(BinaryWriter writer)
    {
        writer.Write(_turns);
        _putFirst.Save(writer);
        foreach (var rank in _ranks) rank.Save(writer);
        if (_byLimit is not { } heap) return;
        // The heap's own order in memory is not part of the state: turns make the order total.
        writer.Write(heap.Count);
        foreach (var (entry, place) in heap.UnorderedItems.OrderBy(item => item.Priority))
        {
            entry.Save(writer);
            writer.Write(place.Urgency);
            writer.Write(place.Begun);
            writer.Write(place.DueAt);
            writer.Write(place.Turn);
        }
    }

    internal void Load(BinaryReader reader)
    {
        _turns = reader.ReadInt64();
        _putFirst.Load(reader);
        foreach (var rank in _ranks) rank.Load(reader);
        if (_byLimit is not { } heap) return;
        StateBytes.Require(_ranks[0].IsEmpty, "work waits beside the queue of its desk");
        heap.Clear();
        for (var left = reader.ReadCount(); left > 0; left--)
        {
            var entry = WaitingEntry.Load(reader);
            var (urgency, begun) = (reader.ReadInt32(), reader.ReadInt32());
            heap.Enqueue(entry, new LimitPlace(urgency, reader.ReadInt64(), begun, reader.ReadInt64()));
        }
    }

    // Smaller goes first.
    private readonly record struct LimitPlace(int Urgency, long DueAt, int Begun, long Turn) : IComparable<LimitPlace>
    {
        public int CompareTo(LimitPlace other) =>
            Urgency != other.Urgency ? Urgency.CompareTo(other.Urgency)
            : DueAt != other.DueAt ? DueAt.CompareTo(other.DueAt)
            : Begun != other.Begun ? Begun.CompareTo(other.Begun)
            : Turn.CompareTo(other.Turn);
    }

    /// <summary>Work of one rank: what was begun by turn, then a line.</summary>
    private sealed class Rank
    {
        private readonly PriorityQueue<WaitingEntry, long> _begun = new();

        internal WaitingLine Line { get; } = new();

        internal bool IsEmpty => Line.Count == 0 && _begun.Count == 0;

        internal bool HasNoneBegun => _begun.Count == 0;

        internal void Add(WaitingEntry entry, bool begun, long turn)
        {
            if (begun) _begun.Enqueue(entry, turn);
            else Line.AddLast(entry);
        }

        internal bool TryPeek(out WaitingEntry entry) => _begun.Count > 0 ? _begun.TryPeek(out entry, out _) : Line.TryPeek(out entry);

        internal void RemoveNext()
        {
            if (_begun.Count > 0) _begun.Dequeue();
            else Line.RemoveFirst();
        }

        internal IEnumerable<WaitingEntry> InOrder() => _begun.UnorderedItems.OrderBy(item => item.Priority).Select(item => item.Element).Concat(Line.InOrder());

        // Entries of requests that have left mean nothing.
        internal void Check(RequestTable requests, Urgency? urgency)
        {
            foreach (var (entry, turn) in _begun.UnorderedItems)
                StateBytes.Require(requests[entry.Slot].Generation != entry.Generation || requests[entry.Slot].Turn == turn, "a request waits at the wrong place");
            foreach (var entry in InOrder())
                StateBytes.Require(urgency is null || requests[entry.Slot].Generation != entry.Generation || requests[entry.Slot].Urgency == urgency,
                    "a request waits at the wrong place");
        }

        internal void Save(BinaryWriter writer)
        {
            Line.Save(writer);
            writer.Write(_begun.Count);
            foreach (var (entry, turn) in _begun.UnorderedItems.OrderBy(item => item.Priority))
            {
                entry.Save(writer);
                writer.Write(turn);
            }
        }

        internal void Load(BinaryReader reader)
        {
            Line.Load(reader);
            _begun.Clear();
            for (var left = reader.ReadCount(); left > 0; left--)
            {
                var entry = WaitingEntry.Load(reader);
                _begun.Enqueue(entry, reader.ReadInt64());
            }
        }
    }
}
