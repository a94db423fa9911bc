using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Tests.Commands;

public sealed class OtherCommandTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("vietnam", "Asia/Ho_Chi_Minh")]
    [InlineData("information", "● submit ── agreed channel")]
    [InlineData("second-officer", "under the policy")]
    public void Show_tells_of_an_agency_a_procedure_or_a_policy(string name, string words) => Assert.Contains(words, Done("show", _shell.Scenario, name));

    [Fact]
    public void Show_tells_of_the_whole_scenario() => Assert.Contains("Would a second officer shorten the wait?", Done("show", _shell.Scenario));

    [Fact]
    public void Trace_shows_the_life_of_the_slowest_request_and_finds_it_again_by_name()
    {
        var slowest = Done("trace", _shell.Scenario, "--slowest", "1");
        Assert.All((string[])["TIMELINE", "Asia/Tokyo", "together", "WHAT DECIDED ITS LENGTH", "FICTIONAL"], words => Assert.Contains(words, slowest));
        Assert.Equal(slowest, Done("trace", _shell.Scenario, slowest[..slowest.IndexOf(": Request", StringComparison.Ordinal)]));
    }

    [Fact]
    public void Check_tells_the_load_of_desks_and_the_shortest_times()
    {
        var page = Done("check", _shell.Scenario);
        Assert.All((string[])["no problems", "LOAD OF THE DESKS", "japan ncb", "SHORTEST POSSIBLE", "every desk can cope"], words => Assert.Contains(words, page));
    }

    [Fact]
    public void Generate_writes_a_world_that_check_accepts_and_the_same_one_again()
    {
        var world = _shell.At("world.yaml");
        Done("generate", "--agencies", "6", "--requests", "500", "--seed", "3", "--out", world);
        Assert.Equal(File.ReadAllText(world), Done("generate", "--agencies", "6", "--requests", "500", "--seed", "3"));
        Assert.Contains("no problems", Done("check", world));
    }

    [Fact]
    public void Schema_of_a_scenario_lists_the_names_that_may_stand_in_a_place()
    {
        var definitions = System.Text.Json.Nodes.JsonNode.Parse(Done("schema", _shell.Scenario))!["definitions"]!;
        Assert.Equal(["vietnam", "japan"], definitions["name-of-an-agency"]!["enum"]!.AsArray().Select(name => name!.ToString()));
        Assert.Contains("look-up", definitions["name-of-a-step-of-this-procedure.information"]!["enum"]!.AsArray().Select(name => name!.ToString()));
    }

    [Fact]
    public void Schema_prints_a_json_object() => Assert.Equal("object", System.Text.Json.JsonDocument.Parse(Done("schema")).RootElement.GetProperty("type").GetString());

    [Theory]
    [InlineData("run")]
    [InlineData("check")]
    [InlineData("show")]
    [InlineData("trace")]
    [InlineData("generate")]
    [InlineData("schema")]
    [InlineData("completion")]
    public void Help_has_examples(string command)
    {
        var help = Done(command, "--help");
        Assert.Contains("Examples:", help);
        Assert.Contains($"exchangesim {command}", help);
    }

    [Theory]
    [InlineData("ru", "run")]
    [InlineData("run FILE --policy ", "second-officer")]
    [InlineData("show FILE ", "japan")]
    [InlineData("run FILE --format ", "json")]
    public void Completion_offers_commands_and_names_of_the_scenario(string typed, string offered)
    {
        var line = "exchangesim " + typed.Replace("FILE", _shell.Scenario, StringComparison.Ordinal);
        Assert.Contains(offered, Done($"[suggest:{line.Length}]", line).Split('\n', StringSplitOptions.TrimEntries));
    }

    private static string Done(params string[] args)
    {
        var answer = Shell.Run(args);
        Assert.Equal((ExitCode.Done, ""), (answer.Code, answer.Error));
        return answer.Out;
    }
}
