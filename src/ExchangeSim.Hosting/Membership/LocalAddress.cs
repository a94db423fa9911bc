using System.Net;
using System.Net.Sockets;

namespace ExchangeSim.Hosting.Membership;

/// <summary>An address of this machine as the user writes it: <c>127.0.0.1</c>, <c>10.0.0.5</c>, or a name of this machine such as <c>silo-1</c>.</summary>
public static class LocalAddress
{
    /// <summary>The address.</summary>
    /// <exception cref="ClusterException">It is none.</exception>
    public static IPAddress Parse(string option, string text)
    {
        if (IPAddress.TryParse(text, out var address)) return address;
        try
        {
            var found = Dns.GetHostAddresses(text);
            return found.FirstOrDefault(a => a.AddressFamily == AddressFamily.InterNetwork) ?? found[0];
        }
        catch (Exception problem) when (problem is SocketException or ArgumentException)
        {
            throw new ClusterException($"{option} {text} is no address of this machine, and no name of one");
        }
    }

    /// <summary>A port, with an address before it or on loopback.</summary>
    /// <exception cref="ClusterException">It is none.</exception>
    public static IPEndPoint ParseWithPort(string option, string text)
    {
        var colon = text.LastIndexOf(':');
        if (!ushort.TryParse(text.AsSpan(colon + 1), System.Globalization.CultureInfo.InvariantCulture, out var port) || port == 0)
            throw new ClusterException($"{option} {text} is no port; write 8080, or 10.0.0.5:8080 for others than this machine");
        return new IPEndPoint(colon < 0 ? IPAddress.Loopback : Parse(option, text[..colon].Trim('[', ']')), port);
    }
}
