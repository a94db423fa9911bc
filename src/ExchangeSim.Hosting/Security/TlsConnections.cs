using System.Security.Authentication;
using Orleans.Configuration;
using Orleans.Connections.Security;
using Orleans.Hosting;

namespace ExchangeSim.Hosting.Security;

/// <summary>Puts TLS under the connections of silos and clients. Both sides must show a certificate.</summary>
internal static class TlsConnections
{
    /// <summary>Silos accept clients, and accept and reach silos: whoever can only be a client cannot join as a silo.</summary>
    internal static ISiloBuilder UseTls(this ISiloBuilder silo, ClusterTls tls) => silo.Configure<SiloConnectionOptions>(connections =>
    {
        connections.ConfigureGatewayInboundConnection(connection => connection.UseServerTls(Options(tls, Roles.Client)));
        connections.ConfigureSiloInboundConnection(connection => connection.UseServerTls(Options(tls, Roles.Silo)));
        connections.ConfigureSiloOutboundConnection(connection => connection.UseClientTls(Options(tls, Roles.Silo)));
    });

    /// <summary>Clients reach silos.</summary>
    internal static IClientBuilder UseTls(this IClientBuilder client, ClusterTls tls) =>
        client.Configure<ClientConnectionOptions>(connections => connections.ConfigureConnection(connection => connection.UseClientTls(Options(tls, Roles.Silo))));

    // The name in a certificate is not compared with the address: silos are found by address, which changes, and a cluster's authority is asked for by nobody else.
    private static TlsOptions Options(ClusterTls tls, Roles ofPeer) => new()
    {
        LocalCertificate = tls.Certificate, RemoteCertificateMode = RemoteCertificateMode.RequireCertificate, ClientCertificateMode = RemoteCertificateMode.RequireCertificate,
        SslProtocols = SslProtocols.Tls13 | SslProtocols.Tls12, RemoteCertificateValidation = (certificate, _, _) => tls.WhyNot(certificate, ofPeer) is null,
        OnAuthenticateAsClient = (_, options) => options.TargetHost = "exchangesim",
    };
}
