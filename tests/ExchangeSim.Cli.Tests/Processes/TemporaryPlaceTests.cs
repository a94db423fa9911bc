using System.Diagnostics;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Testing;

namespace ExchangeSim.Cli.Tests.Processes;

/// <summary>The environment names a folder for temporary files that is not there.</summary>
[Trait("Category", "Slow")]
public sealed class TemporaryPlaceTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task Without_a_place_for_temporary_files_the_place_is_named_with_what_to_do()
    {
        if (OperatingSystem.IsWindows()) return; // the system makes up another place there
        Shell.Run("run", _shell.Scenario, "-q", "--out", _shell.At("results"));
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "verify", _shell.At("results"), "-q"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["TMPDIR"] = _shell.At("none") },
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        Assert.Equal(ExitCode.BadInput, await process.Ended("a verification without a place"));
        Assert.Equal("", await output);
        Assert.Equal($"error: temporary files cannot be written to the folder '{_shell.At("none")}'; let TMPDIR name a folder that is there and that you may write to\n",
            await error);
    }
}
