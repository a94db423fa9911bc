using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ExchangeSim.Hosting.Clients;

/// <summary>A machine and a port as the user writes them: <c>localhost:30000</c>, <c>10.0.0.5:30000</c>.</summary>
public static class ClusterAddress
{
    /// <summary>The addresses of a list with commas.</summary>
    /// <exception cref="ClusterException">One of them is none.</exception>
    public static IReadOnlyList<IPEndPoint> ParseAll(string text) => [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Parse)];

    /// <summary>One address.</summary>
    /// <exception cref="ClusterException">It is none.</exception>
    public static IPEndPoint Parse(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon <= 0 || !ushort.TryParse(text.AsSpan(colon + 1), CultureInfo.InvariantCulture, out var port) || port == 0)
            throw new ClusterException($"'{text}' is no address of a silo; write machine:port, such as localhost:30000");
        var machine = text[..colon].Trim('[', ']');
        if (IPAddress.TryParse(machine, out var address)) return new IPEndPoint(address, port);
        try
        {
            var found = Dns.GetHostAddresses(machine);
            return new IPEndPoint(found.FirstOrDefault(a => a.AddressFamily == AddressFamily.InterNetwork) ?? found[0], port);
        }
        catch (SocketException)
        {
            throw new ClusterException($"there is no machine '{machine}' on this network");
        }
    }
}
