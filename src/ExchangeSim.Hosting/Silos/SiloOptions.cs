using System.Net;
using ExchangeSim.Hosting.Membership;
using ExchangeSim.Hosting.Security;
using ExchangeSim.Grains.Silos;

namespace ExchangeSim.Hosting.Silos;

/// <summary>Where a silo listens and which cluster it belongs to.</summary>
public sealed record SiloOptions
{
    /// <summary>The name of every cluster that has no other.</summary>
    public const string DefaultCluster = "exchangesim";

    /// <summary>The port for other silos, unless another is given.</summary>
    public const int DefaultSiloPort = 11_111;

    /// <summary>The port for clients, unless another is given.</summary>
    public const int DefaultGatewayPort = 30_000;

    /// <summary>The address it listens on.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;
    /// <summary>Port for other silos.</summary>
    public int SiloPort { get; init; } = DefaultSiloPort;
    /// <summary>Port for clients.</summary>
    public int GatewayPort { get; init; } = DefaultGatewayPort;
    /// <summary>The first silo of a cluster that keeps its members in the first silo's memory; null: this is the first.</summary>
    public IPEndPoint? First { get; init; }
    /// <summary>The database that keeps the members instead; null: none.</summary>
    public MembershipDatabase? Database { get; init; }
    /// <summary>What it shows and whom it believes, over TLS; null: it talks with everybody.</summary>
    public ClusterTls? Tls { get; init; }
    /// <summary>Name of the cluster.</summary>
    public string Cluster { get; init; } = DefaultCluster;
    /// <summary>Its build; every silo of a cluster has the same.</summary>
    public string Build { get; init; } = Grains.Payloads.Build.Name;
    /// <summary>What it takes on.</summary>
    public Limits Limits { get; init; } = new();
}
