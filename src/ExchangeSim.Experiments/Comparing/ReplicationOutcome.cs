namespace ExchangeSim.Experiments.Comparing;

/// <summary>One replication under every policy.</summary>
/// <param name="Arms">By policy, the baseline first.</param>
/// <param name="Pairs">The requests of each policy paired with the baseline's.</param>
internal sealed record ReplicationOutcome(IReadOnlyList<ArmOutcome> Arms, IReadOnlyList<RequestPairs> Pairs);

/// <summary>Gathers the policies' runs of one replication, in whatever order they are over, until it can be paired. Safe for several threads.</summary>
internal sealed class ReplicationGathering(int arms, ReplicationOutcome? kept = null)
{
    private readonly Lock _lock = new();
    private readonly ArmOutcome?[] _outcomes = new ArmOutcome?[arms];
    private readonly KeyedLatencies?[] _latencies = new KeyedLatencies?[arms];
    private int _over;

    /// <summary>The whole of it, once every policy's run is over.</summary>
    internal ReplicationOutcome? Whole { get; private set; } = kept;

    /// <summary>Adds a policy's run; answers whether it was the last.</summary>
    internal bool Add(int arm, ArmOutcome outcome, KeyedLatencies latencies)
    {
        lock (_lock)
        {
            (_outcomes[arm], _latencies[arm]) = (outcome, latencies);
            if (++_over < arms) return false;
            Whole = new ReplicationOutcome([.. _outcomes!], [.. _latencies.Select(policy => KeyedLatencies.Pair(_latencies[0]!, policy!))]);
            Array.Clear(_latencies);
            return true;
        }
    }
}
