using ExchangeSim.Exercises.Plans;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Agencies;
using ExchangeSim.Simulation.Agencies.Checks;
using ExchangeSim.Simulation.Live;
using ExchangeSim.Simulation.Saving;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Exercises.Worlds;

/// <summary>What a world knows besides the run and the register, as bytes.</summary>
internal static class WorldState
{
    internal static void Write(
        BinaryWriter writer, SortedSet<string> manned, SeatTimes seated, SortedDictionary<string, double> patience, SortedDictionary<string, int> cameUp, List<OpenDecision> open,
        List<TakenDecision> taken, List<PendingDecision> others)
    {
        writer.Write(manned.Count);
        foreach (var seat in manned) writer.Write(seat);
        seated.Write(writer);
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
            writer.Write(one.TimeStood);
        }
        writer.WriteAll(others);
    }

    /// <exception cref="InvalidDataException">It cannot be of this exercise.</exception>
    internal static void Read(
        BinaryReader reader, PlannedExercise planned, SortedSet<string> manned, SeatTimes seated, SortedDictionary<string, double> patience, SortedDictionary<string, int> cameUp,
            List<OpenDecision> open, List<TakenDecision> taken,
        List<PendingDecision> others)
    {
        manned.Clear();
        for (var left = reader.ReadCount(); left > 0; left--) manned.Add(ReadSeat(reader, planned));
        seated.Read(reader, reader.ReadCount(), one => ReadSeat(one, planned));
        patience.Clear();
        for (var left = reader.ReadCount(); left > 0; left--) patience[ReadSeat(reader, planned)] = Factor(reader.ReadDouble());
        cameUp.Clear();
        for (var left = reader.ReadCount(); left > 0; left--) cameUp[ReadSeat(reader, planned)] = reader.ReadCount();
        open.Clear();
        for (var left = reader.ReadCount(); left > 0; left--) open.Add(ReadOpen(reader, planned));
        taken.Clear();
        for (var left = reader.ReadCount(); left > 0; left--) taken.Add(ReadTaken(reader, planned));
        others.Clear();
        others.AddRange(reader.ReadAll<PendingDecision>());
        foreach (var other in others) AnswerCheck.Check(planned.Compiled, other);
    }

    private static string ReadSeat(BinaryReader reader, PlannedExercise planned)
    {
        var seat = reader.ReadString();
        StateBytes.Require(planned.Seat(seat) is not null, "a seat is not of this exercise");
        return seat;
    }

    private static double Factor(double factor)
    {
        StateBytes.Require(factor is > 0 and < 1e6, "somebody waits as long as nobody can");
        return factor;
    }

    private static TakenDecision ReadTaken(BinaryReader reader, PlannedExercise planned)
    {
        var taken = new TakenDecision(ReadOpen(reader, planned), reader.ReadInt64(), reader.ReadInt32(), (DecidedBy)reader.ReadInt32(),
            reader.ReadString() is { Length: > 0 } who ? who : null, reader.ReadBoolean());
        var step = planned.Scenario.Procedures[taken.Open.Pending.Procedure].Steps[taken.Open.Pending.Step];
        StateBytes.Require(step is ChoiceStep choice ? StateBytes.IsIndex(taken.Choice, choice.Cases.Count) : taken.Choice == -1, "a case was chosen that does not exist");
        StateBytes.Require(taken.At is >= 0 and <= StateBytes.Longest && Enum.IsDefined(taken.By), "a decision was taken that cannot be");
        return taken;
    }

    private static void Write(BinaryWriter writer, OpenDecision open)
    {
        writer.Write(open.Id);
        writer.Write(open.Seat);
        writer.WriteOne(open.Pending);
        writer.Write(open.Visit);
        writer.Write(open.Until);
    }

    private static OpenDecision ReadOpen(BinaryReader reader, PlannedExercise planned)
    {
        var open = new OpenDecision(reader.ReadString(), ReadSeat(reader, planned), reader.ReadOne<PendingDecision>(), reader.ReadCount(), reader.ReadInt64());
        AnswerCheck.Check(planned.Compiled, open.Pending);
        StateBytes.Require(open.Until >= 0, "a decision is up that cannot be");
        return open;
    }
}
