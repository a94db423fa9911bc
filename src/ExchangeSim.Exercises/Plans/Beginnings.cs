using System.Collections.Concurrent;

namespace ExchangeSim.Exercises.Plans;

/// <summary>What has happened by the time people come in, by seed: every room, replay and counterfactual of an exercise begins there, and it is simulated once.</summary>
/// <remarks>Hosts that carry agencies elsewhere write states of their own kind, which no plain object reads.</remarks>
internal sealed class Beginnings
{
    private const int Most = 64;
    private readonly ConcurrentDictionary<(ulong Seed, bool IsHosted), byte[]> _states = new(); // looked up, never enumerated

    /// <summary>A world's state at the beginning, or null.</summary>
    internal byte[]? Find(ulong seed, bool isHosted) => _states.GetValueOrDefault((seed, isHosted));

    /// <summary>Keeps a state.</summary>
    internal void Keep(ulong seed, bool isHosted, byte[] state)
    {
        if (_states.Count >= Most) _states.Clear();
        _states[(seed, isHosted)] = state;
    }
}
