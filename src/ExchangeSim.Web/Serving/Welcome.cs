using ExchangeSim.Hosting.Silos;
using ExchangeSim.Hosting.Storage;
using ExchangeSim.Web.Addresses;
using ExchangeSim.Web.Security;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using QRCoder;

namespace ExchangeSim.Web.Serving;

/// <summary>What a server says in the terminal when it has started.</summary>
public static class Welcome
{
    /// <summary>The lines: where it is, how its host comes in, and, if a class can reach it, a code to be photographed.</summary>
    public static IEnumerable<string> Lines(WebApplication server, ServerOptions options)
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
            yield return $"A class comes in at {addresses[0]}join with the code that the exercise shows:";
            foreach (var line in Picture($"{addresses[0]}join")) yield return line;
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

    // Two rows of the code to a line, light on dark.
    private static string[] Picture(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.L);
        using var code = new AsciiQRCode(data);
        return code.GetGraphicSmall(drawQuietZones: true).Split('\n');
    }
}
