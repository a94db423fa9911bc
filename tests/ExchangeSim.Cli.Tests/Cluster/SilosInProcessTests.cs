using ExchangeSim.Cli.Screen;
using ExchangeSim.Cli.Tests.Documents;

namespace ExchangeSim.Cli.Tests.Cluster;

/// <summary>Commands on silos, which are in this process, print what they print without.</summary>
[Trait("Category", "Slow")]
public class SilosInProcessTests
{
    private static string Year { get; } = Path.Combine(Document.Root, "scenarios", "vietnam-laos-plan-2022.yaml");

    [Theory]
    [InlineData("replications")]
    [InlineData("agencies")]
    public void Three_silos_in_one_process_give_the_figures_of_no_silo(string spread)
    {
        string[] same = ["run", Year, "--replications", "2", "--until", "26 wk", "--format", "json"];
        var expected = Shell.Run(same);
        var found = Shell.Run([.. same, "--silos", "3", "--spread", spread]);
        Assert.Equal((ExitCode.Done, expected.Figures), (found.Code, found.Figures));
    }

    [Fact]
    public void Files_are_those_of_a_run_without_silos_and_verify_says_so()
    {
        var folder = Directory.CreateTempSubdirectory("exchangesim-").FullName;
        try
        {
            Assert.Equal(ExitCode.Done, Shell.Run("run", Year, "--replications", "2", "--until", "8 wk", "--silos", "2", "--out", folder).Code);
            // It is run again without silos, and every file compared.
            var verified = Shell.Run("verify", folder);
            Assert.True(verified.Code == ExitCode.Done, verified.Out + verified.Error);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_comparison_on_silos_finds_the_same_differences()
    {
        string[] same = ["compare", Year, "--policies", "another-officer", "--max-replications", "5", "--format", "csv", "--quiet"];
        var (expected, found) = (Shell.Run(same), Shell.Run([.. same, "--silos", "2"]));
        Assert.Equal((ExitCode.Done, expected.Out), (found.Code, found.Out));
    }

    [Theory]
    [InlineData("sweep", "--vary", "agencies.laos.desks.ncb.officers=1..2", "--policy", "another-officer", "--replications", "2", "--format", "csv")]
    [InlineData("sweep", "--find", "p90 of information <= 13.5 d", "--by", "agencies.laos.desks.ncb.officers=1..3", "--replications", "2", "--format", "csv")]
    [InlineData("trace", "--slowest", "2", "--until", "30 wk", "--spread", "agencies")]
    [InlineData("run", "--warm-up", "auto", "--replications", "2", "--format", "csv")]
    [InlineData("compare", "--warm-up", "auto", "--policies", "another-officer", "--max-replications", "5", "--format", "csv")]
    public void Other_commands_print_the_same_on_silos_as_without(string command, params string[] options)
    {
        string[] same = [command, Year, .. options, "--quiet"];
        var (expected, found) = (Shell.Run([.. same.Except(["--spread", "agencies"])]), Shell.Run([.. same, "--silos", "2"]));
        Assert.True(found.Code == ExitCode.Done, found.Error);
        Assert.NotEmpty(expected.Out);
        Assert.Equal(expected.Out, found.Out);
    }

    [Theory]
    [InlineData("give one of them", "--silos", "2", "--cluster", "localhost:1")]
    [InlineData("is agencies or replications", "--silos", "2", "--spread", "people")]
    [InlineData("is no name", "--silos", "2", "--name", "a b")]
    [InlineData("is no address of a silo", "--cluster", "localhost")]
    [InlineData("no cluster named 'exchangesim' answers at 127.0.0.1:1;", "--cluster", "127.0.0.1:1")]
    public void What_cannot_be_done_is_told_in_one_line(string message, params string[] options)
    {
        var answer = Shell.Run(["run", Year, "--quiet", .. options]);
        Assert.Equal((ExitCode.BadInput, ""), (answer.Code, answer.Out));
        Assert.Contains(message, Assert.Single(answer.Error.TrimEnd().Split('\n'), line => line.StartsWith("error:", StringComparison.Ordinal)), StringComparison.Ordinal);
    }
}
