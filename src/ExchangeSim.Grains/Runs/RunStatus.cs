using ExchangeSim.Grains.Payloads;
using ExchangeSim.Grains.Replications;
using ExchangeSim.Simulation.Saving;
using Orleans.Concurrency;

namespace ExchangeSim.Grains.Runs;

/// <summary>Where a run stands.</summary>
public enum RunState : byte
{
    /// <summary>It is at work.</summary>
    Running,
    /// <summary>It is over.</summary>
    Finished,
    /// <summary>It was ended early, or failed.</summary>
    Stopped,
    /// <summary>Its client has not been heard of for a while.</summary>
    ClientAway,
}

/// <summary>What is known of a run.</summary>
public sealed record RunStatus
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }
    /// <summary>The build of its client.</summary>
    public string Build { get; init; } = Payloads.Build.Name;
    /// <summary>What it simulates, in words.</summary>
    public string What { get; init; } = "";
    /// <summary>Who started it.</summary>
    public string User { get; init; } = "";
    /// <summary>How it is spread.</summary>
    public Spread Spread { get; init; }
    /// <summary>Where it stands.</summary>
    public RunState State { get; init; }
    /// <summary>When it began (UTC).</summary>
    public DateTime Began { get; init; }
    /// <summary>Replications that are under way.</summary>
    public int UnderWay { get; init; }
    /// <summary>Replications that are over.</summary>
    public int Over { get; init; }
    /// <summary>Events handled.</summary>
    public long Events { get; init; }
    /// <summary>The last thing that went wrong and was put right.</summary>
    public string LastNotice { get; init; } = "";

    internal void Write(BinaryWriter writer)
    {
        writer.Write(Build);
        writer.Write(Name);
        writer.Write(What);
        writer.Write(User);
        writer.Write((byte)Spread);
        writer.Write((byte)State);
        writer.Write(Began.Ticks);
        writer.Write(UnderWay);
        writer.Write(Over);
        writer.Write(Events);
        writer.Write(LastNotice);
    }

    internal static RunStatus Read(BinaryReader reader)
    {
        var status = Fields(reader);
        StateBytes.Require(Enum.IsDefined(status.Spread) && Enum.IsDefined(status.State), "a run is in a state that does not exist");
        return status;
    }

    private static RunStatus Fields(BinaryReader reader) => new()
    {
        Build = reader.ReadString(), Name = reader.ReadString(), What = reader.ReadString(), User = reader.ReadString(), Spread = (Spread)reader.ReadByte(),
            State = (RunState)reader.ReadByte(),
        Began = new DateTime(reader.ReadInt64(), DateTimeKind.Utc), UnderWay = reader.ReadInt32(), Over = reader.ReadInt32(), Events = reader.ReadInt64(),
            LastNotice = reader.ReadString(),
    };

    /// <summary>As bytes.</summary>
    public Immutable<byte[]> ToPayload() => Payload.Of(Write);

    /// <summary>Reads what <see cref="ToPayload"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static RunStatus Read(Immutable<byte[]> payload) => Payload.Take(payload, Read);

    /// <summary>Reads a list.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static IReadOnlyList<RunStatus> ReadList(Immutable<byte[]> payload) => Payload.Take(payload, reader => reader.ReadList(Read));
}

/// <summary>What a cluster says to a run's announcement.</summary>
/// <param name="Cancel">Somebody asked for its end.</param>
/// <param name="Refusal">Why it is not taken on; null: it is.</param>
/// <param name="Processors">Processors of all silos.</param>
public sealed record RunOrder(bool Cancel, string? Refusal, int Processors, IReadOnlyList<string> Silos)
{
    /// <summary>As bytes.</summary>
    public Immutable<byte[]> ToPayload() => Payload.Of(writer =>
    {
        writer.Write(Refusal ?? "");
        writer.Write(Cancel);
        writer.Write(Processors);
        writer.Write(Silos.Count);
        foreach (var silo in Silos) writer.Write(silo);
    });

    /// <summary>Reads what <see cref="ToPayload"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static RunOrder Read(Immutable<byte[]> payload) => Payload.Take(payload, Read);

    private static RunOrder Read(BinaryReader reader)
    {
        var refusal = reader.ReadString();
        var (cancel, processors) = (reader.ReadBoolean(), reader.ReadInt32());
        return new RunOrder(cancel, refusal.Length == 0 ? null : refusal, processors, reader.ReadList(name => name.ReadString()));
    }
}
