using System.Diagnostics;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Tests.Processes;

/// <summary>A command that works in its own process loads nothing of a cluster, which would cost it time and memory.</summary>
[Trait("Category", "Slow")]
public sealed class LoadedAssembliesTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("run")]
    [InlineData("check")]
    [InlineData("compare")]
    public async Task A_command_in_this_process_loads_no_assembly_of_orleans(string command)
    {
        var loaded = await Loaded(command, _shell.Scenario);
        Assert.Contains("ExchangeSim.Application", loaded);
        Assert.DoesNotContain(loaded, name => name.StartsWith("Orleans", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || name is "Npgsql" or "Parquet");
    }

    [Fact]
    public async Task Files_in_columns_load_their_library_where_they_are_asked_for_and_no_others_do()
    {
        Assert.DoesNotContain("Parquet", await Loaded("run", _shell.Scenario, "--out", _shell.At("usual")));
        Assert.Contains("Parquet", await Loaded("run", _shell.Scenario, "--out", _shell.At("columns"), "--with", "parquet"));
    }

    [Fact]
    public async Task A_run_on_silos_loads_orleans_so_the_test_above_can_fail() =>
        Assert.Contains("Orleans.Runtime", await Loaded("run", _shell.Scenario, "--silos", "1"));

    private async Task<string[]> Loaded(params string[] arguments)
    {
        var file = _shell.At("loaded.txt");
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(LoadedAssembliesTests).Assembly.Location;
        start.Environment[StartupHook.FileVariable] = file;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        Assert.True(await process.Ended(arguments[0]) == ExitCode.Done, await output + await error);
        return await File.ReadAllLinesAsync(file);
    }
}
