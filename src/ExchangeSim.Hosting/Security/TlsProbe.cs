using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace ExchangeSim.Hosting.Security;

/// <summary>Finds out why a silo and this side do not understand one another: Orleans says only that there was no connection.</summary>
internal static class TlsProbe
{
    /// <summary>So long it waits for those who say nothing.</summary>
    internal static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>What is between the two as far as TLS goes; null: nothing.</summary>
    internal static string? WhyNot(IPEndPoint at, ClusterTls? tls)
    {
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            return Look(at, tls, limit.Token).GetAwaiter().GetResult();
        }
        catch (Exception silence) when (silence is SocketException or OperationCanceledException)
        {
            return null; // it does not listen or does not answer; that is told by whoever asks
        }
    }

    private static async Task<string?> Look(IPEndPoint at, ClusterTls? tls, CancellationToken limit)
    {
        using var socket = new TcpClient(at.AddressFamily);
        await socket.ConnectAsync(at, limit);
        (X509Certificate2? Shown, string? Fault) silo = default;
        await using var stream = new SslStream(socket.GetStream(), false, (_, certificate, _, _) =>
        {
            var shown = certificate as X509Certificate2;
            silo = (shown, shown is null ? "it shows none" : tls?.WhyNot(shown, Roles.Silo));
            return true;
        });
        try
        {
            await stream.AuthenticateAsClientAsync(Options(tls), limit);
            // With TLS 1.3 a silo says no only after the handshake, in place of its first word.
            if (tls is not null && silo.Fault is null) await stream.ReadExactlyAsync(new byte[1], limit);
        }
        catch (Exception refusal) when (refusal is AuthenticationException or IOException)
        {
            if (silo.Shown is null) return tls is null ? null : $"the silo at {at} does not speak TLS; leave the --tls options out, or start it with them";
            if (tls is not null && silo.Fault is null) return $"the silo at {at} refuses this side's certificate, '{tls.Certificate.Subject}': is it from the authority that " +
                $"the silo was given?";
        }
        if (tls is null) return $"the silo at {at} speaks TLS; give --tls-certificate and --tls-authority (see docs/how-to/cluster.md)";
        return silo.Fault is { } fault ? $"the certificate that the silo at {at} shows, '{silo.Shown?.Subject}', is not accepted: {fault}" : null;
    }

    private static SslClientAuthenticationOptions Options(ClusterTls? tls) => new()
    {
        TargetHost = "exchangesim", ClientCertificates = tls is null ? null : [tls.Certificate], EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        ApplicationProtocols = [new SslApplicationProtocol("Orleans1")],
    };
}
