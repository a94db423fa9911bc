using System.CommandLine;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Simulators;
using ExchangeSim.Cli.Inputs;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Hosting.Clients;

namespace ExchangeSim.Cli.Cluster;

/// <summary>Where <c>run</c>, <c>compare</c>, <c>sweep</c> and <c>trace</c> simulate: in this process, unless the user names a cluster.</summary>
internal sealed class SimulatorInput
{
    private readonly ClusterInput _cluster = new();
    private readonly Option<int?> _silos = Numbers.Option("--silos", null, "Work on so many silos in this process, to try it out", "N", 1, 16);
    private readonly Option<string> _spread = new("--spread")
    {
        Description = "What is spread over the cluster: whole replications, or single agencies", HelpName = "replications|agencies", DefaultValueFactory = _ => "replications",
    };
    private readonly Option<string?> _name = new("--name") { Description = "Name of the run on the cluster; with the name of one under way this client takes it over",
        HelpName = "NAME" };
    private readonly Option<int?> _saveEvery = Numbers.Option("--save-every", null, "Seconds between saved states of each replication (default: 10)", "S", 1, 3600);

    /// <summary>Adds the options to a command.</summary>
    internal void AddTo(Command command)
    {
        foreach (var option in (Option[])[_silos, _spread, _name, _saveEvery, .. _cluster.Options]) command.Add(option);
    }

    /// <summary>Names options that do nothing.</summary>
    internal void WarnOfIdle(ParseResult parsed, Terminal terminal) => IdleOptions.Without(parsed, terminal, [_spread, _name, _saveEvery], _cluster.Address, _silos);

    /// <summary>The place that was chosen. What a cluster needs is loaded only if it was.</summary>
    internal ISimulator Choose(ParseResult parsed)
    {
        var (cluster, silos) = (parsed.GetValue(_cluster.Address), parsed.GetValue(_silos));
        if (cluster is not null && silos is not null) throw new InvalidRequestException("--cluster is somewhere else and --silos are here; give one of them");
        if (cluster is null && _cluster.SaysMore(parsed)) throw new InvalidRequestException("--cluster-name and the --tls options are for --cluster; nobody else sees what " +
            "happens in this process");
        return cluster is null && silos is null ? new InProcessSimulator() : OnCluster(parsed, silos);
    }

    private ClusterSimulator OnCluster(ParseResult parsed, int? silos)
    {
        var spread = parsed.GetRequiredValue(_spread) switch
        {
            "agencies" => ClusterSpread.Agencies,
            "replications" => ClusterSpread.Replications,
            var other => throw new InvalidRequestException("spread", $"{other} is unknown; it is agencies or replications"),
        };
        var name = parsed.GetValue(_name) is { } asked ? ClusterInput.NameOf(asked) : null;
        ClusterPlace place = silos is { } count ? new ClusterPlace.Local(count) : _cluster.PlaceOf(parsed);
        return new ClusterSimulator(place, spread, name, TimeSpan.FromSeconds(parsed.GetValue(_saveEvery) ?? 10));
    }
}
