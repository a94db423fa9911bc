using ExchangeSim.Grains.Payloads;
using Orleans.Concurrency;

namespace ExchangeSim.Grains.Agencies;

/// <summary>How an agency answers. Only <see cref="Done"/> is an answer to what was asked.</summary>
public enum AgencyReply : byte
{
    /// <summary>What was asked for follows.</summary>
    Done,
    /// <summary>There is no such agency here, or it stands at another call: its state was lost, or is from before. It must be made anew before it can go on.</summary>
    OutOfStep,
    /// <summary>The silo does not know the scenario; send it along.</summary>
    ScenarioWanted,
    /// <summary>A later attempt at the same replication has taken over; whoever asked must stop.</summary>
    Superseded,
}

/// <summary>Replies as bytes.</summary>
internal static class Replies
{
    private static readonly Immutable<byte[]>[] Bare = [.. Enum.GetValues<AgencyReply>().Select(reply => Payload.Of(writer => writer.Write((byte)reply)))];

    internal static Immutable<byte[]> Of(AgencyReply reply) => Bare[(int)reply];

    internal static Immutable<byte[]> Done(Action<BinaryWriter> write) => Payload.Of(writer =>
    {
        writer.Write((byte)AgencyReply.Done);
        write(writer);
    });

    internal static AgencyReply ReadReply(this BinaryReader reader)
    {
        var reply = (AgencyReply)reader.ReadByte();
        return Enum.IsDefined(reply) ? reply : throw new InvalidDataException($"an agency answers {(byte)reply}, which is no answer");
    }
}
