using System.Net;
using ExchangeSim.Hosting.Health;
using ExchangeSim.Hosting.Membership;
using ExchangeSim.Hosting.Telemetry;
using ExchangeSim.Reports.Otlp;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ExchangeSim.Hosting.Silos;

/// <summary>Runs a silo until it is stopped.</summary>
/// <param name="options">Where it listens and which cluster it belongs to.</param>
/// <param name="say">Receives lines for the operator.</param>
public sealed class SiloRunner(SiloOptions options, Action<string> say)
{
    // Those whom a silo could tell that it leaves a cluster that is no more are gone as well.
    private static readonly TimeSpan LeavingTakes = TimeSpan.FromSeconds(5);

    /// <summary>Where its health is asked for over HTTP; null: nowhere.</summary>
    public IPEndPoint? HealthAt { get; init; }

    /// <summary>The OTLP endpoint that receives its traces, metrics and logs; null: none.</summary>
    public string? Otlp { get; init; }

    /// <summary>Starts the silo, and returns when it was stopped and has left its cluster. One whose first silo was started again joins it anew.</summary>
    /// <exception cref="ClusterException">It cannot start, or cannot join.</exception>
    public async Task Run(CancellationToken stop)
    {
        using var start = new SiloStart(options, say);
        using var telemetry = Otlp is null ? null : new SiloTelemetry(Target(Otlp), new IPEndPoint(options.Address, options.SiloPort));
        while (await RunOnce(start, telemetry, stop)) say("the first silo was started again and does not know this one: joining it anew");
    }

    /// <summary>A silo from its start to its end; answers whether it must join anew.</summary>
    private async Task<bool> RunOnce(SiloStart start, SiloTelemetry? telemetry, CancellationToken stop)
    {
        var host = SiloHost.Build(options, telemetry);
        await using var health = HealthAt is null ? null : await HealthEndpoint.Start(HealthAt, new SiloHealth(host.Services));
        await start.Start(host, stop);
        Describe();
        var stopped = new TaskCompletionSource();
        await using (stop.Register(stopped.SetResult)) await (options.First is null ? stopped.Task
            : Task.WhenAny(new FirstSilo(host.Services).HasForgotten(stop), host.Services.GetRequiredService<GivenUp>().Forgotten));
        using var patience = new CancellationTokenSource(stop.IsCancellationRequested ? Timeout.InfiniteTimeSpan : LeavingTakes);
        await host.StopAsync(patience.Token);
        host.Dispose();
        return !stop.IsCancellationRequested;
    }

    private void Describe()
    {
        say($"silo at {options.Address}:{options.SiloPort}; clients: --cluster {options.Address}:{options.GatewayPort}; Ctrl+C ends it");
        if (options.Database is { } database) say($"clients find it in {database} too");
        foreach (var line in SiloStart.WhoIsLetIn(options)) say(line);
    }

    private static OtlpTarget Target(string url) => OtlpTarget.Of(url, null, Environment.GetEnvironmentVariable)
        ?? throw new ClusterException($"'{url}' is no address of an OTLP endpoint; write it as http://localhost:4318");
}
