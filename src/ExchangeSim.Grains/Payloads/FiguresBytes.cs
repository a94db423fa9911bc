using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Agencies;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Grains.Payloads;

/// <summary>What agencies and runs report at their end, as bytes.</summary>
internal static class FiguresBytes
{
    internal static void Write(this BinaryWriter writer, AgencyEnding ending)
    {
        writer.WriteAll<ClosedRequest>(ending.Open.ToArray());
        writer.WriteAll<TraceSegment>(ending.Trace.ToArray());
        writer.Write(ending.Desks);
        writer.Write(ending.Charges);
        writer.Write(ending.Fingerprint);
    }

    internal static AgencyEnding ReadEnding(this BinaryReader reader) =>
        new(reader.ReadAll<ClosedRequest>(), reader.ReadAll<TraceSegment>(), reader.ReadDesks(), reader.ReadCharges(), reader.ReadUInt64());

    internal static void Write(this BinaryWriter writer, RunResult result)
    {
        writer.Write(result.Fingerprint);
        writer.Write(result.EndedAt);
        writer.Write(result.Events);
        writer.Write(result.Windows);
        writer.Write(result.Desks);
        writer.Write(result.Charges);
        writer.Write(result.IsComplete);
    }

    internal static RunResult ReadResult(this BinaryReader reader) =>
        new(reader.ReadUInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadDesks(), reader.ReadCharges(), reader.ReadBoolean());

    private static void Write(this BinaryWriter writer, IReadOnlyList<DeskFigures> desks)
    {
        writer.Write(desks.Count);
        foreach (var desk in desks)
        {
            writer.Write(desk.Agency);
            writer.Write(desk.Desk);
            writer.Write(desk.OnDuty);
            writer.Write(desk.Busy);
            writer.Write(desk.Overtime);
            writer.Write(desk.QueueArea);
            writer.Write(desk.Observed);
            writer.Write(desk.Started);
            writer.Write(desk.TotalWait);
            writer.Write(desk.LongestQueue);
        }
    }

    private static DeskFigures[] ReadDesks(this BinaryReader reader)
    {
        var desks = new DeskFigures[reader.ReadInt32()];
        for (var i = 0; i < desks.Length; i++)
            desks[i] = new DeskFigures(
                reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadDouble(), reader.ReadInt64(),
                reader.ReadInt64(), reader.ReadDouble(), reader.ReadInt32());
        return desks;
    }

    private static void Write(this BinaryWriter writer, IReadOnlyList<Charge> charges)
    {
        writer.Write(charges.Count);
        foreach (var charge in charges)
        {
            writer.Write(charge.Agency);
            writer.Write(charge.Desk);
            writer.Write(charge.Procedure);
            writer.Write(charge.Step);
            writer.Write((int)charge.Part);
            writer.Write(charge.Milliseconds);
        }
    }

    private static Charge[] ReadCharges(this BinaryReader reader)
    {
        var charges = new Charge[reader.ReadInt32()];
        for (var i = 0; i < charges.Length; i++)
            charges[i] = new Charge(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), (LatencyPart)reader.ReadInt32(), reader.ReadInt64());
        return charges;
    }
}
