using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Exercises.Worlds;

/// <summary>What a world knows besides the run and the register, as bytes.</summary>
internal static class WorldState
{
    internal static void Write(
        BinaryWriter writer, SortedSet<string> manned, SortedDictionary<string, double> patience, SortedDictionary<string, int> cameUp, List<OpenDecision> open, List<TakenDecision> taken, List<PendingDecision> others)
    {
        writer.Write(manned.Count);
        foreach (var seat in manned) writer.Write(seat);
        writer.Write(patience.Count);
        foreach (var (seat, factor) in patience) { writer.Write(seat); writer.Write(factor); }
        writer.Write(cameUp.Count);
        foreach (var (seat, count) in cameUp) { writer.Write(seat); writer.Write(count); }
        writer.Write(open.Count);
        foreach (var one in open) Write(writer, one);
        writer.Write(taken.Count);
        foreach (var one in taken)
        {
            Write(writer, one.Open);
            writer.Write(one.At);
            writer.Write(one.Choice);
            writer.Write((int)one.By);
            writer.Write(one.Participant ?? "");
        }
        writer.WriteAll(others);
    }

    internal static void Read(
        BinaryReader reader, SortedSet<string> manned, SortedDictionary<string, double> patience, SortedDictionary<string, int> cameUp, List<OpenDecision> open, List<TakenDecision> taken, List<PendingDecision> others)
    {
        manned.Clear();
        for (var left = reader.ReadInt32(); left > 0; left--) manned.Add(reader.ReadString());
        patience.Clear();
        for (var left = reader.ReadInt32(); left > 0; left--) patience[reader.ReadString()] = reader.ReadDouble();
        cameUp.Clear();
        for (var left = reader.ReadInt32(); left > 0; left--) cameUp[reader.ReadString()] = reader.ReadInt32();
        open.Clear();
        for (var left = reader.ReadInt32(); left > 0; left--) open.Add(ReadOpen(reader));
        taken.Clear();
        for (var left = reader.ReadInt32(); left > 0; left--)
            taken.Add(new TakenDecision(ReadOpen(reader), reader.ReadInt64(), reader.ReadInt32(), (DecidedBy)reader.ReadInt32(), reader.ReadString() is { Length: > 0 } who ? who : null));
        others.Clear();
        others.AddRange(reader.ReadAll<PendingDecision>());
    }

    private static void Write(BinaryWriter writer, OpenDecision open)
    {
        writer.Write(open.Id);
        writer.Write(open.Seat);
        writer.WriteOne(open.Pending);
        writer.Write(open.Visit);
        writer.Write(open.Until);
    }

    private static OpenDecision ReadOpen(BinaryReader reader) =>
        new(reader.ReadString(), reader.ReadString(), reader.ReadOne<PendingDecision>(), reader.ReadInt32(), reader.ReadInt64());
}
