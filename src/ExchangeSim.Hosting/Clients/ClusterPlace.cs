using ExchangeSim.Hosting.Security;

namespace ExchangeSim.Hosting.Clients;

/// <summary>Where a cluster is.</summary>
public abstract record ClusterPlace
{
    /// <summary>A cluster that is under way somewhere.</summary>
    /// <param name="Where">Addresses of silos with commas between them, or the connection string of the database that knows them.</param>
    /// <param name="Name">Name of the cluster.</param>
    /// <param name="Tls">What this side shows and whom it trusts, over TLS; null: the cluster is without.</param>
    public sealed record Remote(string Where, string Name, ClusterTls? Tls) : ClusterPlace;

    /// <summary>Silos in this process, for trying out what a cluster does.</summary>
    /// <param name="Silos">How many.</param>
    public sealed record Local(int Silos) : ClusterPlace;
}
