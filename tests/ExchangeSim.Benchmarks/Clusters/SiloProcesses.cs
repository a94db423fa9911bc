using System.Diagnostics;
using System.Globalization;
using ExchangeSim.Hosting.Clients;
using ExchangeSim.Hosting.Silos;

namespace ExchangeSim.Benchmarks.Clusters;

/// <summary>Silos in processes of their own, or one in this process.</summary>
internal sealed class SiloProcesses : IDisposable
{
    private readonly List<Process> _processes = [];
    private readonly LocalSilos? _local;
    private readonly ClusterClient? _client;

    /// <summary>Starts them; none means one in this process.</summary>
    internal SiloProcesses(int count, int processors)
    {
        if (count == 0)
        {
            Grains = (_local = new LocalSilos(1)).Grains;
            return;
        }
        var ports = FreePorts.Find(2 * count);
        for (var i = 0; i < count; i++) Start([.. (string[])["silo", "--silo-port", Text(ports[2 * i]), "--port", Text(ports[2 * i + 1])], .. i > 0
            ? (string[])["--join", $"127.0.0.1:{Text(ports[0])}"] : []], processors);
        Grains = (_client = ClusterClient.Connect($"127.0.0.1:{Text(ports[1])}", SiloOptions.DefaultCluster, CancellationToken.None)).Grains;
    }

    internal IGrainFactory Grains { get; }

    private void Start(string[] arguments, int processors)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Cli.Program).Assembly.Location, .. arguments]) { RedirectStandardError = true };
        start.Environment["DOTNET_PROCESSOR_COUNT"] = Text(processors);
        var process = Process.Start(start)!;
        _processes.Add(process);
        var said = process.StandardError.ReadLine();
        while (said?.Contains(" has not answered yet; ", StringComparison.Ordinal) == true) said = process.StandardError.ReadLine();
        if (said?.StartsWith("silo at ", StringComparison.Ordinal) != true) throw new InvalidOperationException($"the silo did not start: {said}");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public void Dispose()
    {
        _client?.Dispose();
        _local?.Dispose();
        foreach (var process in _processes)
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }
    }
}
