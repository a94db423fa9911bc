using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ExchangeSim.Hosting.Security;

/// <summary>What silos and clients show one another and ask of one another: a certificate with its key, and the authority that a cluster has of its own. Who has a certificate of
/// that authority belongs to the cluster.</summary>
public sealed class ClusterTls : IDisposable
{
    /// <summary>The variable with the password of a key.</summary>
    public const string PasswordVariable = "EXCHANGESIM_TLS_PASSWORD";

    private readonly ClusterAuthority _authority;

    private ClusterTls(X509Certificate2 certificate, ClusterAuthority authority) => (Certificate, _authority) = (certificate, authority);

    /// <summary>The own certificate, with its key.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>Reads the files, and makes sure that others will accept what they hold.</summary>
    /// <param name="certificate">File of the certificate, PEM or PKCS #12.</param>
    /// <param name="key">File of its key, PEM; null: it is in the certificate's file.</param>
    /// <param name="authority">File of the authority's certificates, PEM or DER.</param>
    /// <param name="roles">What the certificate is to be used for.</param>
    /// <exception cref="ClusterException">They cannot be used; the message says why.</exception>
    public static ClusterTls Read(string certificate, string? key, string authority, Roles roles)
    {
        var own = CertificateFile.Read(certificate, key);
        var tls = new ClusterTls(own, ClusterAuthority.Read(authority));
        if (tls.WhyNot(own, roles) is not { } reason) return tls;
        tls.Dispose();
        throw new ClusterException($"the certificate in {certificate} cannot be used: {reason}");
    }

    /// <summary>Why somebody with this certificate is kept out; null: he belongs to the cluster.</summary>
    public string? WhyNot(X509Certificate2 certificate, Roles roles) => _authority.WhyNot(certificate, roles);

    /// <inheritdoc/>
    public void Dispose()
    {
        Certificate.Dispose();
        _authority.Dispose();
    }
}

/// <summary>What a certificate may be used for, as its extended key usage says; without one it may be used for everything.</summary>
[Flags]
public enum Roles
{
    /// <summary>To reach silos.</summary>
    Client = 1,
    /// <summary>To be reached.</summary>
    Server = 2,
    /// <summary>A silo is reached by others and reaches them.</summary>
    Silo = Client | Server,
}
