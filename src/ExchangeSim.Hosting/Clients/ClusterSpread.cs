namespace ExchangeSim.Hosting.Clients;

/// <summary>How a run is spread over a cluster.</summary>
public enum ClusterSpread
{
    /// <summary>Whole replications: the default.</summary>
    Replications,
    /// <summary>Single agencies, for a replication that is larger than a machine.</summary>
    Agencies,
}
