using System.CommandLine;
using ExchangeSim.Application.Faults;
using ExchangeSim.Cli.Cluster;
using ExchangeSim.Cli.Inputs;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Hosting.Clients;
using ExchangeSim.Hosting.Databases;
using ExchangeSim.Hosting.Membership;
using ExchangeSim.Hosting.Security;
using ExchangeSim.Hosting.Silos;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>silo</c>: lends this machine to a cluster until it is stopped.</summary>
internal static class SiloCommand
{
    internal static Command Create(Terminal terminal)
    {
        var listen = new Option<string>("--listen") { Description = "Listen on this address of the machine, or a name of it; every other than loopback is open to the network",
            HelpName = "ADDRESS", DefaultValueFactory = _ => "127.0.0.1" };
        var silo = Numbers.Option("--silo-port", null, $"Port for other silos (default: {SiloOptions.DefaultSiloPort})", "PORT", 1, 65_535);
        var gateway = Numbers.Option("--port", null, $"Port for clients (default: {SiloOptions.DefaultGatewayPort})", "PORT", 1, 65_535);
        var join = new Option<string?>("--join") { Description = "Join the cluster of the silo with this address and silo port; it keeps the list of members in memory",
            HelpName = "HOST:PORT" };
        var database =
            new Option<string?>("--database") { Description = "Keep the list of members in this PostgreSQL database instead; it needs the tables that Orleans publishes for " +
            "PostgreSQL clustering", HelpName = "CONNECTION" };
        var health = new Option<string?>("--health") { Description = "Answer /health/live and /health/ready on this port, on loopback unless an address stands before it",
            HelpName = "[ADDRESS:]PORT" };
        var otlp = new Option<string?>("--otlp") { Description = "Send traces, metrics and logs of the silo to this OTLP endpoint", HelpName = "URL" };
        var (tls, name) = (new TlsInput(), ClusterInput.NameOption());
        var command = new CommandWithExamples("silo", "Lend this machine to a cluster, until it is stopped. Without options it is a cluster of its own, for this machine only.",
            "silo", "silo --join localhost:11111 --silo-port 11112 --port 30001", $"silo --listen 10.0.0.5 --database \"{PostgresAddress.Example}\" --health 8080")
        { listen, silo, gateway, join, database, name, health, otlp };
        foreach (var option in tls.Options) command.Add(option);
        command.SetAction(async (parsed, _) =>
        {
            var (first, sql) = (parsed.GetValue(join), parsed.GetValue(database));
            if (first is not null && sql is not null) throw new InvalidRequestException("--join finds the members in a silo's memory and --database in a database; give one of " +
                "them");
            var options = new SiloOptions
            {
                Address = LocalAddress.Parse("--listen", parsed.GetRequiredValue(listen)), SiloPort = parsed.GetValue(silo)
                    ?? SiloOptions.DefaultSiloPort, GatewayPort = parsed.GetValue(gateway) ?? SiloOptions.DefaultGatewayPort,
                First = first is null ? null : ClusterAddress.Parse(first), Database = sql is null ? null
                    : MembershipDatabase.Open(sql), Tls = tls.Read(parsed, Roles.Silo), Cluster = ClusterInput.NameOf(parsed.GetRequiredValue(name)),
            };
            var runner = new SiloRunner(options, terminal.Say) { HealthAt = parsed.GetValue(health) is { } port ? LocalAddress.ParseWithPort("--health", port) : null,
                Otlp = parsed.GetValue(otlp) };
            await runner.Run(terminal.Stop);
            return ExitCode.Done;
        });
        return command;
    }
}
