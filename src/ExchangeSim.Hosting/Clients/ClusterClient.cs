using System.Net;
using ExchangeSim.Hosting.Databases;
using ExchangeSim.Hosting.Membership;
using ExchangeSim.Hosting.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Messaging;

namespace ExchangeSim.Hosting.Clients;

/// <summary>A connection to a cluster from outside.</summary>
public sealed class ClusterClient : IDisposable
{
    private const int Tries = 3;

    private readonly IHost _host;

    private ClusterClient(IHost host) => _host = host;

    /// <summary>The way in.</summary>
    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    /// <summary>Connects.</summary>
    /// <param name="where">Addresses of silos, or the connection string of the database that knows them.</param>
    /// <param name="cluster">Name of the cluster.</param>
    /// <param name="stop">Gives up.</param>
    /// <param name="tls">What this side shows and whom it believes, over TLS; null: the cluster is without.</param>
    /// <param name="notice">Told when nobody has answered for a while.</param>
    /// <exception cref="ClusterException">Nobody answers there.</exception>
    public static ClusterClient Connect(string where, string cluster, CancellationToken stop, ClusterTls? tls = null, Action<string>? notice = null) =>
        Connect(where, cluster, stop, tls, new Reaching(Reaching.Usual, notice));

    /// <inheritdoc cref="Connect(string, string, CancellationToken, ClusterTls?, Action{string}?)"/>
    internal static ClusterClient Connect(string where, string cluster, CancellationToken stop, ClusterTls? tls, Reaching reaching)
    {
        var database = PostgresAddress.IsMeantBy(where) ? MembershipDatabase.Open(where) : null;
        var host = Build(database, database is null ? [.. ClusterAddress.ParseAll(where)] : [], cluster, tls);
        try
        {
            return reaching.Await(() => Start(host, stop), $"nobody has answered yet at {database?.ToString() ?? where}", stop).GetAwaiter().GetResult();
        }
        catch (TimeoutException)
        {
            // What listens there took the connection and said nothing; the host may wait for it for ever, and is left to itself.
            var who = database is null ? where : $"the silos that {database} knows";
            throw new ClusterException(WhyNot(host, tls) ?? $"{who} took the connection but did not answer as a cluster for {reaching.Limit.TotalSeconds:0} s; "
                + $"look whether the address is that of a silo's port for clients (--port of 'silo', {Silos.SiloOptions.DefaultGatewayPort} unless it was given)");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            using (host)
                if (WhyNot(host, tls) is { } reason) throw new ClusterException($"{reason}");
            throw new ClusterException(database is null
                ? $"no cluster named '{cluster}' answers at {where}; start one with 'silo', or look whether the address is that of a silo's gateway ({failure.Message})"
                : $"{database} knows no silo of a cluster named '{cluster}' that answers; start one with 'silo --database', or look whether its address can be reached from " +
                    $"here ({failure.Message})");
        }
    }

    private static async Task<ClusterClient> Start(IHost host, CancellationToken stop)
    {
        await host.StartAsync(stop).ConfigureAwait(false);
        return new ClusterClient(host);
    }

    private static IHost Build(MembershipDatabase? database, IPEndPoint[] gateways, string cluster, ClusterTls? tls)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.AddFilter(level => level >= LogLevel.Critical);
        builder.UseOrleansClient(client =>
        {
            if (database is null) client.UseStaticClustering(gateways);
            else client.UseAdoNetClustering(sql => (sql.Invariant, sql.ConnectionString) = (MembershipDatabase.Invariant, database.Connection));
            if (tls is not null) client.UseTls(tls);
            client.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (cluster, cluster));
            client.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = TimeSpan.FromSeconds(3));
            var tries = 0;
            client.UseConnectionRetryFilter(async (_, stop) =>
            {
                using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
                return ++tries < Tries && await timer.WaitForNextTickAsync(stop);
            });
        });
        return builder.Build();
    }

    private static string? WhyNot(IHost host, ClusterTls? tls) =>
        host.Services.GetRequiredService<IGatewayListProvider>().GetGateways().GetAwaiter().GetResult().Select(gateway => TlsProbe.WhyNot(gateway.ToIPEndPoint()!, tls))
            .FirstOrDefault(reason => reason is not null);

    /// <inheritdoc/>
    public void Dispose()
    {
        _host.StopAsync().GetAwaiter().GetResult();
        _host.Dispose();
    }
}
