using ExchangeSim.Model;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Live;
using ExchangeSim.Simulation.Saving;

namespace ExchangeSim.Grains.Payloads;

/// <summary>The settings of a run as bytes.</summary>
internal static class SettingsBytes
{
    internal static void Write(this BinaryWriter writer, RunSettings settings)
    {
        writer.Write(settings.Seed);
        writer.Write(settings.Replication);
        writer.Write(settings.Threads);
        writer.Write(settings.Traced is not null);
        if (settings.Traced is { } traced) writer.WriteAll<ulong>(traced.Order().ToArray());
        writer.Write(settings.Live.Count);
        foreach (var desk in settings.Live) writer.Write(desk);
    }

    internal static RunSettings ReadSettings(this BinaryReader reader)
    {
        var settings = new RunSettings { Seed = reader.ReadUInt64(), Replication = reader.ReadInt32(), Threads = reader.ReadInt32() };
        StateBytes.Require(settings is { Replication: >= 0 and <= ushort.MaxValue, Threads: >= 1 and <= ushort.MaxValue }, "a run has settings that it cannot have");
        if (reader.ReadBoolean()) settings = settings with { Traced = new SortedSet<ulong>(reader.ReadAll<ulong>()) };
        return settings with { Live = reader.ReadList(ReadLiveDesk) };
    }

    private static void Write(this BinaryWriter writer, LiveDesk desk)
    {
        writer.Write(desk.Agency);
        writer.Write(desk.Desk);
        writer.Write(desk.Procedures);
        writer.Write(desk.Crimes);
        writer.Write(desk.Urgencies?.Select(urgency => urgency.ToString()).ToList());
        writer.Write(desk.Share);
        writer.WriteAll<ulong>(desk.Named.Order().ToArray());
        writer.Write(desk.AnswersWithin ?? 0);
        writer.Write(desk.AnswersClarifications);
    }

    private static LiveDesk ReadLiveDesk(this BinaryReader reader) => new(reader.ReadInt32(), reader.ReadString())
    {
        Procedures = reader.ReadNames(),
        Crimes = reader.ReadNames(),
        Urgencies = reader.ReadNames()?.Select(UrgencyOf).ToList(),
        Share = reader.ReadDouble(),
        Named = new SortedSet<ulong>(reader.ReadAll<ulong>()),
        AnswersWithin = reader.ReadInt64() is > 0 and var within ? within : null,
        AnswersClarifications = reader.ReadBoolean(),
    };

    private static Urgency UrgencyOf(string name)
    {
        StateBytes.Require(Enum.TryParse<Urgency>(name, out var urgency) && Enum.IsDefined(urgency), "there is no such urgency");
        return urgency;
    }

    private static void Write(this BinaryWriter writer, IReadOnlyList<string>? names)
    {
        writer.Write(names?.Count ?? -1);
        foreach (var name in names ?? []) writer.Write(name);
    }

    private static List<string>? ReadNames(this BinaryReader reader)
    {
        var count = reader.ReadInt32();
        if (count < 0) return null;
        var names = new List<string>(); // grows with what is there
        for (var left = count; left > 0; left--) names.Add(reader.ReadString());
        return names;
    }
}
