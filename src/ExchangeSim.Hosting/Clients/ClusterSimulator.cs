using System.Globalization;
using ExchangeSim.Application.Simulators;
using ExchangeSim.Application.Work;
using ExchangeSim.Hosting.Silos;
using ExchangeSim.Grains.Replications;
using ExchangeSim.Grains.Runs;

namespace ExchangeSim.Hosting.Clients;

/// <summary>Simulates on a cluster.</summary>
/// <param name="place">Where it is.</param>
/// <param name="spread">How the run is spread over it.</param>
/// <param name="name">Name of the run on the cluster; the name of one under way takes that one over; null: a new name.</param>
/// <param name="saveEvery">Time between saved states of each replication.</param>
public sealed class ClusterSimulator(ClusterPlace place, ClusterSpread spread, string? name, TimeSpan saveEvery) : ISimulator
{
    /// <inheritdoc/>
    /// <exception cref="ClusterException">The cluster cannot be reached, or does not take the run.</exception>
    public SimulationSession Open(SimulationJob job, IWorkObserver observer, CancellationToken stop)
    {
        var scenario = Path.GetFileNameWithoutExtension(job.Texts[0].File);
        var options = new ClusterRunOptions { Name = name ?? NewName(scenario), What = $"{job.Kind} {scenario}", User = Environment.UserName,
            Spread = spread == ClusterSpread.Agencies ? Spread.Agencies : Spread.Replications, SaveEvery = saveEvery };
        if (place is ClusterPlace.Local { Silos: var count })
        {
            var local = new LocalSilos(count);
            return new ClusterSession(local, local.Grains, options, job, observer, stop);
        }
        var remote = (ClusterPlace.Remote)place;
        var client = ClusterClient.Connect(remote.Where, remote.Name, stop, remote.Tls, text => observer.OnNotice($"cluster: {text}"));
        observer.OnNotice($"cluster: this run is called {options.Name};");
        observer.OnNotice("cluster: should this client be interrupted, give the command that --name to go on");
        return new ClusterSession(client, client.Grains, options, job, observer, stop);
    }

    // Unique enough for people: nobody starts two of the same scenario in the same tenth of a second from the same process.
    private static string NewName(string scenario) =>
        string.Create(CultureInfo.InvariantCulture, $"{scenario}-{Environment.ProcessId:x}-{TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() / 100 % 0x1000000:x}");
}
