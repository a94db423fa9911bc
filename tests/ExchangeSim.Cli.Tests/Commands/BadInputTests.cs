using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Tests.Commands;

public sealed class BadInputTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("run SCENARIO --policy secnd-officer", "second-officer")]
    [InlineData("run SCENARIO --seed many", "whole number from 0")]
    [InlineData("run SCENARIO --replications 0", "whole number from 1 to 65535")]
    [InlineData("run SCENARIO --threads -2", "whole number from 1")]
    [InlineData("run SCENARIO --until yesterday", "write a date")]
    [InlineData("run SCENARIO --until 2020-01-01", "not after the scenario's start")]
    [InlineData("run SCENARIO --format xml", "json")]
    [InlineData("run SCENARIO --frmat json", "--frmat")]
    [InlineData("run SCENARIO --without xes,requsts", "'requsts' to leave out; these are: requests, sqlite, xes")]
    [InlineData("run SCENARIO --with parkett --out new", "there is no file 'parkett' to be written besides; these are: parquet")]
    [InlineData("run SCENARIO --otlp ftp://nowhere", "http://localhost:4318")]
    [InlineData("run SCENARIO --otlp localhost --otlp-protocol smoke", "http/protobuf")]
    [InlineData("schema SCENARIO --exercise", "error: --exercise has one schema for all exercises; leave FILE out")]
    [InlineData("schema missing.yaml", "missing.yaml")]
    [InlineData("run missing.yaml", "missing.yaml")]
    [InlineData("run", "exchangesim run --help")]
    [InlineData("rnu SCENARIO", "run")]
    [InlineData("show SCENARIO nobody", "vietnam, japan, information, second-officer")]
    [InlineData("trace SCENARIO", "--slowest")]
    [InlineData("trace SCENARIO routine:vietnam:1 --slowest 2", "--slowest")]
    [InlineData("trace SCENARIO routine:vietnam:99999", "routine:vietnam:1")]
    [InlineData("trace SCENARIO rotine:vietnam:1", "routine:vietnam:NUMBER")]
    [InlineData("trace SCENARIO routine:japan:1", "routine:vietnam:NUMBER")]
    [InlineData("generate --agencies 1", "whole number from 2 to 1000")]
    [InlineData("completion tcsh", "bash")]
    [InlineData("compare SCENARIO --policies ,", "error: --policies ',' has an empty name")]
    [InlineData("compare SCENARIO --policies second-officer,", "error: --policies 'second-officer,' has an empty name")]
    [InlineData("run SCENARIO --without xes,,sqlite", "error: --without 'xes,,sqlite' has an empty name")]
    [InlineData("verify SCENARIO", "is no archive of an exercise, or is damaged; name one")]
    [InlineData("verify no-such-folder", "there is no folder and no file 'no-such-folder'")]
    [InlineData("run no\nsuch.yaml", "the name of 'no<U+000A>such.yaml'")]
    public void What_cannot_be_used_is_told_on_the_error_stream_with_advice(string line, string advice)
    {
        var answer = Shell.Run(line.Replace("SCENARIO", _shell.Scenario, StringComparison.Ordinal).Split(' '));
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Empty(answer.Out);
        Assert.Contains(advice, answer.Error);
        Assert.DoesNotContain("   at ", answer.Error);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("check")]
    [InlineData("show")]
    public void Every_problem_of_a_file_is_told_with_line_and_column(string command)
    {
        var answer = Shell.Run(command, _shell.Broken);
        Assert.Equal(ExitCode.BadInput, answer.Code);
        var told = answer.Error.Split('\n').Where(l => l.StartsWith(_shell.Broken.Replace('\\', '/') + "(", StringComparison.Ordinal)).ToList();
        Assert.InRange(told.Count, 3, 10);
        Assert.All(told, line => Assert.Contains("): error: ", line));
    }

    [Fact]
    public void A_request_of_the_warm_up_is_told_to_lie_before_the_first_that_is_counted()
    {
        File.WriteAllText(_shell.At("warm.yaml"), File.ReadAllText(_shell.Scenario).Replace("seed: 7", "warm-up: 2 wk\nseed: 7", StringComparison.Ordinal));
        var answer = Shell.Run("trace", _shell.At("warm.yaml"), "routine:vietnam:1");
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Matches(@"it counted routine:vietnam:(\d\d) to routine:vietnam:\d\d, and nothing that arose in the warm-up", answer.Error);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_told_before_the_run_begins()
    {
        var answer = Shell.Run("run", _shell.Endless, "--out", _shell.At("endless.yaml"));
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains("is no folder; name another", answer.Error);
    }

    [Fact]
    public void Without_a_command_the_help_is_shown_as_an_error()
    {
        var answer = Shell.Run();
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains("Commands:", answer.Error);
    }
}
