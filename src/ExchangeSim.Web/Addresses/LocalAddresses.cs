using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace ExchangeSim.Web.Addresses;

/// <summary>The addresses of this machine that others on its networks may reach.</summary>
internal static class LocalAddresses
{
    /// <summary>The addresses under which others reach the server, the best for a class first.</summary>
    internal static IReadOnlyList<string> Of(ServerOptions options, int port) =>
        [.. (options.Listen.Equals(IPAddress.Any) || options.Listen.Equals(IPAddress.IPv6Any) ? All() : [options.Listen])
            .Select(address => new UriBuilder("http", address.ToString(), port).Uri.ToString())];

    private static IReadOnlyList<IPAddress> All() =>
    [
        .. NetworkInterface.GetAllNetworkInterfaces()
            .Where(card => card.OperationalStatus == OperationalStatus.Up && card.NetworkInterfaceType != NetworkInterfaceType.Loopback)
            // A card with a way out is the network that a class is on.
            .OrderByDescending(card => card.GetIPProperties().GatewayAddresses.Count > 0)
            .SelectMany(card => card.GetIPProperties().UnicastAddresses.Select(address => address.Address))
            .Where(address => address.AddressFamily == AddressFamily.InterNetwork),
        IPAddress.Loopback,
    ];
}
