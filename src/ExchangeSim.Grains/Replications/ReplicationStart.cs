using ExchangeSim.Grains.Payloads;
using ExchangeSim.Grains.Silos;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Saving;
using Orleans.Concurrency;

namespace ExchangeSim.Grains.Replications;

/// <summary>How a run is spread over a cluster.</summary>
public enum Spread : byte
{
    /// <summary>A whole replication in one grain: many replications, each on one machine.</summary>
    Replications,
    /// <summary>Each agency a grain of its own: one replication over several machines.</summary>
    Agencies,
}

/// <summary>All that starts a replication, or continues one whose silo is gone.</summary>
/// <param name="Build">The build of the client.</param>
/// <param name="Attempt">Number of the attempt; a later one supersedes the earlier ones.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Settings">Seed, replication, threads.</param>
/// <param name="Spread">How it is spread.</param>
/// <param name="SaveEvery">How often its state is saved.</param>
/// <param name="State">The saved state to go on from; empty: from the beginning.</param>
/// <param name="Position">How many entries it had reported when that was saved.</param>
public sealed record ReplicationStart(
    string Build, long Attempt, ScenarioDefinition Scenario, RunSettings Settings, Spread Spread, TimeSpan SaveEvery, byte[] State, long Position)
{
    /// <summary>The kind of tally whose sums are wanted in place of the requests; empty: each request is wanted.</summary>
    public string Tally { get; init; } = "";

    private static readonly TimeSpan LongestBetweenSaves = TimeSpan.FromDays(24); // a timer waits for no longer

    /// <summary>As bytes. The build comes first and stays there, so that any later build can read whom it refuses.</summary>
    public Immutable<byte[]> ToPayload() => Payload.Of(writer =>
    {
        writer.Write(Build);
        writer.Write(Attempt);
        writer.Write(Scenario.Key);
        writer.WriteBytes(Scenario.Bytes);
        writer.Write(Settings);
        writer.Write((byte)Spread);
        writer.Write(SaveEvery.Ticks);
        writer.WriteBytes(State);
        writer.Write(Position);
        writer.Write(Tally);
    });

    /// <summary>Reads what <see cref="ToPayload"/> wrote.</summary>
    /// <exception cref="ArgumentException">It is of another build.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static ReplicationStart Read(Immutable<byte[]> payload) => Payload.Take(payload, Read);

    private static ReplicationStart Read(BinaryReader reader)
    {
        var build = reader.ReadString();
        if (Payloads.Build.WhyNot(build) is { } reason) throw new ArgumentException(reason);
        var start = new ReplicationStart(
            build, reader.ReadInt64(), new ScenarioDefinition(reader.ReadString(), reader.ReadBytes()), reader.ReadSettings(), (Spread)reader.ReadByte(),
                new TimeSpan(reader.ReadInt64()),
            reader.ReadBytes(), reader.ReadInt64()) { Tally = reader.ReadString() };
        StateBytes.Require(Enum.IsDefined(start.Spread) && start.SaveEvery > TimeSpan.Zero && start.SaveEvery <= LongestBetweenSaves && start.Position >= 0,
            "a replication cannot start so");
        return start;
    }
}
