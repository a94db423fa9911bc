using System.CommandLine;
using ExchangeSim.Application.Faults;
using ExchangeSim.Cli.Inputs;
using ExchangeSim.Hosting.Exercises;
using ExchangeSim.Hosting.Membership;
using ExchangeSim.Hosting.Security;
using ExchangeSim.Hosting.Silos;

namespace ExchangeSim.Cli.Cluster;

/// <summary>The options by which a server shares its rooms with others. They find one another in the database that holds the rooms.</summary>
internal sealed class ServerClusterInput
{
    private readonly Option<string?> _address =
        new("--cluster") { Description = "Share the rooms with the other servers of --database, which reach this one at this address of its machine: rooms spread over all of " +
            "them, every server serves every room, and those of a lost server go on", HelpName = "ADDRESS" };
    private readonly Option<int?> _silo =
        Numbers.Option("--silo-port", null, $"Port for the other servers of the cluster (default: {SiloOptions.DefaultSiloPort})", "PORT", 1, 65_535);
    private readonly Option<int?> _gateway =
        Numbers.Option("--gateway-port", null, $"Port for programs that look at the cluster (default: {SiloOptions.DefaultGatewayPort})", "PORT", 1, 65_535);
    private readonly Option<string> _name = new("--cluster-name")
    {
        Description = "Name of the cluster, where a database knows several", HelpName = "NAME", DefaultValueFactory = _ => ExerciseSilo.DefaultCluster,
    };
    private readonly TlsInput _tls = new();

    internal IReadOnlyList<Option> Options => [_address, _silo, _gateway, _name, .. _tls.Options];

    /// <summary>How the server is a member; null: it is alone.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="database">The connection string of the database that holds the rooms, or null.</param>
    internal SiloOptions? Read(ParseResult parsed, string? database)
    {
        if (parsed.GetValue(_address) is not { } address)
            return Options.Any(option => parsed.GetResult(option) is { Implicit: false })
                ? throw new InvalidRequestException("--silo-port, --gateway-port, --cluster-name and the --tls options are for --cluster; a server alone talks with no other")
                : null;
        if (database is null) throw new InvalidRequestException("servers share their rooms by a PostgreSQL database; give --database with --cluster");
        return new SiloOptions
        {
            Address = LocalAddress.Parse("--cluster", address), SiloPort = parsed.GetValue(_silo) ?? SiloOptions.DefaultSiloPort,
            GatewayPort = parsed.GetValue(_gateway) ?? SiloOptions.DefaultGatewayPort, Database = MembershipDatabase.Open(database), Tls = _tls.Read(parsed, Roles.Silo),
            Cluster = ClusterInput.NameOf(parsed.GetRequiredValue(_name)), Build = ExerciseSilo.Build,
        };
    }
}
