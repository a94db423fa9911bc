using ExchangeSim.Cli.Screen;
using ExchangeSim.Hosting.Security;

namespace ExchangeSim.Hosting.Tests.Security;

/// <summary>What is wrong with a certificate is told before anybody is talked to.</summary>
public sealed class ClusterTlsTests : IDisposable
{
    private static readonly DateTimeOffset Past = new(2021, 3, 4, 5, 6, 0, TimeSpan.Zero), Future = new(2110, 3, 4, 5, 6, 0, TimeSpan.Zero);

    private readonly TestAuthority _authority = new("the cluster's authority"), _stranger = new("somebody else's authority");

    [Fact]
    public void A_certificate_and_its_key_are_read_from_each_kind_of_file()
    {
        var own = _authority.Issue("silo", Roles.Silo);
        var whole = _authority.Write("whole.pem", File.ReadAllText(own.Certificate) + File.ReadAllText(own.Key));
        Assert.Equal("CN=silo", Read(own.Certificate, own.Key));
        Assert.Equal("CN=silo", Read(whole, null));
        WithPassword(own.Password, () => Assert.Equal("CN=silo", Read(own.Pkcs12, null)));
        WithPassword(own.Password, () => Assert.Equal("CN=silo", Read(own.Certificate, own.LockedKey)));
    }

    [Fact]
    public void A_password_that_is_missing_or_wrong_is_told_and_not_shown()
    {
        var own = _authority.Issue("silo", Roles.Silo);
        Assert.Contains("has a password; give it in the environment variable EXCHANGESIM_TLS_PASSWORD", Fault(own.Certificate, own.LockedKey), StringComparison.Ordinal);
        Assert.Contains("belongs in the environment variable EXCHANGESIM_TLS_PASSWORD", Fault(own.Pkcs12, null), StringComparison.Ordinal);
        foreach (var (file, key) in new[] { (own.Pkcs12, (string?)null), (own.Certificate, own.LockedKey) })
        {
            WithPassword("wrong-one", () =>
            {
                Assert.Contains("the password in EXCHANGESIM_TLS_PASSWORD is not its own", Fault(file, key), StringComparison.Ordinal);
                Assert.DoesNotContain("wrong-one", Fault(file, key), StringComparison.Ordinal);
            });
        }
    }

    [Fact]
    public void Files_that_are_missing_empty_or_of_something_else_are_told()
    {
        var (own, other) = (_authority.Issue("silo", Roles.Silo), _authority.Issue("other", Roles.Silo));
        Assert.Contains("cannot be read", Fault("no-such.pem", null), StringComparison.Ordinal);
        Assert.Contains("cannot be read", Fault(own.Certificate, "no-such.pem"), StringComparison.Ordinal);
        Assert.Contains("has no private key; name the key's file with --tls-key", Fault(own.Certificate, null), StringComparison.Ordinal);
        Assert.Contains("has no certificate", Fault(own.Key, own.Key), StringComparison.Ordinal);
        Assert.Contains("the key is not that of the certificate", Fault(own.Certificate, other.Key), StringComparison.Ordinal);
        Assert.Contains("is no PEM file, so its key is in it", Fault(own.Pkcs12, own.Key), StringComparison.Ordinal);
        Assert.Contains("is no certificate with its key", Fault(_authority.Write("empty", ""), null), StringComparison.Ordinal);
        foreach (var authority in new[] { "no-such.pem", own.Key, _authority.Write("broken.pem", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"),
            _authority.Write("none", "") })
            Assert.Contains(authority, Assert.Throws<ClusterException>(() => ClusterTls.Read(own.Certificate, own.Key, authority, Roles.Silo)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_that_others_would_not_accept_is_told_with_the_reason()
    {
        Assert.Contains("it expired on 2021-03-04 05:06 UTC", Fault(_authority.Issue("old", Roles.Silo, to: Past)), StringComparison.Ordinal);
        Assert.Contains("it is not valid before 2110-03-04 05:06 UTC", Fault(_authority.Issue("new", Roles.Silo, from: Future)), StringComparison.Ordinal);
        Assert.Contains("but from 'CN=somebody else's authority'", Fault(_stranger.Issue("mallory", Roles.Silo) with { Authority = _authority.File }), StringComparison.Ordinal);
        Assert.Contains("not that of a silo", Fault(_authority.Issue("ann", Roles.Client)), StringComparison.Ordinal);
        var silo = _authority.Issue("one-way", Roles.Server);
        Assert.Contains("not that of a client", Assert.Throws<ClusterException>(() => ClusterTls.Read(silo.Certificate, silo.Key, silo.Authority, Roles.Client)).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TLS needs both", "silo", "--tls-certificate", "a.pem")]
    [InlineData("TLS needs both", "runs", "list", "--cluster", "localhost:1", "--tls-authority", "a.pem")]
    [InlineData("a.pem cannot be read", "silo", "--tls-certificate", "a.pem", "--tls-authority", "b.pem")]
    public void Half_of_the_options_or_files_that_are_none_end_with_exit_code_2(string message, params string[] command)
    {
        var answer = Shell.Run(command);
        Assert.Equal((ExitCode.BadInput, ""), (answer.Code, answer.Out));
        Assert.Contains(message, Assert.Single(answer.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void Tls_is_for_clusters_and_not_for_what_happens_in_one_process()
    {
        var answer = Shell.Run("run", Shell.Year, "--quiet", "--silos", "2", "--tls-certificate", "a.pem");
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains("the --tls options are for --cluster", answer.Error, StringComparison.Ordinal);
    }

    private string Read(string certificate, string? key)
    {
        using var tls = ClusterTls.Read(certificate, key, _authority.File, Roles.Silo);
        return tls.Certificate.Subject;
    }

    private string Fault(string certificate, string? key) => Assert.Throws<ClusterException>(() => Read(certificate, key)).Message;

    private static string Fault(Issued issued) => Assert.Throws<ClusterException>(() => ClusterTls.Read(issued.Certificate, issued.Key, issued.Authority, Roles.Silo)).Message;

    private static void WithPassword(string password, Action act)
    {
        Environment.SetEnvironmentVariable(ClusterTls.PasswordVariable, password);
        try { act(); }
        finally { Environment.SetEnvironmentVariable(ClusterTls.PasswordVariable, null); }
    }

    public void Dispose()
    {
        _authority.Dispose();
        _stranger.Dispose();
    }
}
