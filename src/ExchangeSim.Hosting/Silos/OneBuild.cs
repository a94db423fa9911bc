using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Orleans.Runtime;

namespace ExchangeSim.Hosting.Silos;

/// <summary>Keeps a silo out of a cluster whose silos are of another build: the two would not give the same figures. Silos tell their builds by their names in the list of
/// members.</summary>
internal sealed class OneBuild(IClusterMembershipService members, SiloOptions options) : ILifecycleParticipant<ISiloLifecycle>
{
    private const string At = " at ";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    public void Participate(ISiloLifecycle lifecycle) => lifecycle.Subscribe(nameof(OneBuild), ServiceLifecycleStage.AfterRuntimeGrainServices, Check);

    internal static string NameOf(SiloOptions options) => $"{options.Build}{At}{options.Address}:{options.SiloPort}";

    private async Task Check(CancellationToken stop)
    {
        await members.Refresh();
        foreach (var member in members.CurrentSnapshot.Members.Values.Where(m => m.Status == SiloStatus.Active && m.Name.Contains(At, StringComparison.Ordinal)))
        {
            var build = member.Name[..member.Name.LastIndexOf(At, StringComparison.Ordinal)];
            // Silos that were lost stay in the list for a while; they must not keep their successors out.
            if (build != options.Build && await Listens(member.SiloAddress.Endpoint, stop))
                throw new InvalidOperationException($"the silo at {member.SiloAddress.Endpoint} is exchangesim {build} and this one is {options.Build}; a cluster is of one " +
                    $"build, so end its silos first, or begin another cluster with --cluster-name");
        }
    }

    private static async Task<bool> Listens(IPEndPoint silo, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Limit);
        try
        {
            using var socket = new TcpClient(silo.AddressFamily);
            await socket.ConnectAsync(silo, limit.Token);
            return true;
        }
        catch (Exception silence) when (silence is SocketException or OperationCanceledException)
        {
            return false;
        }
    }
}

/// <summary>Adds it to a silo.</summary>
internal static class OneBuildSetup
{
    internal static ISiloBuilder UseOneBuild(this ISiloBuilder silo, SiloOptions options) => silo
        .Configure<Orleans.Configuration.SiloOptions>(named => named.SiloName = OneBuild.NameOf(options))
        .ConfigureServices(services => services.AddSingleton(options).AddSingleton<ILifecycleParticipant<ISiloLifecycle>, OneBuild>());
}
