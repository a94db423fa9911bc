using System.Collections.Concurrent;

namespace ExchangeSim.Exercises.Plans;

/// <summary>What has happened by the time people come in, by seed: every room, replay and counterfactual of an exercise begins there, and it is simulated once.</summary>
internal sealed class Beginnings
{
    private const int Most = 64;
    private readonly ConcurrentDictionary<ulong, byte[]> _states = new(); // looked up, never enumerated

    /// <summary>A world's state at the beginning, or null.</summary>
    internal byte[]? Find(ulong seed) => _states.GetValueOrDefault(seed);

    /// <summary>Keeps a state.</summary>
    internal void Keep(ulong seed, byte[] state)
    {
        if (_states.Count >= Most) _states.Clear();
        _states[seed] = state;
    }
}
