using ExchangeSim.Application.Faults;
using System.CommandLine;
using System.Net;
using ExchangeSim.Cli.Inputs;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Cluster.Clients;
using ExchangeSim.Cluster.Health;
using ExchangeSim.Cluster.Membership;
using ExchangeSim.Cluster.Security;
using ExchangeSim.Cluster.Silos;
using ExchangeSim.Cluster.Telemetry;
using ExchangeSim.Reports.Otlp;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ExchangeSim.Cluster.Commands;

/// <summary><c>silo</c>: lends this machine to a cluster until it is stopped.</summary>
internal static class SiloCommand
{
    // Those whom a silo could tell that it leaves a cluster that is no more are gone as well.
    private static readonly TimeSpan LeavingTakes = TimeSpan.FromSeconds(5);

    internal static Command Create(Terminal terminal)
    {
        var defaults = new SiloOptions();
        var listen = new Option<string>("--listen") { Description = "Listen on this address of the machine, or a name of it; every other than loopback is open to the network", HelpName = "ADDRESS", DefaultValueFactory = _ => "127.0.0.1" };
        var silo = Numbers.Option("--silo-port", null, $"Port for other silos (default: {defaults.SiloPort})", "PORT", 1, 65_535);
        var gateway = Numbers.Option("--port", null, $"Port for clients (default: {defaults.GatewayPort})", "PORT", 1, 65_535);
        var join = new Option<string?>("--join") { Description = "Join the cluster of the silo with this address and silo port; it keeps the list of members in memory", HelpName = "HOST:PORT" };
        var database = new Option<string?>("--database") { Description = "Keep the list of members in this PostgreSQL database instead; it needs the tables that Orleans publishes for PostgreSQL clustering", HelpName = "CONNECTION" };
        var health = new Option<string?>("--health") { Description = "Answer /health/live and /health/ready on this port, on loopback unless an address stands before it", HelpName = "[ADDRESS:]PORT" };
        var otlp = new Option<string?>("--otlp") { Description = "Send traces, metrics and logs of the silo to this OTLP endpoint", HelpName = "URL" };
        var (tls, name) = (new TlsInput(), ClusterInput.NameOption());
        var command = new CommandWithExamples("silo", "Lend this machine to a cluster, until it is stopped. Without options it is a cluster of its own, for this machine only.",
            "silo", "silo --join localhost:11111 --silo-port 11112 --port 30001", $"silo --listen 10.0.0.5 --database \"{MembershipDatabase.Example}\" --health 8080")
        { listen, silo, gateway, join, database, name, health, otlp };
        foreach (var option in tls.Options) command.Add(option);
        command.SetAction((parsed, _) =>
        {
            var (first, sql) = (parsed.GetValue(join), parsed.GetValue(database));
            if (first is not null && sql is not null) throw new InvalidRequestException("--join finds the members in a silo's memory and --database in a database; give one of them");
            return Run(terminal, new SiloOptions
            {
                Address = LocalAddress.Parse("--listen", parsed.GetValue(listen)!), SiloPort = parsed.GetValue(silo) ?? defaults.SiloPort, GatewayPort = parsed.GetValue(gateway) ?? defaults.GatewayPort,
                First = first is null ? null : ClusterAddress.Parse(first), Database = sql is null ? null : MembershipDatabase.Open(sql), Tls = tls.Read(parsed, Roles.Silo), Cluster = ClusterInput.NameOf(parsed.GetRequiredValue(name)),
            }, parsed.GetValue(health) is { } port ? LocalAddress.ParseWithPort("--health", port) : null, parsed.GetValue(otlp));
        });
        return command;
    }

    private static async Task<int> Run(Terminal terminal, SiloOptions options, IPEndPoint? askedAt, string? otlp)
    {
        CheckOthers(options);
        using var telemetry = otlp is null ? null : new SiloTelemetry(Target(otlp), new IPEndPoint(options.Address, options.SiloPort));
        while (await Work(terminal, options, telemetry, askedAt))
            terminal.Error.WriteLine("the first silo was started again and does not know this one: joining it anew");
        return ExitCode.Done;
    }

    /// <summary>A silo from its start to its end; answers whether it must join anew.</summary>
    private static async Task<bool> Work(Terminal terminal, SiloOptions options, SiloTelemetry? telemetry, IPEndPoint? askedAt)
    {
        using var host = SiloHost.Build(options, telemetry);
        await using var health = askedAt is null ? null : await HealthEndpoint.Start(askedAt, new SiloHealth(host.Services));
        try
        {
            await host.StartAsync(terminal.Stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            if (options.First is { } first && failure.GetBaseException().Message.Contains("Unable to connect", StringComparison.Ordinal)) throw new InvalidRequestException($"no silo answers at {first}, which --join names; start that one first");
            throw new InvalidRequestException($"the silo could not start: {failure.GetBaseException().Message.Split('\n')[0]}"); // Orleans puts stack traces into messages
        }
        Tell(terminal, options);
        var stopped = new TaskCompletionSource();
        await using (terminal.Stop.Register(stopped.SetResult)) await (options.First is null ? stopped.Task
            : Task.WhenAny(new FirstSilo(host.Services).HasForgotten(terminal.Stop), host.Services.GetRequiredService<GivenUp>().Forgotten));
        using var patience = new CancellationTokenSource(terminal.Stop.IsCancellationRequested ? Timeout.InfiniteTimeSpan : LeavingTakes);
        await host.StopAsync(patience.Token);
        return !terminal.Stop.IsCancellationRequested;
    }

    private static void Tell(Terminal terminal, SiloOptions options)
    {
        terminal.Error.WriteLine($"silo at {options.Address}:{options.SiloPort}; clients: --cluster {options.Address}:{options.GatewayPort}; Ctrl+C ends it");
        if (options.Database is { } database) terminal.Error.WriteLine($"clients find it in {database} too");
        if (options.Tls is { } tls) terminal.Error.WriteLine($"over TLS, as '{tls.Certificate.Subject}'");
        if (options.Tls is not null || IPAddress.IsLoopback(options.Address)) return;
        terminal.Error.WriteLine("whoever reaches this address can use the cluster;");
        terminal.Error.WriteLine("with --tls-certificate only those who belong to it are let in");
    }

    // Orleans would try to join for five minutes, and then not know why it cannot.
    private static void CheckOthers(SiloOptions options)
    {
        IEnumerable<IPEndPoint> others = options.First is { } first ? [first] : options.Database?.Silos(options.Cluster).Take(3) ?? [];
        if (others.Select(other => TlsProbe.WhyNot(other, options.Tls)).FirstOrDefault(reason => reason is not null) is { } reason) throw new InvalidRequestException($"this silo cannot join: {reason}");
    }

    private static OtlpTarget Target(string url) => OtlpTarget.Of(url, null, Environment.GetEnvironmentVariable)
        ?? throw new InvalidRequestException($"'{url}' is no address of an OTLP endpoint; write it as http://localhost:4318");
}
