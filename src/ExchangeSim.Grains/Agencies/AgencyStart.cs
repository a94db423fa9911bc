using ExchangeSim.Grains.Payloads;
using ExchangeSim.Grains.Silos;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.Windows;
using Orleans.Concurrency;

namespace ExchangeSim.Grains.Agencies;

/// <summary>All that makes an agency: the scenario, which agency of it, the settings, and how far it was.</summary>
/// <param name="Attempt">Number of the attempt at this replication; a later one supersedes the earlier ones.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Settings">The run's settings.</param>
/// <param name="Agency">Index of the agency.</param>
/// <param name="Ordinal">Ordinal of the last call that is in the state; 0 at the start of a run.</param>
/// <param name="State">The saved state; empty at the start of a run.</param>
/// <param name="Calls">The calls that came after, in order.</param>
public sealed record AgencyStart(
    long Attempt, ScenarioDefinition Scenario, RunSettings Settings, int Agency, long Ordinal, byte[] State, IReadOnlyList<byte[]> Calls)
{
    /// <summary>The build of the coordinator.</summary>
    public string Build { get; init; } = Payloads.Build.Name;

    /// <summary>As bytes. The build comes first and stays there, so that any later build can read whom it refuses.</summary>
    public Immutable<byte[]> ToPayload() => Payload.Of(writer =>
    {
        writer.Write(Build);
        writer.Write(Attempt);
        writer.Write(Scenario.Key);
        writer.WriteBytes(Scenario.Bytes);
        writer.Write(Settings);
        writer.Write(Agency);
        writer.Write(Ordinal);
        writer.WriteBytes(State);
        writer.Write(Calls.Count);
        foreach (var call in Calls) writer.WriteBytes(call);
    });

    /// <summary>Reads what <see cref="ToPayload"/> wrote.</summary>
    /// <exception cref="ArgumentException">It is of another build.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static AgencyStart Read(Immutable<byte[]> payload) => Payload.Take(payload, Read);

    private static AgencyStart Read(BinaryReader reader)
    {
        if (Payloads.Build.WhyNot(reader.ReadString(), other: "the coordinator of the run") is { } reason) throw new ArgumentException(reason);
        return new AgencyStart(
            reader.ReadInt64(), new ScenarioDefinition(reader.ReadString(), reader.ReadBytes()), reader.ReadSettings(), reader.ReadInt32(), reader.ReadInt64(), reader.ReadBytes(),
            reader.ReadList(Payload.ReadBytes));
    }
}

/// <summary>A call as it travels: the attempt it belongs to, and what the coordinator says.</summary>
public static class CallBytes
{
    /// <summary>As bytes.</summary>
    public static Immutable<byte[]> Of(long attempt, AgencyCall call) => Payload.Of(writer => WriteBare(writer, attempt, call));

    /// <summary>Writes what <see cref="Of"/> gives.</summary>
    internal static void Write(BinaryWriter writer, long attempt, AgencyCall call)
    {
        writer.Write(Payload.Version);
        WriteBare(writer, attempt, call);
    }

    /// <summary>Reads the call into one that is at hand, and answers with the attempt.</summary>
    /// <exception cref="InvalidDataException">It is damaged; what its messages say is for the agency to check.</exception>
    public static long Read(Immutable<byte[]> payload, AgencyCall into)
    {
        using var reader = Payload.Open(payload);
        return Read(reader, into);
    }

    /// <summary>The same from a payload that is open.</summary>
    internal static long Read(BinaryReader payload, AgencyCall into)
    {
        return payload.Whole(reader =>
        {
            var attempt = reader.ReadInt64();
            into.Load(reader);
            return attempt;
        });
    }

    private static void WriteBare(BinaryWriter writer, long attempt, AgencyCall call)
    {
        writer.Write(attempt);
        call.Save(writer);
    }
}
