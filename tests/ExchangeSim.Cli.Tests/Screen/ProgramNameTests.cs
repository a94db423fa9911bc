using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Tests.Screen;

public class ProgramNameTests
{
    private const string Project = "/src/tree/src/ExchangeSim.Cli";

    [Theory]
    [InlineData("/opt/tools/exchangesim", "/opt/tools/exchangesim.dll", "exchangesim")]
    [InlineData("/opt/other/exchangesim", "/opt/other/exchangesim.dll", "/opt/other/exchangesim")]
    [InlineData("/src/tree/exchangesim", "/src/tree/exchangesim.dll", "./exchangesim")]
    [InlineData("/src/tree/bin/exchangesim", "/src/tree/bin/exchangesim.dll", "bin/exchangesim")]
    [InlineData("/usr/bin/dotnet", "/src/tree/out/exchangesim.dll", "dotnet out/exchangesim.dll")]
    [InlineData("/usr/bin/dotnet", "/opt/my tools/exchangesim.dll", "dotnet \"/opt/my tools/exchangesim.dll\"")]
    [InlineData(Project + "/bin/Release/net10.0/exchangesim", "", "dotnet run -c Release --project src/ExchangeSim.Cli --")]
    [InlineData(Project + "/bin/Debug/net10.0/exchangesim", "", "dotnet run --project src/ExchangeSim.Cli --")]
    public void Hints_name_the_program_as_it_was_started(string process, string library, string expected)
    {
        if (OperatingSystem.IsWindows()) return; // paths are written otherwise there
        Assert.Equal(expected, ProgramName.Of(process, library, "/src/tree", ["/usr/bin", "/opt/tools/"], file => file == Project + "/ExchangeSim.Cli.csproj"));
    }

    [Fact]
    public void The_name_stands_in_help_advice_and_hints()
    {
        using var shell = new Shell();
        const string name = "dotnet run --project src/ExchangeSim.Cli --";
        var (output, error) = (new StringWriter(), new StringWriter());
        var terminal = new Terminal(output, error) { ProgramName = name };
        Program.Run(["run", shell.Scenario, "--quiet"], terminal);
        var printed = string.Join(' ', output.ToString().Split((char[])[' ', '\n', '\\'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains($"look at one: {name} trace {shell.Scenario}", printed, StringComparison.Ordinal);
        Program.Run(["run", "--help"], terminal);
        Assert.Contains($"  {name} run \\\n    scenarios/vietnam-laos-plan-2022.yaml", output.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Program.Run(["run"], terminal);
        Assert.Contains($"See '{name} run --help'.", error.ToString(), StringComparison.Ordinal);
    }
}
