using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ExchangeSim.Hosting.Security;

namespace ExchangeSim.Hosting.Tests.Security;

/// <summary>An authority that gives certificates to whoever asks, with its files in a folder of its own.</summary>
internal sealed class TestAuthority : IDisposable
{
    private static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), To = new(2120, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-tls-").FullName;
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 _certificate;
    private int _issued;

    internal TestAuthority(string name)
    {
        var request = new CertificateRequest($"CN={name}", _key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        _certificate = request.CreateSelfSigned(From, To);
        File = Write("authority.pem", _certificate.ExportCertificatePem());
    }

    /// <summary>Its certificate.</summary>
    internal string File { get; }

    /// <summary>A certificate and its key.</summary>
    internal Issued Issue(string name, Roles roles, DateTimeOffset? from = null, DateTimeOffset? to = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        var uses = new OidCollection();
        if (roles.HasFlag(Roles.Server)) uses.Add(new Oid("1.3.6.1.5.5.7.3.1"));
        if (roles.HasFlag(Roles.Client)) uses.Add(new Oid("1.3.6.1.5.5.7.3.2"));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(uses, false));
        using var certificate = request.Create(_certificate, from ?? From, to ?? To, BitConverter.GetBytes(++_issued));
        using var whole = certificate.CopyWithPrivateKey(key);
        const string password = "not-to-be-shown";
        return new Issued(
            Write($"{name}.pem", certificate.ExportCertificatePem()), Write($"{name}-key.pem", key.ExportPkcs8PrivateKeyPem()),
            Write($"{name}-locked.pem", key.ExportEncryptedPkcs8PrivateKeyPem(password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000))),
            Write($"{name}.pfx", whole.Export(X509ContentType.Pkcs12, password)), password, File);
    }

    /// <summary>Writes a file beside the others.</summary>
    internal string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text + "\n"));

    private string Write(string name, byte[] bytes)
    {
        var file = Path.Combine(_folder, name);
        System.IO.File.WriteAllBytes(file, bytes);
        return file;
    }

    public void Dispose()
    {
        _certificate.Dispose();
        _key.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>The files of a certificate.</summary>
internal sealed record Issued(string Certificate, string Key, string LockedKey, string Pkcs12, string Password, string Authority)
{
    /// <summary>The options that use them.</summary>
    internal string[] Options => ["--tls-certificate", Certificate, "--tls-key", Key, "--tls-authority", Authority];
}
