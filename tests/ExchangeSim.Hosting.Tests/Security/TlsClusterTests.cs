using System.Globalization;
using System.Net;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Hosting.Security;
using ExchangeSim.Hosting.Tests.Processes;

namespace ExchangeSim.Hosting.Tests.Security;

/// <summary>Two silos, which are processes of their own, over TLS; and those who do not belong to them.</summary>
[Trait("Category", "Slow")]
public sealed class TlsClusterTests(TlsClusterTests.TwoSilos silos) : IClassFixture<TlsClusterTests.TwoSilos>
{
    [Theory]
    [InlineData("replications")]
    [InlineData("agencies")]
    public void A_run_over_tls_has_the_fingerprint_of_a_run_in_process(string spread)
    {
        string[] same = ["run", Shell.Year, "--quiet", "--replications", "4", "--until", "26 wk"];
        var answer = Shell.Run([.. same, "--spread", spread, "--cluster", silos.Gateway, .. silos.Authority.Issue("ann", Roles.Client).Options]);
        Assert.True(answer.Code == ExitCode.Done, answer.Error);
        Assert.Equal(Shell.Run(same).Fingerprint, answer.Fingerprint);
    }

    [Fact]
    public void A_client_without_tls_is_told_that_the_silo_speaks_it() => Refused("speaks TLS; give --tls-certificate and --tls-authority", []);

    [Fact]
    public void A_client_with_a_certificate_of_another_authority_is_refused()
    {
        // It believes the silo's authority too, so it is the silo that says no.
        var both = silos.Stranger.Write("both.pem", File.ReadAllText(silos.Authority.File) + File.ReadAllText(silos.Stranger.File));
        Refused("refuses this side's certificate, 'CN=mallory'", (silos.Stranger.Issue("mallory", Roles.Silo) with { Authority = both }).Options);
    }

    [Fact]
    public void A_client_does_not_talk_with_silos_of_another_authority() =>
        Refused("shows, 'CN=silo', is not accepted: it is not from the authority in", silos.Stranger.Issue("eve", Roles.Client).Options);

    [Theory]
    [InlineData(false, "speaks TLS")]
    [InlineData(true, "is not accepted: it is not from the authority in")]
    public void A_silo_that_does_not_belong_to_them_cannot_join_and_is_told_why_at_once(bool hasTls, string message)
    {
        var ports = SiloProcess.Ports(1);
        string[] place = ["--silo-port", Text(ports[0]), "--port", Text(ports[1]), "--join", $"127.0.0.1:{Text(silos.Ports[0])}"];
        var answer = Shell.Run(["silo", .. place, .. hasTls ? silos.Stranger.Issue("silo-4", Roles.Silo).Options : []]);
        Assert.Equal((ExitCode.BadInput, ""), (answer.Code, answer.Out));
        Assert.StartsWith("error: this silo cannot join: ", answer.Error, StringComparison.Ordinal);
        Assert.Contains(message, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_may_only_be_a_client_is_kept_out_where_silos_talk_among_themselves()
    {
        var ann = silos.Authority.Issue("bob", Roles.Client);
        using var tls = ClusterTls.Read(ann.Certificate, ann.Key, ann.Authority, Roles.Client);
        Assert.Contains("refuses this side's certificate, 'CN=bob'", TlsProbe.WhyNot(new IPEndPoint(IPAddress.Loopback, silos.Ports[0]), tls), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_with_tls_is_told_of_a_silo_without()
    {
        var ports = SiloProcess.Ports(1);
        using var silo = await SiloProcess.Start(ports[0], ports[1]);
        var answer = Shell.Run(["runs", "list", "--cluster", $"127.0.0.1:{Text(ports[1])}", .. silos.Authority.Issue("carl", Roles.Client).Options]);
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains("does not speak TLS", answer.Error, StringComparison.Ordinal);
    }

    private void Refused(string message, string[] options)
    {
        var answer = Shell.Run(["runs", "list", "--cluster", silos.Gateway, .. options]);
        Assert.Equal((ExitCode.BadInput, ""), (answer.Code, answer.Out));
        Assert.Contains($"the silo at {silos.Gateway} ", answer.Error, StringComparison.Ordinal);
        Assert.Contains(message, Assert.Single(answer.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public sealed class TwoSilos : IAsyncLifetime
    {
        private readonly List<SiloProcess> _silos = [];

        internal TestAuthority Authority { get; } = new("the cluster's authority");

        internal TestAuthority Stranger { get; } = new("somebody else's authority");

        internal int[] Ports { get; } = SiloProcess.Ports(2);

        internal string Gateway => $"127.0.0.1:{Text(Ports[1])}";

        public async Task InitializeAsync()
        {
            var own = Authority.Issue("silo", Roles.Silo);
            _silos.Add(await SiloProcess.Start(Ports[0], Ports[1], own.Options));
            string[] locked = ["--tls-certificate", own.Pkcs12, "--tls-authority", own.Authority, "--join", $"127.0.0.1:{Text(Ports[0])}"];
            _silos.Add(await SiloProcess.Start(Ports[2], Ports[3], locked, (ClusterTls.PasswordVariable, own.Password)));
        }

        public Task DisposeAsync()
        {
            foreach (var silo in _silos) silo.Dispose();
            Authority.Dispose();
            Stranger.Dispose();
            return Task.CompletedTask;
        }
    }
}
