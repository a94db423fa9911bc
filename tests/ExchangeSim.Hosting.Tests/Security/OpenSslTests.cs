using System.Diagnostics;
using ExchangeSim.Hosting.Security;

namespace ExchangeSim.Hosting.Tests.Security;

/// <summary>The commands of the notes on TLS, as a reader would copy them.</summary>
[Trait("Category", "Slow")]
public class OpenSslTests
{
    [OpenSslFact]
    public void The_commands_of_the_notes_make_certificates_that_silos_and_clients_accept()
    {
        var folder = Directory.CreateTempSubdirectory("exchangesim-tls-").FullName;
        try
        {
            var commands = File.ReadLines(Path.Combine(Shell.Root, "docs", "how-to", "protect-a-cluster.md")).Where(line => line.StartsWith("openssl ", StringComparison.Ordinal))
                .ToList();
            Assert.Equal(3, commands.Count);
            using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-ec", string.Join('\n', commands)]) { WorkingDirectory = folder, RedirectStandardError = true })!;
            var said = shell.StandardError.ReadToEnd();
            Assert.True(shell.WaitForExit(Within.Usual), "waited for the end of openssl");
            Assert.True(shell.ExitCode == 0, said);
            Assert.Equal("CN=silo-1", Read("silo-1", Roles.Silo));
            Assert.Equal("CN=ann", Read("ann", Roles.Client));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        string Read(string name, Roles roles)
        {
            using var tls = ClusterTls.Read(Path.Combine(folder, $"{name}.pem"), Path.Combine(folder, $"{name}-key.pem"), Path.Combine(folder, "authority.pem"), roles);
            return tls.Certificate.Subject;
        }
    }

    /// <summary>A test that needs OpenSSL; where there is none it is skipped, and says so.</summary>
    private sealed class OpenSslFactAttribute : FactAttribute
    {
        public OpenSslFactAttribute() => Skip = File.Exists("/usr/bin/openssl") ? null : "OpenSSL is not installed here";
    }
}
