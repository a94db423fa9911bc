using System.Security.Cryptography;
using System.Text.Json;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Tests.Commands;

public sealed class ResumeCommandTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    private const int BodyAt = 20 + SHA256.HashSizeInBytes; // behind the mark and the hash

    private string State => _shell.At("saved.state");

    [Theory]
    [InlineData("", "")]
    [InlineData("--policy second-officer --seed 11 -r 3", "")]
    [InlineData("-r 1", "--until 2022-02-14")]
    public void A_run_that_goes_on_ends_as_if_it_had_never_been_stopped(string options, string until)
    {
        Save(options);
        var whole = Shell.Run(["run", _shell.Scenario, "-q", "--out", _shell.At("whole"), .. Words(options), .. Words(until)]);
        File.Delete(_shell.Scenario); // the state has the text
        var resumed = Shell.Run(["resume", State, "-q", "--out", _shell.At("resumed"), .. Words(until)]);
        Assert.Equal((ExitCode.Done, "", ExitCode.Done, ""), (whole.Code, whole.Error, resumed.Code, resumed.Error));
        var names = Directory.GetFiles(_shell.At("whole")).Select(path => Path.GetFileName(path)).Where(name => name is not ("run.json" or "manifest.json" or "report.html"))
            .ToList();
        Assert.Contains("requests.csv", names);
        Assert.All(names, name => Assert.Equal(File.ReadAllBytes(_shell.At($"whole/{name}")), File.ReadAllBytes(_shell.At($"resumed/{name}"))));
        Assert.Equal(Figures("whole"), Figures("resumed"));
        Assert.Equal(ExitCode.Done, Shell.Run("verify", _shell.At("resumed"), "-q").Code);
    }

    [Fact]
    public void A_branch_is_the_same_up_to_the_save_and_follows_the_policy_from_then_on()
    {
        Save("-r 1");
        Shell.Run("resume", State, "-q", "--out", _shell.At("resumed"));
        var branch = Shell.Run("resume", State, "--policy", "second-officer", "-q", "--out", _shell.At("branch"));
        Assert.Equal((ExitCode.Done, ""), (branch.Code, branch.Error));
        Assert.Contains("from then on under the policy second-officer", OneLine(branch.Out), StringComparison.Ordinal);
        var (one, other) = (Rows("resumed"), Rows("branch"));
        Assert.NotEqual(one, other);
        Assert.Equal(one.Where(ClosedBefore), other.Where(ClosedBefore));
        Assert.Contains(one, ClosedBefore);
        Assert.Equal(ExitCode.Done, Shell.Run("verify", _shell.At("branch"), "-q").Code);

        static bool ClosedBefore(string row) => row.Split(',')[13] is { Length: > 0 } closed && string.CompareOrdinal(closed, "2022-01-31") < 0;
    }

    [Fact]
    public void What_is_wrong_in_the_text_that_a_state_holds_is_said_to_stand_there()
    {
        Save("-r 1");
        var state = File.ReadAllBytes(State);
        "offisers"u8.CopyTo(state.AsSpan(state.AsSpan().IndexOf("officers"u8)));
        SHA256.HashData(state.AsSpan(BodyAt)).CopyTo(state, BodyAt - SHA256.HashSizeInBytes);
        File.WriteAllBytes(State, state);
        var answer = Shell.Run("resume", State, "-q");
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.StartsWith($"error: this is wrong in the text of the scenario that '{State}' holds; no other file was read", answer.Error, StringComparison.Ordinal);
        Assert.Contains("'offisers'", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_cannot_be_unpacked_is_said_to_be_damaged()
    {
        Save("-r 1");
        var state = File.ReadAllBytes(State);
        state.AsSpan(BodyAt + sizeof(int) + BitConverter.ToInt32(state, BodyAt)).Fill(0xFF); // behind the length of the record, and the record
        SHA256.HashData(state.AsSpan(BodyAt)).CopyTo(state, BodyAt - SHA256.HashSizeInBytes);
        File.WriteAllBytes(State, state);
        var error = Shell.Run("resume", State, "-q").Error;
        Assert.True(error.Contains("is no state of a run, or is damaged: a part of it cannot be unpacked; save the run again", StringComparison.Ordinal), error);
    }

    [Fact]
    public void The_time_of_the_save_is_in_UTC_where_that_is_asked_for_and_files_do_not_change_with_it()
    {
        Save("-r 1");
        var local = Shell.Run("resume", State, "--policy", "second-officer", "-q", "--out", _shell.At("local"));
        var utc = Shell.Run("resume", State, "--policy", "second-officer", "-q", "--utc", "--out", _shell.At("utc"));
        Assert.Contains("Saved at 2022-01-31 00:00 Asia/Ho_Chi_Minh under", OneLine(local.Out), StringComparison.Ordinal);
        Assert.Matches(@"resumed +from 2022-01-31 00:00 Asia/Ho_Chi_Minh", local.Out);
        Assert.Contains("Saved at 2022-01-30 17:00 UTC under", OneLine(utc.Out), StringComparison.Ordinal);
        Assert.Matches(@"resumed +from 2022-01-30 17:00 UTC", utc.Out);
        Assert.Equal(File.ReadAllBytes(_shell.At("local/report.html")), File.ReadAllBytes(_shell.At("utc/report.html")));
        Assert.Equal(ExitCode.Done, Shell.Run("verify", _shell.At("utc"), "-q").Code);
        Assert.Contains("2022-01-30 17:00 UTC", Shell.Run("resume", State, "-q", "--utc").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_under_a_policy_may_go_on_without_it()
    {
        Save("-r 1 --policy second-officer");
        var answer = Shell.Run("resume", State, "--no-policy", "-q");
        Assert.Equal((ExitCode.Done, ""), (answer.Code, answer.Error));
        Assert.Contains("under the policy second-officer; from then on under the scenario as it stands", OneLine(answer.Out), StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_that_changes_what_the_state_depends_on_is_refused_in_words()
    {
        File.AppendAllText(_shell.Scenario, "\n  longer-days:\n    says: Later.\n    changes: { agencies.japan.hours: \"Mon-Fri 09:00-20:00\" }\n");
        Save("-r 1");
        var answer = Shell.Run("resume", State, "--policy", "longer-days", "-q");
        Assert.Equal((ExitCode.BadInput, ""), (answer.Code, answer.Out));
        Assert.Contains("it differs from the scenario as it stands in the hours of japan", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    [InlineData(-1)]
    public void A_state_that_is_cut_short_or_damaged_is_told(int length)
    {
        Save("-r 1");
        var bytes = File.ReadAllBytes(State);
        File.WriteAllBytes(State, length >= 0 ? bytes[..length] : [.. bytes.Select((b, i) => i == bytes.Length / 2 ? (byte)~b : b)]);
        var answer = Shell.Run("resume", State, "-q");
        Assert.Equal((ExitCode.BadInput, ""), (answer.Code, answer.Out));
        Assert.Contains("is no state of a run, or is damaged", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("save", "--at 2021-01-01", "is not after the scenario's start")]
    [InlineData("save", "--at 2023-01-01", "is not before the scenario's end")]
    [InlineData("save", "--at soon", "--at 'soon' is no time")]
    [InlineData("resume", "--until 2022-01-10", "--until is not after the save, 2022-01-31 00:00 Asia/Ho_Chi_Minh")]
    [InlineData("resume", "--policy nobody", "there is no policy 'nobody'")]
    [InlineData("resume", "--policy second-officer --no-policy", "contradict each other")]
    public void What_cannot_be_meant_is_told(string command, string options, string words)
    {
        Save("");
        var answer = Shell.Run([command, command == "save" ? _shell.Scenario : State, "-q", .. Words(options), .. command == "save" ? (string[])["--to", State] : []]);
        Assert.Equal((ExitCode.BadInput, ""), (answer.Code, answer.Out));
        Assert.Contains(words, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_save_leaves_the_state_and_nothing_else()
    {
        var before = Directory.GetFiles(_shell.Folder).Length;
        Assert.Contains("go on with:\n  exchangesim resume", Save("-r 3").Out, StringComparison.Ordinal);
        Assert.Equal(before + 1, Directory.GetFiles(_shell.Folder).Length);
        var missing = Shell.Run("resume", _shell.At("nowhere.state"));
        Assert.Equal(ExitCode.BadInput, missing.Code);
        Assert.Contains("there is no file", missing.Error, StringComparison.Ordinal);
    }

    private Answer Save(string options)
    {
        var answer = Shell.Run(["save", _shell.Scenario, "-q", "--at", "2022-01-31", "--to", State, .. Words(options)]);
        Assert.Equal((ExitCode.Done, ""), (answer.Code, answer.Error));
        return answer;
    }

    private string[] Rows(string folder) => File.ReadAllLines(_shell.At($"{folder}/requests.csv"));

    private string Figures(string folder)
    {
        using var parsed = JsonDocument.Parse(File.ReadAllText(_shell.At($"{folder}/run.json")));
        return string.Join('\n', parsed.RootElement.EnumerateObject().Where(member => member.Name != "engine").Select(member => $"{member}"));
    }

    private static string OneLine(string page) => string.Join(' ', Words(page.ReplaceLineEndings(" ")));

    private static string[] Words(string options) => options.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
