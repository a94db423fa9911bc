using System.Globalization;
using ExchangeSim.Hosting.Clients;
using ExchangeSim.Hosting.Silos;
using ExchangeSim.Grains.Runs;
using Orleans.Runtime;

namespace ExchangeSim.Hosting.Tests.Processes;

/// <summary>Looks at a cluster through the gateway of one of its silos until something has happened.</summary>
internal sealed class SiloWatch(int gateway) : IDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    private readonly ClusterClient _client = ClusterClient.Connect($"127.0.0.1:{gateway.ToString(CultureInfo.InvariantCulture)}", SiloOptions.DefaultCluster,
        CancellationToken.None);

    /// <summary>Answers when the run has handled so many events: true; or is over: false.</summary>
    internal Task<bool> EventsHandled(string name, long events) => Sees(name, $"{events} events of {name}", status => status.Events >= events);

    /// <summary>Answers when so many replications of the run are under way: true; or it is over: false.</summary>
    internal Task<bool> UnderWay(string name, int replications) => Sees(name, $"{replications} replications of {name} under way", status => status.UnderWay >= replications);

    private async Task<bool> Sees(string name, string words, Func<RunStatus, bool> what)
    {
        var runs = false;
        await Until(words, async () =>
        {
            if (await Status(name) is not { } status) return false;
            runs = status.State == RunState.Running;
            return !runs || what(status);
        });
        return runs;
    }

    /// <summary>Returns when so many silos are alive, as the others see it, and have told one another how much they have to do.</summary>
    internal async Task SilosAlive(int count)
    {
        await Until($"{count} silos to be alive", async () => (await Management.GetHosts(onlyActive: true)).Count == count);
        await Until("silos to tell one another how busy they are", async () =>
        {
            await Management.ForceRuntimeStatisticsCollection([]);
            return true;
        });
    }

    /// <summary>Answers when a silo holds part of a run: true; or the run is over without: false.</summary>
    internal async Task<bool> GetsWork(int siloPort, string name)
    {
        var works = false;
        await Until($"work of {name} on the silo at {siloPort}", async () =>
        {
            var grains = await Management.GetDetailedGrainStatistics();
            works = grains.Any(g => g.SiloAddress.Endpoint.Port == siloPort && g.GrainId.Key.ToString()!.StartsWith(name, StringComparison.Ordinal));
            return works || await Status(name) is { State: not RunState.Running };
        });
        return works;
    }

    public void Dispose() => _client.Dispose();

    private IManagementGrain Management => _client.Grains.GetGrain<IManagementGrain>(0);

    private async Task<RunStatus?> Status(string name) => RunStatus.ReadList(await _client.Grains.GetGrain<IRunsGrain>(0).List()).FirstOrDefault(run => run.Name == name);

    // A question may fail while a silo is on its way out; what counts is what is seen later.
    private static Task Until(string what, Func<Task<bool>> happened) => Until(happened).InTime(what);

    private static async Task Until(Func<Task<bool>> happened)
    {
        using var timer = new PeriodicTimer(BetweenLooks);
        do
        {
            try
            {
                if (await happened()) return;
            }
            catch (Exception failure) when (failure is OrleansException or TimeoutException) { }
        }
        while (await timer.WaitForNextTickAsync());
    }
}
