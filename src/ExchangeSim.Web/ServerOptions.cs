using System.Net;
using ExchangeSim.Hosting.Databases;
using ExchangeSim.Hosting.Silos;

namespace ExchangeSim.Web;

/// <summary>Where a server listens and keeps what it knows.</summary>
public sealed record ServerOptions
{
    /// <summary>The address it listens at: loopback, unless a class is to reach it.</summary>
    public IPAddress Listen { get; init; } = IPAddress.Loopback;
    /// <summary>The port; 0: any that is free.</summary>
    public int Port { get; init; } = 5080;
    /// <summary>The data folder, which holds a database; null: <see cref="Database"/> is used.</summary>
    public string? DataFolder { get; init; }
    /// <summary>The PostgreSQL database that is used instead of a data folder.</summary>
    public PostgresAddress? Database { get; init; }
    /// <summary>How its silo is a member of a cluster of servers, which share the database; null: it is alone.</summary>
    public SiloOptions? Cluster { get; init; }
    /// <summary>The token of the person who runs the server; null: a new one is made at each start.</summary>
    public string? HostToken { get; init; }
}
