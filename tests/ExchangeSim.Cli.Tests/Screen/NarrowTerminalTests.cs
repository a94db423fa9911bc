using System.Text.RegularExpressions;
using ExchangeSim.Application.Shipped;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Reports.Text;
using ExchangeSim.Scenarios;

namespace ExchangeSim.Cli.Tests.Screen;

/// <summary>On a terminal of eighty columns no line is longer: the terminal would break it within words, and a command that it breaks cannot be copied.</summary>
[Trait("Category", "Slow")]
public sealed partial class NarrowTerminalTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    public static TheoryData<string> Commands => [.. CommandTree.Build(new Terminal(TextWriter.Null, TextWriter.Null)).Subcommands.Select(command => command.Name)];

    public static TheoryData<string> Scenarios => [.. ShippedScenarios.List().Select(scenario => scenario.Name)];

    public static TheoryData<string> Exercises => [.. ShippedExercises.Files().Select(ShippedExercises.NameOf)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_and_its_examples_fit(string command) => Fits(OnScreen(command, "--help"));

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void What_is_said_of_a_scenario_fits(string name)
    {
        Fits(OnScreen("check", name));
        Fits(OnScreen("show", name));
        var read = ScenarioFile.Read(Path.Combine(ShippedScenarios.Folder!, name + ".yaml")).Scenario!;
        foreach (var one in read.Agencies.Select(a => a.Id).Concat(read.Procedures.Select(p => p.Id)).Concat(read.Policies.Select(p => p.Id))) Fits(OnScreen("show", name, one));
        foreach (var policy in read.Policies) Fits(OnScreen("show", name, "--policy", policy.Id));
    }

    [Theory]
    [MemberData(nameof(Exercises))]
    public void What_is_said_of_an_exercise_fits(string name)
    {
        Fits(OnScreen("check", name));
        Fits(OnScreen("show", name));
        Fits(OnScreen("rehearse", name, "--seeds", "1", "--quiet"));
    }

    [Theory]
    [InlineData("run")]
    [InlineData("run", "nowhere.yaml", "--replications", "many")]
    [InlineData("run", "vietnam-laos-plan-2022", "--policy", "another-officers")]
    [InlineData("run", "vietnam-laos-plan-2022", "--replications", "1000000", "--threads", "-1", "--seed", "x", "--until", "tomorrow")]
    [InlineData("show", "asean-somtc-2017", "nothing-of-the-kind")]
    [InlineData("sweep", "vietnam-laos-plan-2022", "--vary", "agencies.laos.desks.ncb.officer=1..3")]
    [InlineData("sweep", "vietnam-laos-plan-2022", "--vary", "agencies.vietnam.desks.investigation.officers")]
    [InlineData("compare", "vietnam-laos-plan-2022", "--goal", "speed")]
    [InlineData("trace", "vietnam-laos-plan-2022")]
    [InlineData("trace", "vietnam-laos-plan-2022", "the-other-van")]
    [InlineData("verify", "no-such-folder")]
    [InlineData("rehearse", "no-such-exercise")]
    [InlineData("schema", "scenarios")]
    public void Mistakes_are_told_in_lines_that_fit(params string[] words)
    {
        var answer = OnScreen(words);
        Assert.NotEqual(ExitCode.Done, answer.Code);
        Assert.NotEmpty(answer.Error);
        Fits(answer);
    }

    [Fact]
    public void Problems_of_a_scenario_fit() => Fits(OnScreen("check", _shell.Broken));

    [Fact]
    public void The_command_that_the_list_of_scenarios_ends_with_can_be_copied()
    {
        const string Name = "dotnet run -c Release --project src/ExchangeSim.Cli --";
        var (output, error) = (new StringWriter(), new StringWriter());
        Program.Run(["scenarios"], new Terminal(output, error) { ProgramName = Name });
        Fits(new Answer(ExitCode.Done, output.ToString(), ""));
        var pasted = output.ToString().ReplaceLineEndings("\n").Replace(" \\\n", " ", StringComparison.Ordinal).Split('\n');
        Assert.Contains($"{Name} run {ShippedScenarios.List()[0].Name}", pasted.Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
    }

    private static Answer OnScreen(params string[] words)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = Program.Run(words, new Terminal(output, TextWriter.Synchronized(error)) { LiveError = true });
        return new Answer(code, output.ToString(), Codes().Replace(error.ToString(), "")); // of a bar of progress
    }

    // A word that is longer by itself, such as the path of a file, cannot be broken.
    private static void Fits(Answer answer) => Assert.All((answer.Out + answer.Error).ReplaceLineEndings("\n").Split('\n'), line =>
        Assert.True(Cells.Width(line) <= Page.Narrow || !line.Trim().Contains(' ', StringComparison.Ordinal), $"{Cells.Width(line)} columns: {line}"));

    [GeneratedRegex(@"\e\[[0-9;?]*[A-Za-z]")] private static partial Regex Codes();
}
