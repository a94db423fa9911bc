using System.Runtime.CompilerServices;

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

    /// <summary>The two words of the key, and the bits of the last counter that the replication takes.</summary>
    internal (uint Key0, uint Key1, uint Replication) Words => (_key0, _key1, _replication);
}
