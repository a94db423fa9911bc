using ExchangeSim.Application.Faults;
using System.CommandLine;
using System.Globalization;
using ExchangeSim.Cli.Inputs;
using ExchangeSim.Cli.Runs;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Cluster.Silos;
using ExchangeSim.Grains.Replications;
using ExchangeSim.Grains.Runs;

namespace ExchangeSim.Cluster.Clients;

/// <summary>Offers clusters to <c>run</c> and <c>compare</c>.</summary>
internal sealed class ClusterWorkplace : Workplace
{
    private readonly ClusterInput _cluster = new();
    private readonly Option<int?> _silos = Numbers.Option("--silos", null, "Work on so many silos in this process, to try it out", "N", 1, 16);
    private readonly Option<string> _spread = new("--spread")
    {
        Description = "What each grain of the cluster holds: a whole replication, or an agency", HelpName = "replications|agencies", DefaultValueFactory = _ => "replications",
    };
    private readonly Option<string?> _name = new("--name") { Description = "Name of the run on the cluster; with the name of one under way this client takes it over", HelpName = "NAME" };
    private readonly Option<int?> _saveEvery = Numbers.Option("--save-every", null, "Seconds between saved states of each replication (default: 10)", "S", 1, 3600);


    public override IReadOnlyList<Option> Options => [_silos, _spread, _name, _saveEvery, .. _cluster.Options];

    public override Work Open(ParseResult parsed, Terminal terminal)
    {
        var (cluster, silos) = (parsed.GetValue(_cluster.Address), parsed.GetValue(_silos));
        if (cluster is not null && silos is not null) throw new InvalidRequestException("--cluster is somewhere else and --silos are here; give one of them");
        if (cluster is null && _cluster.SaysMore(parsed)) throw new InvalidRequestException("--cluster-name and the --tls options are for --cluster; nobody else sees what happens in this process");
        if (cluster is null && silos is null) return base.Open(parsed, terminal);
        var scenario = Path.GetFileNameWithoutExtension(terminal.Texts.Known[0].File);
        var options = new ClusterRunOptions
        {
            Name = NameOf(parsed.GetValue(_name), scenario), What = $"{parsed.CommandResult.Command.Name} {scenario}", User = Environment.UserName,
            Spread = parsed.GetValue(_spread) switch
            {
                "agencies" => Spread.Agencies,
                "replications" => Spread.Replications,
                var other => throw new InvalidRequestException($"--spread {other} is unknown; it is agencies or replications"),
            },
            SaveEvery = TimeSpan.FromSeconds(parsed.GetValue(_saveEvery) ?? 10),
        };
        if (silos is { } count)
        {
            var local = new LocalSilos(count);
            return new ClusterWork(local, local.Grains, options, terminal);
        }
        var client = _cluster.Connect(parsed, terminal);
        terminal.Error.WriteLine($"cluster: this run is called {options.Name};");
        terminal.Error.WriteLine("cluster: should this client be interrupted, give the command that --name to go on");
        return new ClusterWork(client, client.Grains, options, terminal);
    }

    // Unique enough for people: nobody starts two of the same scenario in the same tenth of a second from the same process.
    private static string NameOf(string? asked, string scenario)
    {
        if (asked is not null) return ClusterInput.NameOf(asked);
        return string.Create(CultureInfo.InvariantCulture, $"{scenario}-{Environment.ProcessId:x}-{TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() / 100 % 0x1000000:x}");
    }
}
