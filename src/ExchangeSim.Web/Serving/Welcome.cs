using ExchangeSim.Hosting.Silos;
using ExchangeSim.Hosting.Storage;
using ExchangeSim.Web.Addresses;
using ExchangeSim.Web.Security;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ExchangeSim.Web.Serving;

/// <summary>What a server says in the terminal when it has started.</summary>
public static class Welcome
{
    /// <summary>The lines: where it is, how its host comes in, and, if a class can reach it, a code to be photographed; if not, how it could.</summary>
    /// <param name="server">The server, which has started.</param>
    /// <param name="options">How it was started.</param>
    /// <param name="isTerminal">Whether the lines go to a terminal.</param>
    public static IEnumerable<string> Lines(WebApplication server, ServerOptions options, bool isTerminal)
    {
        var port = PortOf(server);
        var addresses = LocalAddresses.Of(options, port);
        var token = server.Services.GetRequiredService<HostToken>().Value;
        yield return "exchangesim serves exercises at";
        foreach (var address in addresses) yield return $"  {address}";
        yield return "";
        yield return "Open this link to choose an exercise. Keep it to yourself: anyone who has it may instruct every exercise here.";
        yield return $"  {addresses[0]}#{token}";
        yield return "";
        if (!System.Net.IPAddress.IsLoopback(options.Listen))
        {
            yield return $"A class comes in at {addresses[0]}join with the code that the exercise shows.";
            // Whoever keeps the lines in a file has the address; a code there would be noise.
            if (isTerminal) foreach (var line in TerminalCode.Lines($"{addresses[0]}join")) yield return line;
            yield return "";
        }
        else
        {
            yield return "Only browsers on this machine reach it. To let a class in from other machines, start it with: exchangesim serve --listen any";
            yield return "";
        }
        if (options.Cluster is { } member)
        {
            yield return $"It shares its rooms with the servers of the cluster '{member.Cluster}', which reach it at {member.Address}:{member.SiloPort}";
            foreach (var line in SiloStart.WhoIsLetIn(member)) yield return line;
            yield return "";
        }
        yield return $"What happens is kept in {server.Services.GetRequiredService<ServerDatabase>().Place}. Ctrl+C ends it.";
    }

    /// <summary>The port that it listens at.</summary>
    public static int PortOf(WebApplication server) =>
        new Uri(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
}
