using System.CommandLine;
using System.Net;
using ExchangeSim.Cli.Inputs;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Cluster.Clients;
using ExchangeSim.Cluster.Silos;
using Microsoft.Extensions.Hosting;

namespace ExchangeSim.Cluster.Commands;

/// <summary><c>silo</c>: lends this machine to a cluster until it is stopped.</summary>
internal static class SiloCommand
{
    internal static Command Create(Terminal terminal)
    {
        var defaults = new SiloOptions();
        var address = new Option<string>("--address") { Description = "Listen on this address of the machine; every other than loopback is open to the network", HelpName = "IP", DefaultValueFactory = _ => "127.0.0.1" };
        var silo = Numbers.Option("--silo-port", null, $"Port for other silos (default: {defaults.SiloPort})", "PORT", 1, 65_535);
        var gateway = Numbers.Option("--port", null, $"Port for clients (default: {defaults.GatewayPort})", "PORT", 1, 65_535);
        var join = new Option<string?>("--join") { Description = "Join the cluster of the silo with this address and silo port; it keeps the list of members in memory", HelpName = "HOST:PORT" };
        var database = new Option<string?>("--database") { Description = "Keep the list of members in this PostgreSQL database instead; it needs the tables that Orleans publishes for PostgreSQL clustering", HelpName = "CONNECTION" };
        var command = new CommandWithExamples("silo", "Lend this machine to a cluster, until it is stopped. Without options it is a cluster of its own, for this machine only.",
            "silo", "silo --join localhost:11111 --silo-port 11112 --port 30001", "silo --address 10.0.0.5 --database \"Host=db;Username=sim;Password=…;Database=sim\"")
        { address, silo, gateway, join, database };
        command.SetAction((parsed, _) => Run(terminal, new SiloOptions
        {
            Address = IPAddress.TryParse(parsed.GetValue(address), out var ip) ? ip : throw new BadInput($"error: --address {parsed.GetValue(address)} is no IP address"),
            SiloPort = parsed.GetValue(silo) ?? defaults.SiloPort, GatewayPort = parsed.GetValue(gateway) ?? defaults.GatewayPort,
            First = parsed.GetValue(join) is { } first ? ClusterAddress.Parse(first) : null, Database = parsed.GetValue(database),
        }));
        return command;
    }

    private static async Task<int> Run(Terminal terminal, SiloOptions options)
    {
        using var host = SiloHost.Build(options);
        try
        {
            await host.StartAsync(terminal.Stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new BadInput($"error: the silo could not start: {Innermost(failure)}");
        }
        terminal.Error.WriteLine($"silo at {options.Address}:{options.SiloPort}; clients reach it with --cluster {options.Address}:{options.GatewayPort}; Ctrl+C ends it");
        var stopped = new TaskCompletionSource();
        await using (terminal.Stop.Register(stopped.SetResult)) await stopped.Task;
        await host.StopAsync(CancellationToken.None);
        return ExitCode.Done;
    }

    private static string Innermost(Exception failure)
    {
        while (failure.InnerException is { } inner) failure = inner;
        return failure.Message;
    }
}
