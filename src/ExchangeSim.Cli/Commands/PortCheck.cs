using System.Net;
using System.Net.Sockets;
using ExchangeSim.Application.Faults;

namespace ExchangeSim.Cli.Commands;

/// <summary>Whether a server can listen where it is to, found out before anything is started: what a server that fails at it writes is long.</summary>
internal static class PortCheck
{
    /// <summary>Does nothing if it can.</summary>
    /// <exception cref="InvalidRequestException">It cannot.</exception>
    internal static void Check(IPAddress listen, int port)
    {
        using var listener = new TcpListener(listen, port);
        try
        {
            listener.Start();
        }
        catch (SocketException taken)
        {
            throw Taken(listen, port, taken.Message);
        }
    }

    /// <summary>What is said where it cannot.</summary>
    internal static InvalidRequestException Taken(IPAddress listen, int port, string why) => new($"cannot listen at {listen} port {port}: {why}; name another with --port");
}
