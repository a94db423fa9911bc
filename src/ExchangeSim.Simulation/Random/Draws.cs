using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ExchangeSim.Simulation.Random;

/// <summary>The random numbers of one replication. Every draw is named, not taken in turn: by the entity it belongs to, its purpose and its index.</summary>
/// <remarks>So a policy that changes one step leaves every other draw as it was.</remarks>
public readonly struct Draws(ulong seed, int replication)
{
    private readonly uint _key0 = (uint)seed, _key1 = (uint)(seed >> 32), _replication = (uint)replication << 16;

    /// <summary>The draw of an entity for a purpose; <paramref name="index"/> 0 to 65,535 tells repeated draws apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public RandomBlock Of(ulong entity, uint purpose, uint index) =>
        Philox.Block((uint)entity, (uint)(entity >> 32), purpose, _replication | (index & 0xFFFF), _key0, _key1);

    /// <summary><see cref="RandomBlock.First"/> of eight draws, index 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector512<double> FirstOfEight(Vector512<ulong> entities, Vector512<ulong> purposes)
    {
        var (a, b, _, _) = Eight(entities, purposes);
        return RandomBlock.FirstOf(a, b);
    }

    /// <summary><see cref="RandomBlock.First"/>, <see cref="RandomBlock.Third"/> and <see cref="RandomBlock.Fourth"/> of eight entities' draws for a purpose, index 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal (Vector512<double> First, Vector512<double> Third, Vector512<double> Fourth) OfEight(Vector512<ulong> entities, uint purpose)
    {
        var (a, b, c, d) = Eight(entities, Vector512.Create((ulong)purpose));
        return (RandomBlock.FirstOf(a, b), RandomBlock.Of32(c), RandomBlock.Of32(d));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (Vector512<ulong> A, Vector512<ulong> B, Vector512<ulong> C, Vector512<ulong> D) Eight(Vector512<ulong> entities, Vector512<ulong> purposes) =>
        Philox.EightBlocks(entities & Vector512.Create((ulong)uint.MaxValue), entities >>> 32, purposes, _replication, _key0, _key1);
}
