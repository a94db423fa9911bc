namespace ExchangeSim.Experiments.Comparing;

/// <summary>Keeps the replications of a comparison that are over, so that one which is interrupted can go on where it was. Called by several threads at once.</summary>
/// <remarks>It must be of the same scenario, policies, seed and build. What was kept and cannot be read any more is run again.</remarks>
public interface IReplicationKeep
{
    /// <summary>What was kept of a replication, counted from 0; null: nothing.</summary>
    byte[]? Find(int replication);

    /// <summary>Keeps a replication: all of it or, if the process dies meanwhile, nothing.</summary>
    void Keep(int replication, byte[] outcome);
}
