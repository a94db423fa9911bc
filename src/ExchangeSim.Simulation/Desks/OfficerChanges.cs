using ExchangeSim.Simulation.Saving;
using ExchangeSim.Simulation.Time;

namespace ExchangeSim.Simulation.Desks;

/// <summary>In a run until the last reply officers may come and go behind it, which nobody knows before the run is over: how many there were from one change to the next.</summary>
/// <param name="shifts">How many shifts there are.</param>
internal sealed class OfficerChanges(int shifts)
{
    private readonly List<(long From, long To, int[] Officers)> _stretches = [];

    internal void Add(long from, long to, int[] officers) => _stretches.Add((from, to, [.. officers]));

    /// <summary>Officer-time on duty that was counted of what lies behind a time.</summary>
    internal long OnDutyAfter(long end, Calendar[] calendars)
    {
        long sum = 0;
        foreach (var (from, to, officers) in _stretches)
            for (var i = 0; i < shifts && to > end; i++) sum += Math.Max(0, officers[i]) * calendars[i].OpenTime(Math.Max(from, end), to);
        return sum;
    }

    /// <summary>Checks what was loaded.</summary>
    /// <param name="since">The last change.</param>
    internal void Check(long since)
    {
        for (var i = 0; i < _stretches.Count; i++)
        {
            var (from, to, officers) = _stretches[i];
            StateBytes.Require(from >= 0 && from < to && to <= since && (i == 0 || from >= _stretches[i - 1].To)
                && Array.TrueForAll(officers, number => Math.Abs((long)number) <= DeskState.MostOfficers),
                "the number of a desk's officers changed before the start, after now, or by more than can be");
        }
    }

    internal void Save(BinaryWriter writer)
    {
        writer.Write(_stretches.Count);
        foreach (var (from, to, officers) in _stretches)
        {
            writer.Write(from);
            writer.Write(to);
            foreach (var number in officers) writer.Write(number);
        }
    }

    internal void Load(BinaryReader reader)
    {
        _stretches.Clear();
        for (var left = reader.ReadCount(); left > 0; left--)
        {
            var (from, to, officers) = (reader.ReadInt64(), reader.ReadInt64(), new int[shifts]);
            for (var i = 0; i < shifts; i++) officers[i] = reader.ReadInt32();
            _stretches.Add((from, to, officers));
        }
    }
}
