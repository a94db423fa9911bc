using System.Diagnostics;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Testing;

namespace ExchangeSim.Cli.Tests.Processes;

/// <summary>A process that is started without one of its streams, as some schedulers do: the next file that it opens has the stream's number.</summary>
[Trait("Category", "Slow")]
public sealed class ClosedStreamTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    private string Results => _shell.At("results");

    [Fact]
    public async Task A_run_whose_messages_go_nowhere_ends_as_usual()
    {
        if (OperatingSystem.IsWindows()) return; // no stream is closed there
        var (code, said) = await Start("2>&-", "run", _shell.Scenario, "--out", Results);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("fingerprint", said, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, Shell.Run("verify", Results, "-q").Code);
    }

    [Fact]
    public async Task A_comparison_whose_messages_go_nowhere_ends_as_usual()
    {
        if (OperatingSystem.IsWindows()) return;
        var (code, said) = await Start("2>&-", "compare", _shell.Scenario, "--replications", "2");
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("second-officer", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2>&-")]
    [InlineData(">&- 2>&-")]
    [InlineData("<&- >&- 2>&-")]
    [InlineData("2>/dev/full")]
    public async Task A_missing_file_is_bad_input_even_where_nobody_can_be_told(string streams)
    {
        if (OperatingSystem.IsWindows() || streams.EndsWith("full", StringComparison.Ordinal) && !File.Exists("/dev/full")) return;
        Assert.Equal((ExitCode.BadInput, ""), await Start(streams, "run", _shell.At("none.yaml")));
    }

    [Theory]
    [InlineData("2>&-")]
    [InlineData(">&-")]
    public async Task Results_are_verified_where_a_stream_is_closed(string streams)
    {
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(ExitCode.Done, Shell.Run("run", _shell.Scenario, "-q", "--out", Results).Code);
        var (code, said) = await Start(streams, "verify", Results);
        Assert.Equal(ExitCode.Done, code);
        if (streams == "2>&-") Assert.Contains("VERIFIED", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("compare")]
    public async Task All_files_are_written_where_the_table_goes_nowhere(string command)
    {
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal((ExitCode.Done, ""), await Start(">&-", command, _shell.Scenario, "--replications", "2", "--out", Results));
        Assert.Equal(ExitCode.Done, Shell.Run("verify", Results, "-q").Code);
    }

    [Fact]
    public async Task A_report_to_a_closed_output_is_refused_before_the_run()
    {
        if (OperatingSystem.IsWindows()) return;
        var errors = _shell.At("errors");
        Assert.Equal((ExitCode.BadInput, ""), await Start($">&- 2>'{errors}'", "run", _shell.Scenario, "--report", "/dev/stdout"));
        Assert.Equal("error: --report '/dev/stdout' cannot be written: it was closed when the program was started; name another file\n", await File.ReadAllTextAsync(errors));
    }

    private static async Task<(int Code, string Said)> Start(string streams, params string[] arguments)
    {
        string[] words = ["-c", $"exec dotnet \"$0\" \"$@\" {streams}", typeof(Program).Assembly.Location, .. arguments];
        using var process = Process.Start(new ProcessStartInfo("sh", words) { RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEndAsync();
        return (await process.Ended($"'{arguments[0]}' with {streams}"), await said);
    }
}
