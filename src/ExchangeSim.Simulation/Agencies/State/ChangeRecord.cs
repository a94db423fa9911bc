using System.Runtime.CompilerServices;
using ExchangeSim.Simulation.Agencies.State;
using ExchangeSim.Simulation.Saving;

namespace ExchangeSim.Simulation.Agencies.State;

/// <summary>What an agency has handled, as a hash of all of it in order, and when it last changed anything.</summary>
/// <param name="agenda">What time it is.</param>
/// <param name="name">Key of the agency's name, with which the hash begins.</param>
internal sealed class ChangeRecord(Agenda agenda, ulong name)
{
    /// <summary>Two runs with the same did the same things in the same order.</summary>
    internal ulong Fingerprint { get; private set; } = name;

    /// <summary>Time of the last change, −1: none yet.</summary>
    internal long LastAt { get; private set; } = -1;

    /// <summary>Notes a change of a request's place or state. Every one passes here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Record(ulong key, int what)
    {
        Touch();
        Mix(key, what);
    }

    /// <summary>Adds to the hash what changes no request, or what is noted as a change elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Mix(ulong key, int what)
    {
        var mixed = (Fingerprint ^ key ^ ((ulong)agenda.Now << 16) ^ (uint)what) * 0x9E3779B97F4A7C15UL;
        Fingerprint = mixed ^ (mixed >> 32);
    }

    /// <summary>Something changes that follows from what is in the hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Touch() => LastAt = agenda.Now;

    internal void Save(BinaryWriter writer)
    {
        writer.Write(Fingerprint);
        writer.Write(LastAt);
    }

    internal void Load(BinaryReader reader)
    {
        Fingerprint = reader.ReadUInt64();
        LastAt = reader.ReadInt64();
    }

    /// <summary>Checks what was loaded.</summary>
    internal void Check() => StateBytes.Require(LastAt >= -1 && LastAt <= agenda.Now, "an agency has handled the future");
}
