using System.CommandLine;
using ExchangeSim.Application.Faults;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Hosting.Clients;
using ExchangeSim.Hosting.Security;
using ExchangeSim.Hosting.Silos;

namespace ExchangeSim.Cli.Cluster;

/// <summary>The options by which a command finds a cluster and is let in.</summary>
internal sealed class ClusterInput
{
    private readonly Option<string> _name = NameOption();
    private readonly TlsInput _tls = new();

    /// <summary>Where it is.</summary>
    internal Option<string?> Address { get; } =
        new("--cluster") { Description = "The cluster: addresses of its silos for clients, such as localhost:30000, with commas between them; or the PostgreSQL database that " +
            "lists them", HelpName = "HOST:PORT|CONNECTION" };

    /// <summary>All of them.</summary>
    internal IReadOnlyList<Option> Options => [Address, _name, .. _tls.Options];

    /// <summary>What the cluster is called; silos have it too.</summary>
    internal static Option<string> NameOption() =>
        new("--cluster-name") { Description = "Name of the cluster, where a database knows several", HelpName = "NAME", DefaultValueFactory = _ => SiloOptions.DefaultCluster };

    /// <summary>The name that was given.</summary>
    /// <exception cref="InvalidRequestException">It is none.</exception>
    internal static string NameOf(string asked) => asked.Length is > 0 and <= 100 && asked.All(c => char.IsAsciiLetterOrDigit(c) || "-_.".Contains(c, StringComparison.Ordinal))
        ? asked
        : throw new InvalidRequestException($"'{asked}' is no name; use letters, digits, '-', '_' and '.'");

    /// <summary>Whether something was said of how to get into a cluster, besides where it is.</summary>
    internal bool SaysMore(ParseResult parsed) => _tls.IsWanted(parsed) || parsed.GetResult(_name) is { Implicit: false };

    /// <summary>The cluster that was given.</summary>
    /// <exception cref="InvalidRequestException">What was given cannot be used.</exception>
    internal ClusterPlace.Remote PlaceOf(ParseResult parsed) => new(parsed.GetValue(Address)!, NameOf(parsed.GetRequiredValue(_name)), _tls.Read(parsed, Roles.Client));

    /// <summary>Connects to it.</summary>
    /// <exception cref="Hosting.ClusterException">It does not answer, or keeps this side out.</exception>
    internal ClusterClient Connect(ParseResult parsed, Terminal terminal)
    {
        var place = PlaceOf(parsed);
        return ClusterClient.Connect(place.Where, place.Name, terminal.Stop, place.Tls, text => terminal.Error.WriteLine($"cluster: {text}"));
    }
}
