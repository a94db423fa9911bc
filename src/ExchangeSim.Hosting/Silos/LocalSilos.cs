using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ExchangeSim.Hosting.Silos;

/// <summary>Several silos in this process, for trying out what a cluster does.</summary>
public sealed class LocalSilos : IDisposable
{
    private readonly List<IHost> _hosts = [];

    /// <summary>Starts them.</summary>
    public LocalSilos(int count)
    {
        var ports = FreePorts.Find(2 * count);
        var first = new IPEndPoint(IPAddress.Loopback, ports[0]);
        for (var i = 0; i < count; i++)
        {
            _hosts.Add(SiloHost.Build(new SiloOptions { SiloPort = ports[2 * i], GatewayPort = ports[2 * i + 1], First = i == 0 ? null : first }));
            _hosts[i].Start();
        }
    }

    /// <summary>A way into the cluster.</summary>
    public IGrainFactory Grains => _hosts[0].Services.GetRequiredService<IGrainFactory>();

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var host in Enumerable.Reverse(_hosts))
        {
            host.StopAsync().GetAwaiter().GetResult();
            host.Dispose();
        }
    }
}
