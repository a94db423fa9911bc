using System.CommandLine;
using System.CommandLine.Parsing;
using ExchangeSim.Application.Faults;
using ExchangeSim.Files;
using ExchangeSim.Hosting.Security;

namespace ExchangeSim.Cli.Cluster;

/// <summary>The options by which a silo or a client uses TLS.</summary>
internal sealed class TlsInput
{
    private const string CertificateName = "--tls-certificate", KeyName = "--tls-key", AuthorityName = "--tls-authority";
    private const int MostBytes = 1 << 20;

    private readonly Option<string?> _certificate =
        new(CertificateName) { Description = $"Talk with the cluster over TLS, with this certificate: PEM, or PKCS #12 with its key; a key's password is in " +
        $"{ClusterTls.PasswordVariable}", HelpName = "FILE" };
    private readonly Option<string?> _key = new(KeyName) { Description = "The certificate's key, PEM, where it is in a file of its own", HelpName = "FILE" };
    private readonly Option<string?> _authority = new(AuthorityName) { Description = "The cluster's certificate authority: who has no certificate from it is kept out",
        HelpName = "FILE" };

    internal IReadOnlyList<Option> Options => [_certificate, _key, _authority];

    /// <summary>The files that are named on a command line, whichever command it is of.</summary>
    internal static IEnumerable<string> FilesOf(ParseResult parsed)
    {
        for (SymbolResult? command = parsed.CommandResult; command is not null; command = command.Parent)
            foreach (var option in (command as CommandResult)?.Children.OfType<OptionResult>().Where(result => result.Option.Name is CertificateName or KeyName or AuthorityName)
                ?? [])
                foreach (var token in option.Tokens) yield return token.Value;
    }

    /// <summary>Whether TLS was asked for.</summary>
    internal bool IsWanted(ParseResult parsed) => Options.Any(option => parsed.GetResult(option) is not null);

    /// <summary>What the files hold; null: TLS was not asked for.</summary>
    internal ClusterTls? Read(ParseResult parsed, Roles roles)
    {
        var (certificate, key, authority) = (parsed.GetValue(_certificate), parsed.GetValue(_key), parsed.GetValue(_authority));
        if (certificate is null && key is null && authority is null) return null;
        foreach (var file in new[] { certificate, key, authority }.OfType<string>())
            if (PlainFile.Objection(file, MostBytes) is { } objection) throw new InvalidRequestException($"'{file}' {objection.Is}; {objection.Advice}");
        return certificate is not null && authority is not null ? ClusterTls.Read(certificate, key, authority, roles)
            : throw new InvalidRequestException($"TLS needs both --tls-certificate and --tls-authority: what this side shows, and whom it believes");
    }
}
