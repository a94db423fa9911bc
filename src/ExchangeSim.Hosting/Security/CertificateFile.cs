using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ExchangeSim.Hosting.Security;

/// <summary>Reads a certificate with its key. What is wrong with the files is told in words.</summary>
internal static class CertificateFile
{
    private const string Pem = "-----BEGIN ";

    internal static X509Certificate2 Read(string file, string? keyFile)
    {
        var bytes = Bytes(file);
        try
        {
            var certificate = IsPem(bytes) ? FromPem(file, keyFile) : FromPkcs12(bytes, file, keyFile);
            return certificate.HasPrivateKey ? certificate : throw new ClusterException($"{file} has a certificate and no key; name the key's file with --tls-key");
        }
        catch (Exception problem) when (problem is CryptographicException or ArgumentException)
        {
            throw new ClusterException($"{keyFile ?? file} cannot be used: {Advice(problem, file, keyFile)}");
        }
    }

    internal static byte[] Bytes(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ClusterException($"{file} cannot be read: {problem.Message}");
        }
    }

    internal static bool IsPem(byte[] bytes) => bytes.AsSpan().IndexOf("-----BEGIN "u8) >= 0;

    private static string? Password => Environment.GetEnvironmentVariable(ClusterTls.PasswordVariable) is { Length: > 0 } password ? password : null;

    private static X509Certificate2 FromPem(string file, string? keyFile)
    {
        var (text, key) = (File.ReadAllText(file), System.Text.Encoding.UTF8.GetString(Bytes(keyFile ?? file)));
        if (!text.Contains(Pem + "CERTIFICATE", StringComparison.Ordinal)) throw new ClusterException($"{file} has no certificate");
        if (!key.Contains("PRIVATE KEY", StringComparison.Ordinal))
            throw new ClusterException($"{keyFile ?? file} has no private key{(keyFile is null ? "; name the key's file with --tls-key" : "")}");
        var isLocked = key.Contains("ENCRYPTED", StringComparison.Ordinal);
        using var read = !isLocked ? X509Certificate2.CreateFromPem(text, key)
            : X509Certificate2.CreateFromEncryptedPem(text, key, Password
                ?? throw new ClusterException($"the key in {keyFile ?? file} has a password; give it in the environment variable {ClusterTls.PasswordVariable}"));
        // Windows does TLS only with keys that it keeps itself; a key that comes from PKCS #12 is kept.
        return X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), null);
    }

    private static X509Certificate2 FromPkcs12(byte[] bytes, string file, string? keyFile) =>
        keyFile is null ? X509CertificateLoader.LoadPkcs12(bytes, Password)
            : throw new ClusterException($"{file} is no PEM file, so its key is in it; leave --tls-key out, or give both as PEM");

    private static string Advice(Exception problem, string file, string? keyFile) => problem switch
    {
        ArgumentException => $"the key is not that of the certificate in {file}",
        _ when keyFile is null && Password is null => $"it is no certificate with its key in PEM or PKCS #12 (.pfx), or has a password, which belongs in the environment " +
            $"variable {ClusterTls.PasswordVariable}",
        _ => $"it is damaged, or the password in {ClusterTls.PasswordVariable} is not its own",
    };
}
