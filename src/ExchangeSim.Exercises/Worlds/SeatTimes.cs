namespace ExchangeSim.Exercises.Worlds;

/// <summary>From when until when seats had people: first and last, whoever it was. Who had left a seat before the clock started was never there.</summary>
public sealed class SeatTimes
{
    private const long Still = long.MaxValue;

    private readonly SortedDictionary<string, (long First, long Last)> _times = new(StringComparer.Ordinal);

    /// <summary>Whether somebody may have acted at a seat in a stretch of time, simulated milliseconds; both ends belong to it.</summary>
    public bool HadPeople(string seat, long from, long until) => _times.TryGetValue(seat, out var time) && time.First <= until && time.Last >= from;

    /// <summary>The same of any seat.</summary>
    public bool HadPeople(long from, long until) => _times.Keys.Any(seat => HadPeople(seat, from, until));

    /// <summary>The clock starts: where nobody sits now, nobody has sat.</summary>
    internal void Begin()
    {
        foreach (var (seat, time) in _times.ToList()) if (time.Last != Still) _times.Remove(seat);
    }

    internal void Man(IReadOnlySet<string> seats, long now)
    {
        foreach (var (seat, time) in _times.ToList()) if (time.Last == Still && !seats.Contains(seat)) _times[seat] = (time.First, now);
        foreach (var seat in seats) _times[seat] = (_times.TryGetValue(seat, out var time) ? time.First : now, Still);
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(_times.Count);
        foreach (var (seat, (first, last)) in _times)
        {
            writer.Write(seat);
            writer.Write(first);
            writer.Write(last);
        }
    }

    /// <summary>Reads what was written.</summary>
    /// <param name="reader">Where it stands.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="readSeat">Reads a seat.</param>
    internal void Read(BinaryReader reader, int count, Func<BinaryReader, string> readSeat)
    {
        _times.Clear();
        for (; count > 0; count--)
        {
            var seat = readSeat(reader);
            _times[seat] = (reader.ReadInt64(), reader.ReadInt64());
        }
    }
}
