using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Tests.Commands;

/// <summary>Policies compared from a saved moment on, and policies that a file has got since.</summary>
public sealed class CompareFromStateTests : IDisposable
{
    private const string Added = "\n  third-officer:\n    says: And a third.\n    changes: { agencies.japan.desks.ncb.officers: 3 }\n";

    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    private string State => _shell.At("saved.state");

    [Fact]
    public void Both_sides_are_the_saved_run_going_on_and_the_folder_can_be_verified()
    {
        Save("-r 3");
        File.Delete(_shell.Scenario); // the state has the text
        var compared = Shell.Run("compare", "--from", State, "-r", "3", "-q", "--out", _shell.At("compared"));
        Assert.Equal((ExitCode.Done, ""), (compared.Code, compared.Error));
        Assert.Contains("Saved at 2022-01-31 00:00 Asia/Ho_Chi_Minh under the scenario as it stands: until then all are one run.", OneLine(compared.Out), StringComparison.Ordinal);
        Shell.Run("resume", State, "-q", "--out", _shell.At("as-it-stands"));
        Shell.Run("resume", State, "-q", "--policy", "second-officer", "--out", _shell.At("second"));
        var (one, other) = (Prints("compared"), (string[])[.. Prints("as-it-stands"), .. Prints("second")]);
        Assert.Equal(6, one.Length);
        Assert.Equal(other.Order(StringComparer.Ordinal), one.Order(StringComparer.Ordinal));
        Assert.Equal(ExitCode.Done, Shell.Run("verify", _shell.At("compared"), "-q").Code);
    }

    [Fact]
    public void Policies_come_from_a_file_that_was_changed_since()
    {
        Save("-r 2");
        File.AppendAllText(_shell.Scenario, Added);
        var unknown = Shell.Run("resume", State, "-q", "--policy", "third-officer");
        Assert.Equal(ExitCode.BadInput, unknown.Code);
        var resumed = Shell.Run("resume", State, "--scenario", _shell.Scenario, "-q", "--policy", "third-officer", "--out", _shell.At("resumed"));
        Assert.Equal((ExitCode.Done, ""), (resumed.Code, resumed.Error));
        Assert.Equal(ExitCode.Done, Shell.Run("verify", _shell.At("resumed"), "-q").Code);
        var compared = Shell.Run("compare", _shell.Scenario, "--from", State, "-r", "2", "-q", "--policies", "third-officer", "--out", _shell.At("compared"));
        Assert.Equal((ExitCode.Done, ""), (compared.Code, compared.Error));
        Assert.Equal(ExitCode.Done, Shell.Run("verify", _shell.At("compared"), "-q").Code);
        Save("-r 2"); // with the policy in its text
        Shell.Run("resume", State, "-q", "--policy", "third-officer", "--out", _shell.At("known"));
        Assert.Equal(File.ReadAllText(_shell.At("known/requests.csv")), File.ReadAllText(_shell.At("resumed/requests.csv")));
        Assert.All(Prints("known"), print => Assert.Contains(print, Prints("compared")));
    }

