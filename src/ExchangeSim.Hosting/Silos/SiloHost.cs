using ExchangeSim.Experiments;
using ExchangeSim.Grains;
using ExchangeSim.Grains.Silos;
using ExchangeSim.Hosting.Membership;
using ExchangeSim.Hosting.Scenarios;
using ExchangeSim.Hosting.Security;
using ExchangeSim.Hosting.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;

namespace ExchangeSim.Hosting.Silos;

/// <summary>Builds silos.</summary>
public static class SiloHost
{
    /// <summary>A silo that is not started yet.</summary>
    /// <param name="options">Where it listens and what it belongs to.</param>
    /// <param name="telemetry">Where its logs go and its calls are traced; null: nowhere.</param>
    public static IHost Build(SiloOptions options, SiloTelemetry? telemetry = null)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.AddFilter(level => level >= LogLevel.Critical).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        telemetry?.AddLogs(builder.Logging);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));
        builder.UseOrleans(silo =>
        {
            silo.UseCluster(options);
            if (telemetry is not null) silo.AddActivityPropagation();
            silo.AddExchangeSim(ScenarioText.Compile, Tallies.Make, options.Limits);
        });
        return builder.Build();
    }

    /// <summary>Lets a silo be a member of a cluster, whatever it does there.</summary>
    internal static ISiloBuilder UseCluster(this ISiloBuilder silo, SiloOptions options)
    {
        if (options.Database is { } database) silo.UseAdoNetClustering(sql => (sql.Invariant, sql.ConnectionString) = (MembershipDatabase.Invariant, database.Connection));
        else silo.UseDevelopmentClustering(options.First ?? new(options.Address, options.SiloPort));
        silo.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (options.Cluster, options.Cluster));
        silo.UseOneBuild(options);
        silo.ConfigureEndpoints(options.Address, options.SiloPort, options.GatewayPort);
        silo.Configure<ClusterMembershipOptions>(Membership);
        if (options.Tls is { } tls) silo.UseTls(tls);
        return silo.ConfigureServices(services => services.AddSingleton<GivenUp>().AddSingleton<IFatalErrorHandler>(found => found.GetRequiredService<GivenUp>()));
    }

    // A silo that is killed is missed after some ten seconds, one that is frozen after twenty; one that is only busy for a few seconds is not.
    // Orleans asks for two votes against a silo, one of them by way of a third. Where that one is lost too, silos that have not written to the table for twenty seconds
    // no longer count, and one vote is enough; by Orleans' own defaults that takes a minute and a half.
    private static void Membership(ClusterMembershipOptions membership)
    {
        membership.ProbeTimeout = TimeSpan.FromSeconds(3);
        membership.MaxProbeTimeout = TimeSpan.FromSeconds(6);
        membership.NumMissedProbesLimit = 3;
        membership.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
        membership.NumMissedTableIAmAliveLimit = 4;
        membership.TableRefreshTimeout = TimeSpan.FromSeconds(5);
        membership.DefunctSiloCleanupPeriod = TimeSpan.FromMinutes(10);
    }
}
