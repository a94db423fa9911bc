using System.Net;

namespace ExchangeSim.Web.Addresses;

/// <summary>The address at which a class comes in.</summary>
internal static class JoinAddress
{
    /// <summary>Where the instructor's own browser is, or, if that is on the server's machine and others can reach the server, where they do.</summary>
    internal static string Of(HttpContext context, ServerOptions options)
    {
        var host = context.Request.Host;
        var isHere = host.Host == "localhost" || (IPAddress.TryParse(host.Host, out var address) && IPAddress.IsLoopback(address));
        return isHere && !IPAddress.IsLoopback(options.Listen)
            ? LocalAddresses.Of(options, host.Port ?? 80)[0] + "join"
            : $"{context.Request.Scheme}://{host}/join";
    }
}
