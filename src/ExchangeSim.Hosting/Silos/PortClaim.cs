using System.Net;
using System.Net.Sockets;

namespace ExchangeSim.Hosting.Silos;

/// <summary>Holds a silo's ports for it alone. Orleans lets two silos listen on one port, and then each gets some of the connections that are meant for the other.</summary>
internal sealed class PortClaim : IDisposable
{
    private readonly List<Socket> _names = [];

    private PortClaim()
    {
    }

    /// <summary>Claims both ports of a silo.</summary>
    /// <exception cref="ClusterException">One of them is in use, or may not be used.</exception>
    internal static PortClaim Of(SiloOptions options)
    {
        if (options.SiloPort == options.GatewayPort) throw new ClusterException($"--silo-port and --port are both {options.SiloPort}; a silo needs two ports");
        var claim = new PortClaim();
        try
        {
            claim.Take(new IPEndPoint(options.Address, options.SiloPort), "--silo-port");
            claim.Take(new IPEndPoint(options.Address, options.GatewayPort), "--port");
            return claim;
        }
        catch
        {
            claim.Dispose();
            throw;
        }
    }

    private void Take(IPEndPoint at, string option)
    {
        try
        {
            // A name that only one process can have, and that ends with it: two silos that start at the same moment would both find the port free.
            if (OperatingSystem.IsLinux())
            {
                var name = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                _names.Add(name);
                name.Bind(new UnixDomainSocketEndPoint($"\0exchangesim-silo/{at}"));
            }
            using var probe = new Socket(at.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            probe.Bind(at);
            probe.Listen(1);
        }
        catch (SocketException refusal) when (refusal.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw new ClusterException($"port {at.Port} at {at.Address} is in use, perhaps by another silo; end that one, or give this one another port with {option}");
        }
        catch (SocketException refusal)
        {
            throw new ClusterException($"this silo cannot listen on port {at.Port} at {at.Address}: {refusal.Message}; give another with {option}, or another address with " +
                $"--listen");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var name in _names) name.Dispose();
    }
}
