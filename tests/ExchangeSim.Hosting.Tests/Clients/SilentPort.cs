using System.Net;
using System.Net.Sockets;

namespace ExchangeSim.Hosting.Tests.Clients;

/// <summary>A service that is no silo: it takes every connection and says nothing.</summary>
internal sealed class SilentPort : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<TcpClient> _taken = [];

    internal SilentPort()
    {
        _listener.Start();
        _ = Take();
    }

    internal IPEndPoint At => (IPEndPoint)_listener.LocalEndpoint;

    private async Task Take()
    {
        try
        {
            while (true)
            {
                var taken = await _listener.AcceptTcpClientAsync();
                lock (_taken) _taken.Add(taken);
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException) { } // the test is over
    }

    public void Dispose()
    {
        _listener.Dispose();
        lock (_taken) _taken.ForEach(taken => taken.Dispose());
    }
}
