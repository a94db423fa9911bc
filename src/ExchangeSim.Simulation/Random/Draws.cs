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

    /// <summary><see cref="RandomBlock.First"/> of the entity's draws for four purposes at once, index 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<double> FirstOfFour(ulong entity, Vector256<ulong> purposes)
    {
        var (a, b, _, _) = Philox.FourBlocks(Vector256.Create((ulong)(uint)entity), Vector256.Create(entity >> 32), purposes, _replication, _key0, _key1);
        return RandomBlock.FirstOf(a, b);
    }

    /// <summary><see cref="RandomBlock.First"/>, <see cref="RandomBlock.Third"/> and <see cref="RandomBlock.Fourth"/> of four entities' draws for a purpose, index 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal (Vector256<double> First, Vector256<double> Third, Vector256<double> Fourth) OfFour(Vector256<ulong> entities, uint purpose)
    {
        var (a, b, c, d) = Philox.FourBlocks(entities & Vector256.Create((ulong)uint.MaxValue), entities >>> 32, Vector256.Create((ulong)purpose), _replication, _key0, _key1);
        return (RandomBlock.FirstOf(a, b), RandomBlock.Of32(c), RandomBlock.Of32(d));
    }
}
