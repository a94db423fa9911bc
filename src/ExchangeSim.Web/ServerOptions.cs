using System.Net;
using ExchangeSim.Web.Serving;

namespace ExchangeSim.Web;

/// <summary>Where a server listens and keeps what it knows.</summary>
public sealed record ServerOptions
{
    /// <summary>The address it listens at: loopback, unless a class is to reach it.</summary>
    public IPAddress Listen { get; init; } = IPAddress.Loopback;
    /// <summary>The port; 0: any that is free.</summary>
    public int Port { get; init; } = 5080;
    /// <summary>The data folder.</summary>
    public required string DataFolder { get; init; }
    /// <summary>The token of the person who runs the server; null: a new one is made.</summary>
    public string? HostToken { get; init; }
}
