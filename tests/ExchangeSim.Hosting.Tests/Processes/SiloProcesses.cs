using System.Globalization;

namespace ExchangeSim.Hosting.Tests.Processes;

/// <summary>A cluster of silos, which are processes of their own and take a processor each; the first keeps the list of members.</summary>
internal sealed class SiloProcesses : IAsyncDisposable
{
    // One more than at first.
    private readonly int[] _ports;
    private readonly List<SiloProcess> _silos = [];

    private SiloProcesses(int count) => _ports = SiloProcess.Ports(count + 1);

    /// <summary>Looks at it through the first silo.</summary>
    internal SiloWatch Watch { get; private set; } = null!;

    /// <summary>Where clients find it: at the first silo.</summary>
    internal string Gateway => $"127.0.0.1:{_ports[1].ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Starts them, and returns when they know one another and how much each has to do.</summary>
    internal static async Task<SiloProcesses> Start(int count)
    {
        var cluster = new SiloProcesses(count);
        for (var i = 0; i < count; i++) cluster._silos.Add(await cluster.StartOne(i));
        cluster.Watch = new SiloWatch(cluster._ports[1]);
        await cluster.Watch.SilosAlive(count);
        return cluster;
    }

    internal SiloProcess this[int silo] => _silos[silo];

    /// <summary>The port at which a silo talks to others.</summary>
    internal int Port(int silo) => _ports[2 * silo];

    internal Task Kill(int silo) => _silos[silo].Kill();

    /// <summary>Starts one that is gone, with the same ports.</summary>
    internal async Task StartAgain(int silo)
    {
        _silos[silo].Dispose();
        _silos[silo] = await StartOne(silo);
    }

    /// <summary>Starts one more, and answers with the port at which it talks to others.</summary>
    internal async Task<int> Add()
    {
        _silos.Add(await StartOne(_silos.Count));
        return Port(_silos.Count - 1);
    }

    private Task<SiloProcess> StartOne(int i) =>
        SiloProcess.Start(_ports[2 * i], _ports[2 * i + 1], i == 0 ? []
            : ["--join", $"127.0.0.1:{_ports[0].ToString(CultureInfo.InvariantCulture)}"], ("DOTNET_PROCESSOR_COUNT", "1"));

    public ValueTask DisposeAsync()
    {
        Watch?.Dispose();
        foreach (var silo in _silos) silo.Dispose();
        return ValueTask.CompletedTask;
    }
}
