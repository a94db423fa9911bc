using ExchangeSim.Grains.Payloads;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Saving;
using Orleans.Concurrency;

namespace ExchangeSim.Grains.Replications;

/// <summary>What a client has already, and so need not be told.</summary>
/// <param name="Attempt">Its attempt.</param>
/// <param name="Position">How many entries of its report it has.</param>
/// <param name="Saves">How many saved states it has seen.</param>
/// <param name="Notices">How many notices it has seen.</param>
public sealed record ReportWanted(long Attempt, long Position, int Saves, int Notices)
{
    /// <summary>As bytes.</summary>
    public Immutable<byte[]> ToPayload() => Payload.Of(writer =>
    {
        writer.Write(Attempt);
        writer.Write(Position);
        writer.Write(Saves);
        writer.Write(Notices);
    });

    /// <summary>Reads what <see cref="ToPayload"/> wrote.</summary>
    public static ReportWanted Read(Immutable<byte[]> payload)
    {
        return Payload.Take(payload, reader => new ReportWanted(reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt32(), reader.ReadInt32()));
    }
}

/// <summary>A saved state of a replication.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Position">How many entries had been reported.</param>
/// <param name="State">The state.</param>
public sealed record SavedState(int Number, long Position, byte[] State);

/// <summary>What a replication reports.</summary>
public sealed record ReplicationReport
{
    /// <summary>Simulated time, milliseconds.</summary>
    public long Time { get; init; }
    /// <summary>Events handled.</summary>
    public long Events { get; init; }
    /// <summary>What was reported from the wanted position on, not necessarily all.</summary>
    public Entries Entries { get; init; } = new(0, []);
    /// <summary>Whether nothing that is reported later belongs to a request that has closed.</summary>
    public bool IsWhole { get; init; }
    /// <summary>What went wrong and was put right, in words; those that the client has not seen.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];
    /// <summary>A saved state that the client has not seen; it has everything that was reported before.</summary>
    public SavedState? Saved { get; init; }
    /// <summary>The end, once everything is reported.</summary>
    public RunResult? Result { get; init; }
    /// <summary>Why it failed; it does not go on.</summary>
    public string? Failure { get; init; }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(Time);
        writer.Write(Events);
        writer.Write(Entries.Count);
        writer.WriteBytes(Entries.Bytes);
        writer.Write(IsWhole);
        writer.Write(Notices.Count);
        foreach (var notice in Notices) writer.Write(notice);
        writer.Write(Saved is not null);
        if (Saved is { } saved)
        {
            writer.Write(saved.Number);
            writer.Write(saved.Position);
            writer.WriteBytes(saved.State);
        }
        writer.Write(Result is not null);
        if (Result is { } result) writer.Write(result);
        writer.Write(Failure ?? "");
    }

    /// <exception cref="InvalidDataException">It is damaged; what it reports is for its reader to check.</exception>
    internal static ReplicationReport Read(BinaryReader payload) => payload.Whole(reader => new ReplicationReport
    {
        Time = reader.ReadInt64(), Events = reader.ReadInt64(), Entries = new Entries(reader.ReadCount(), reader.ReadPart()),
        IsWhole = reader.ReadBoolean(), Notices = reader.ReadList(text => text.ReadString()),
        Saved = reader.ReadBoolean() ? new SavedState(reader.ReadInt32(), reader.ReadInt64(), reader.ReadBytes()) : null,
        Result = reader.ReadBoolean() ? reader.ReadResult() : null,
        Failure = reader.ReadString() is { Length: > 0 } failure ? failure : null,
    });
}
