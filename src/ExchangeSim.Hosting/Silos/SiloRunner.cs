using System.Net;
using ExchangeSim.Hosting.Health;
using ExchangeSim.Hosting.Membership;
using ExchangeSim.Hosting.Security;
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
        using var ports = PortClaim.Of(options);
        CheckOthers();
        using var telemetry = Otlp is null ? null : new SiloTelemetry(Target(Otlp), new IPEndPoint(options.Address, options.SiloPort));
        while (await RunOnce(telemetry, stop)) say("the first silo was started again and does not know this one: joining it anew");
    }

    /// <summary>A silo from its start to its end; answers whether it must join anew.</summary>
    private async Task<bool> RunOnce(SiloTelemetry? telemetry, CancellationToken stop)
    {
        var host = SiloHost.Build(options, telemetry);
        await using var health = HealthAt is null ? null : await HealthEndpoint.Start(HealthAt, new SiloHealth(host.Services));
        try
        {
            if (Others is { } others) await new Reaching(Limit, say).Await(() => Start(host, stop), $"{others} has not answered yet", stop);
            else await Start(host, stop);
        }
        catch (TimeoutException)
        {
            // The host may wait for ever for what took the connection and said nothing; it is left to itself.
            var advice = options.First is null ? "its silos run"
                : $"the address is that of a silo's port for other silos (--silo-port of 'silo', {SiloOptions.DefaultSiloPort} unless it was given)";
            throw new ClusterException($"this silo cannot join: {Others} did not answer as a cluster for {Limit.TotalSeconds:0} s; look whether {advice}");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            host.Dispose();
            if (options.First is { } first && failure.GetBaseException().Message.Contains("Unable to connect", StringComparison.Ordinal))
                throw new ClusterException($"no silo answers at {first}, which --join names; start that one first");
            throw new ClusterException($"the silo could not start: {failure.GetBaseException().Message.Split('\n')[0]}"); // Orleans puts stack traces into messages
        }
        Describe();
        var stopped = new TaskCompletionSource();
        await using (stop.Register(stopped.SetResult)) await (options.First is null ? stopped.Task
            : Task.WhenAny(new FirstSilo(host.Services).HasForgotten(stop), host.Services.GetRequiredService<GivenUp>().Forgotten));
        using var patience = new CancellationTokenSource(stop.IsCancellationRequested ? Timeout.InfiniteTimeSpan : LeavingTakes);
        await host.StopAsync(patience.Token);
        host.Dispose();
        return !stop.IsCancellationRequested;
    }

    // In a list there may be silos that are gone; the cluster gives them up before it takes in another.
    private TimeSpan Limit => options.Database is null ? Reaching.Usual : TimeSpan.FromMinutes(2);

    // Those whom it joins; null: it is the first, and waits for nobody.
    private string? Others => options.First is { } first ? $"the silo at {first}" : options.Database is { } database ? $"the cluster '{options.Cluster}' in {database}" : null;

    private static async Task<bool> Start(IHost host, CancellationToken stop)
    {
        await host.StartAsync(stop);
        return true;
    }

    private void Describe()
    {
        say($"silo at {options.Address}:{options.SiloPort}; clients: --cluster {options.Address}:{options.GatewayPort}; Ctrl+C ends it");
        if (options.Database is { } database) say($"clients find it in {database} too");
        if (options.Tls is { } tls) say($"over TLS, as '{tls.Certificate.Subject}'");
        if (options.Tls is not null || IPAddress.IsLoopback(options.Address)) return;
        say("whoever reaches this address can use the cluster;");
        say("with --tls-certificate only those who belong to it are let in");
    }

    // Orleans would try to join for five minutes, and then not know why it cannot.
    private void CheckOthers()
    {
        IEnumerable<IPEndPoint> others = options.First is { } first ? [first] : options.Database?.Silos(options.Cluster).Take(3) ?? [];
        if (others.Select(other => TlsProbe.WhyNot(other, options.Tls)).FirstOrDefault(reason => reason is not null) is { } reason)
            throw new ClusterException($"this silo cannot join: {reason}");
    }

    private static OtlpTarget Target(string url) => OtlpTarget.Of(url, null, Environment.GetEnvironmentVariable)
        ?? throw new ClusterException($"'{url}' is no address of an OTLP endpoint; write it as http://localhost:4318");
}
