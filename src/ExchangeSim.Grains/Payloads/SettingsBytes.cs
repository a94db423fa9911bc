using ExchangeSim.Model;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Live;

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
        if (reader.ReadBoolean()) settings = settings with { Traced = new SortedSet<ulong>(reader.ReadAll<ulong>()) };
        var live = new List<LiveDesk>();
        for (var left = reader.ReadInt32(); left > 0; left--) live.Add(reader.ReadLiveDesk());
        return settings with { Live = live };
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
        Urgencies = reader.ReadNames()?.Select(Enum.Parse<Urgency>).ToList(),
        Share = reader.ReadDouble(),
        Named = new SortedSet<ulong>(reader.ReadAll<ulong>()),
        AnswersWithin = reader.ReadInt64() is > 0 and var within ? within : null,
        AnswersClarifications = reader.ReadBoolean(),
    };

    private static void Write(this BinaryWriter writer, IReadOnlyList<string>? names)
    {
        writer.Write(names?.Count ?? -1);
        foreach (var name in names ?? []) writer.Write(name);
    }

    private static List<string>? ReadNames(this BinaryReader reader)
    {
        var count = reader.ReadInt32();
        return count < 0 ? null : [.. Enumerable.Range(0, count).Select(_ => reader.ReadString())];
    }
}
