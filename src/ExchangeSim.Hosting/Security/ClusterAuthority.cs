using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ExchangeSim.Hosting.Security;

/// <summary>Whose certificates a cluster accepts. What the machine trusts otherwise counts for nothing: anybody can get a certificate from an authority that every machine
/// trusts.</summary>
internal sealed class ClusterAuthority : IDisposable
{
    private const string ServerUse = "1.3.6.1.5.5.7.3.1", ClientUse = "1.3.6.1.5.5.7.3.2"; // RFC 5280, 4.2.1.12

    private readonly string _file;
    private readonly X509Certificate2Collection _certificates;

    private ClusterAuthority(string file, X509Certificate2Collection certificates) => (_file, _certificates) = (file, certificates);

    internal static ClusterAuthority Read(string file)
    {
        var bytes = CertificateFile.Bytes(file);
        var certificates = new X509Certificate2Collection();
        try
        {
            if (CertificateFile.IsPem(bytes)) certificates.ImportFromPem(System.Text.Encoding.UTF8.GetString(bytes));
            else certificates.Add(X509CertificateLoader.LoadCertificate(bytes));
        }
        catch (CryptographicException)
        {
            throw new ClusterException($"{file} has no certificate of an authority that can be read");
        }
        if (certificates.Count == 0) throw new ClusterException($"{file} has no certificate of an authority");
        return new ClusterAuthority(file, certificates);
    }

    internal string? WhyNot(X509Certificate2 certificate, Roles roles)
    {
        using var chain = new X509Chain();
        var policy = chain.ChainPolicy;
        (policy.TrustMode, policy.RevocationMode, policy.DisableCertificateDownloads) = (X509ChainTrustMode.CustomRootTrust, X509RevocationMode.NoCheck, true);
        foreach (var known in _certificates) (IsRoot(known) ? policy.CustomTrustStore : policy.ExtraStore).Add(known);
        if (roles.HasFlag(Roles.Server)) policy.ApplicationPolicy.Add(new Oid(ServerUse));
        if (roles.HasFlag(Roles.Client)) policy.ApplicationPolicy.Add(new Oid(ClientUse));
        return chain.Build(certificate) ? null : Words(certificate, roles, chain);
    }

    private static bool IsRoot(X509Certificate2 certificate) => certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);

    private string Words(X509Certificate2 certificate, Roles roles, X509Chain chain)
    {
        var found = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (flags, status) => flags | status.Status);
        var now = TimeProvider.System.GetLocalNow();
        if (found.HasFlag(X509ChainStatusFlags.UntrustedRoot) || found.HasFlag(X509ChainStatusFlags.PartialChain))
            return $"it is not from the authority in {_file}, but from '{certificate.Issuer}'";
        if (now > certificate.NotAfter) return $"it expired on {Date(certificate.NotAfter)}";
        if (now < certificate.NotBefore) return $"it is not valid before {Date(certificate.NotBefore)}";
        if (found.HasFlag(X509ChainStatusFlags.NotTimeValid)) return $"its authority's certificate in {_file} has expired, or is not valid yet";
        if (found.HasFlag(X509ChainStatusFlags.NotValidForUsage))
            return $"its extended key usage is not that of a {(roles.HasFlag(Roles.Server) ? "silo: serverAuth and clientAuth" : "client: clientAuth")}";
        return string.Join(" ", chain.ChainStatus.Select(status => status.StatusInformation).Distinct());
    }

    private static string Date(DateTime local) => local.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public void Dispose()
    {
        foreach (var certificate in _certificates) certificate.Dispose();
    }
}
