using ExchangeSim.Simulation;

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
        var live = settings.LiveDecisionMakers?.Order().ToArray() ?? [];
        writer.Write(live.Length);
        foreach (var (agency, desk) in live)
        {
            writer.Write(agency);
            writer.Write(desk);
        }
    }

    internal static RunSettings ReadSettings(this BinaryReader reader)
    {
        var settings = new RunSettings { Seed = reader.ReadUInt64(), Replication = reader.ReadInt32(), Threads = reader.ReadInt32() };
        if (reader.ReadBoolean()) settings = settings with { Traced = new SortedSet<ulong>(reader.ReadAll<ulong>()) };
        var live = new SortedSet<(int, string)>();
        for (var left = reader.ReadInt32(); left > 0; left--) live.Add((reader.ReadInt32(), reader.ReadString()));
        return live.Count == 0 ? settings : settings with { LiveDecisionMakers = live };
    }
}