    [Theory]
    [InlineData("officers: 1", "officers: 2", "agencies.vietnam.desks.ncb.officers is not as it was when the run was saved")]
    [InlineData("refuse: 10 %, ", "refuse: 11 %, ", "procedures.information.steps.judge.cases.refuse is not as it was")]
    [InlineData("holidays: { 2022-02-01: Tet }", "holidays: { 2022-02-02: Tet }", "agencies.vietnam.holidays.2022-02-01 is not as it was")]
    [InlineData("limits: { final-reply: 7 d }\n", "", "procedures.information.limits is not as it was")]
    public void A_file_of_another_world_is_refused_with_the_place(string from, string to, string message)
    {
        Save("-r 1");
        var text = File.ReadAllText(_shell.Scenario);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at > 0);
        File.WriteAllText(_shell.Scenario, (to.Length == 0 ? text[..at].TrimEnd(' ') : text[..at] + to) + text[(at + from.Length)..]);
        foreach (var answer in (Answer[])[Shell.Run("resume", State, "--scenario", _shell.Scenario, "-q"), Shell.Run("compare", _shell.Scenario, "--from", State, "-q")])
        {
            Assert.Equal((ExitCode.BadInput, ""), (answer.Code, answer.Out));
            Assert.Contains($"'{_shell.Scenario}' is another scenario than the one that '{State}' was saved from", answer.Error, StringComparison.Ordinal);
            Assert.Matches(@"two-neighbours\.yaml\(\d+,\d+\): error: " + System.Text.RegularExpressions.Regex.Escape(message), answer.Error);
        }
    }

    [Fact]
    public void The_policy_of_the_save_is_what_the_others_are_compared_with_and_may_not_have_changed()
    {
        File.AppendAllText(_shell.Scenario, Added);
        Save("-r 1 --policy second-officer");
        var compared = Shell.Run("compare", "--from", State, "-q");
        Assert.Equal(ExitCode.Done, compared.Code);
        Assert.Contains("under the policy second-officer: until then", OneLine(compared.Out), StringComparison.Ordinal);
        Assert.Contains("leave it out of --policies", Shell.Run("compare", "--from", State, "-q", "--policies", "second-officer").Error, StringComparison.Ordinal);
        File.WriteAllText(_shell.Scenario, File.ReadAllText(_shell.Scenario).Replace("ncb.officers: 2", "ncb.officers: 4", StringComparison.Ordinal));
        Assert.Contains("policies.second-officer.changes.agencies.japan.desks.ncb.officers is not as it was",
            Shell.Run("compare", _shell.Scenario, "--from", State, "-q").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_under_which_the_run_cannot_go_on_is_left_out_unless_it_is_named()
    {
        File.AppendAllText(_shell.Scenario, "\n  longer-days:\n    says: Later.\n    changes: { agencies.japan.hours: \"Mon-Fri 09:00-20:00\" }\n");
        Save("-r 1");
        var compared = Shell.Run("compare", "--from", State);
        Assert.Equal(ExitCode.Done, compared.Code);
        Assert.Contains("longer-days is left out: the run cannot go on under the policy longer-days: it differs from the scenario as it stands in the hours of japan",
            OneLine(compared.Error), StringComparison.Ordinal);
        var named = Shell.Run("compare", "--from", State, "-q", "--policies", "longer-days");
        Assert.Equal((ExitCode.BadInput, ""), (named.Code, named.Out));
    }

    [Theory]
    [InlineData("--seed 3", "--seed and --warm-up are those of the run that was saved")]
    [InlineData("-r 5", "is 5, and the saved run has 2 replications; save it with more")]
    [InlineData("--silos 1", "goes on in this process only")]
    public void What_the_state_decides_cannot_be_asked_for(string options, string message)
    {
        Save("-r 2");
        var answer = Shell.Run(["compare", "--from", State, "-q", .. options.Split(' ')]);
        Assert.Equal((ExitCode.BadInput, ""), (answer.Code, answer.Out));
        Assert.Contains(message, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_a_scenario_nor_a_state_is_a_fault_with_advice()
    {
        var answer = Shell.Run("compare", "-q");
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains("no scenario is named; name its file, or a saved state with --from", answer.Error, StringComparison.Ordinal);
    }

    private void Save(string options)
    {
        var saved = Shell.Run(["save", _shell.Scenario, "--at", "2022-01-31", "--to", State, "-q", .. options.Split(' ')]);
        Assert.Equal((ExitCode.Done, ""), (saved.Code, saved.Error));
    }

    private string[] Prints(string folder)
    {
        using var manifest = System.Text.Json.JsonDocument.Parse(File.ReadAllText(_shell.At($"{folder}/manifest.json")));
        return [.. manifest.RootElement.GetProperty("made").GetProperty("runs").EnumerateArray()
            .SelectMany(run => run.GetProperty("fingerprints").EnumerateArray().Select(print => print.GetString()!))];
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
}
