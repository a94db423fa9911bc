using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Tests.Commands;

/// <summary>Files of words, generated worlds and control characters, as a command line meets them.</summary>
public sealed class InputTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void Words_can_stand_in_a_plain_file_which_is_an_input_like_any_other()
    {
        File.WriteAllText(_shell.At("words"), $"# a comment\nrun \"{_shell.Scenario}\"\n-q --format json\n");
        Assert.Equal(Shell.Run("run", _shell.Scenario, "-q", "--format", "json").Figures, Shell.Run("@" + _shell.At("words")).Figures);
        var answer = Shell.Run("@" + _shell.At("words"), "--report", _shell.At("words"));
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains("is an input of this command", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", "There is no file")]
    [InlineData("inner", "a file of words names no other")]
    [InlineData("/dev/zero", "is a device")]
    public void Words_from_elsewhere_are_refused(string name, string message)
    {
        if (name.StartsWith('/') && !File.Exists(name)) return;
        File.WriteAllText(_shell.At("inner"), "run\n@inner\n");
        var answer = Shell.Run("@" + (name.StartsWith('/') ? name : _shell.At(name)));
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains(message, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_holds_no_words_is_answered_in_a_few_lines_and_a_name_that_begins_so_can_be_written()
    {
        var answer = Shell.Run("check", "@" + _shell.Scenario);
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Matches(@"^(.*\n){3}And \d+ mistakes more; a word that begins with @ stands for the words in a file\.\nSee '.* check --help'\.\n$",
            answer.Error.ReplaceLineEndings("\n"));
        Assert.Contains("A file whose own name begins with @ is written ./@nowhere.html.", Shell.Run("run", _shell.Scenario, "--report", "@nowhere.html").Error,
            StringComparison.Ordinal);
        File.Copy(_shell.Scenario, _shell.At("@b.yaml"));
        Assert.Equal((ExitCode.Done, ""), (Shell.Run("run", _shell.At("@b.yaml"), "-q", "--out", _shell.At("@out"), "--report", _shell.At("@page.html")) is var run ? run.Code : 0,
            run.Error));
        Assert.True(File.Exists(_shell.At("@page.html")));
        Assert.Equal(ExitCode.Done, Shell.Run("verify", _shell.At("@out"), "-q").Code);
    }

    [Fact]
    public void A_time_that_the_clocks_skip_or_show_twice_is_named_where_an_option_has_it()
    {
        var paris = File.ReadAllText(_shell.Scenario).Replace("zone: Asia/Ho_Chi_Minh\nlength: 8 wk", "zone: Europe/Paris\nlength: 52 wk", StringComparison.Ordinal);
        File.WriteAllText(_shell.Scenario, paris);
        Assert.Contains("warning: --until: 2022-03-27 02:30 does not exist in Europe/Paris, where the clocks are put forward; it is taken as 2022-03-27 01:30 UTC",
            Shell.Run("run", _shell.Scenario, "-r", "1", "--until", "2022-03-27 02:30").Error, StringComparison.Ordinal);
        var save = Shell.Run("save", _shell.Scenario, "-r", "1", "--at", "2022-10-30 02:30", "--to", _shell.At("s.state"));
        Assert.Contains("warning: --at: 2022-10-30 02:30 comes twice in Europe/Paris, where the clocks are put back; it is taken as 2022-10-30 00:30 UTC", save.Error,
            StringComparison.Ordinal);
        var utc = Shell.Run("save", _shell.Scenario, "-r", "1", "--at", "2022-10-30 00:30 UTC", "--to", _shell.At("s.state"));
        Assert.DoesNotContain("comes twice", utc.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("generate --out")]
    [InlineData("new")]
    public void A_generated_or_a_new_file_replaces_none(string command)
    {
        var before = File.ReadAllText(_shell.Scenario);
        var answer = Shell.Run([.. command.Split(' '), _shell.Scenario]);
        Assert.Equal((ExitCode.BadInput, before), (answer.Code, File.ReadAllText(_shell.Scenario)));
        Assert.Contains("already; choose another name, or remove it first", answer.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, Shell.Run([.. command.Split(' '), ""]).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two-neighbours.yaml")]
    public void A_server_keeps_its_data_in_a_folder(string name)
    {
        var answer = Shell.Run("serve", "--port", "0", "--data", name.Length == 0 ? "" : _shell.At(name));
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains("error: --data ", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_whose_database_is_none_says_so_in_one_line()
    {
        Directory.CreateDirectory(_shell.At("class"));
        File.WriteAllText(Path.Combine(_shell.At("class"), "exchangesim.db"), new string('x', 5000));
        var answer = Shell.Run("serve", "--port", "0", "--data", _shell.At("class"));
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Matches(@"\Aerror: .*exchangesim\.db is no database of exchangesim; move it away, or name another folder with --data\s*\z", answer.Error);
    }

    [Fact]
    public void A_server_at_a_port_that_is_in_use_says_so_in_one_line()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var answer = Shell.Run("serve", "--port", port.ToString(CultureInfo.InvariantCulture), "--data", _shell.At("class"));
        Assert.Equal((ExitCode.BadInput, ""), (answer.Code, answer.Out));
        Assert.StartsWith($"error: cannot listen at 127.0.0.1 port {port}: ", answer.Error, StringComparison.Ordinal);
        Assert.Single(answer.Error.Trim().Split('\n'));
        Assert.EndsWith("; name another with --port", answer.Error.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_injects_is_a_plain_file()
    {
        Shell.Run("new", _shell.At("own"), "--exercise");
        var plan = _shell.At("own.exercise.yaml");
        var before = File.ReadAllText(plan);
        if (!File.Exists("/dev/zero")) return;
        var answer = Shell.Run("injects", plan, "--from", "/dev/zero");
        Assert.Equal((ExitCode.BadInput, "error: --from '/dev/zero' is a device; name a plain file", before), (answer.Code, answer.Error.Trim(), File.ReadAllText(plan)));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("show")]
    [InlineData("run")]
    public void Control_characters_of_a_scenario_are_refused_and_not_printed(string command)
    {
        File.WriteAllText(_shell.Scenario, File.ReadAllText(_shell.Scenario).Replace("name: Police of Japan", "name: \"\\e[31mJapan\"", StringComparison.Ordinal));
        var answer = Shell.Run(command, _shell.Scenario);
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains(",11): error: the control character U+001B stands here", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', answer.Out + answer.Error);
    }

    [Theory]
    [InlineData("run SCENARIO --policy \u001b[31m")]
    [InlineData("run SCENARIO --replications \u001b[31m")]
    [InlineData("run \u001b[31m.yaml")]
    [InlineData("trace SCENARIO \u202ename")]
    [InlineData("verify \u001b[31m")]
    [InlineData("\u001b[31m")]
    public void Names_on_a_command_line_are_shown_with_their_control_characters_written_out(string line)
    {
        var answer = Shell.Run(line.Split(' ').Select(word => word == "SCENARIO" ? _shell.Scenario : word).ToArray());
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.True(ExchangeSim.Files.VisibleText.FirstControl(answer.Error.ReplaceLineEndings("\n")) < 0, answer.Error);
    }

    [Fact]
    public void A_rate_that_no_computer_gets_through_is_bad_input()
    {
        File.WriteAllText(_shell.Scenario, File.ReadAllText(_shell.Scenario).Replace("6 / wk", "1000000000000 / s", StringComparison.Ordinal));
        Assert.Contains("at most 2,000,000,000 are simulated", Shell.Run("run", _shell.Scenario).Error, StringComparison.Ordinal);
    }
}
