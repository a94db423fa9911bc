using System.Text.Json;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Tests.Commands;

public sealed class SweepCommandTests : IDisposable
{
    private const string Officers = "agencies.japan.desks.ncb.officers";
    private const string Work = "procedures.information.steps.look-up.work";

    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    private Answer Sweep(params string[] args) => Shell.Run(["sweep", _shell.Scenario, "-q", .. args]);

    private JsonElement Json(params string[] args)
    {
        var answer = Sweep([.. args, "-f", "json"]);
        Assert.Equal((ExitCode.Done, ""), (answer.Code, answer.Error));
        return JsonDocument.Parse(answer.Out).RootElement;
    }

    [Fact]
    public void It_tells_what_was_varied_the_responses_the_policies_and_the_effects()
    {
        var answer = Sweep("--vary", Officers + "=1..2", "--vary", Work + "=x1,x2", "--policy", "second-officer", "--response", "p90 of information");
        Assert.Equal((ExitCode.Done, ""), (answer.Code, answer.Error));
        string[] order = ["4 points (every value with every other), 2 replications", "p90 of information", Officers + ": 1, 2", Work + ": x1, x2", "RESPONSES", "japan ncb",
            "UNDER THE POLICIES", "EFFECTS", "TOGETHER", "NOTES"];
        var places = order.Select(words => answer.Out.IndexOf(words, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void Every_block_of_a_folded_table_tells_its_rows_apart()
    {
        string[] Blocks(string page) => [.. page[page.IndexOf("RESPONSES", StringComparison.Ordinal)..page.IndexOf("EFFECTS", StringComparison.Ordinal)].Split("\n\n")
            .Where(block => block.Contains('±', StringComparison.Ordinal) || block.Contains(" d ", StringComparison.Ordinal))];
        var singly = Sweep("--design", "one-at-a-time", "--vary", Officers + "=2", "--vary", Work + "=x2", "--policy", "second-officer", "--response", "p90 of information").Out;
        Assert.True(Blocks(singly).Length > 2, singly);
        Assert.All(Blocks(singly), block => Assert.Contains("A  2", block, StringComparison.Ordinal));
        Assert.All(Blocks(singly), block => Assert.Contains("B  x2", block, StringComparison.Ordinal));
        var all = Sweep("--vary", Officers + "=1..2", "--vary", Work + "=x1,x2", "--policy", "second-officer", "--response", "p90 of information").Out;
        Assert.All(Blocks(all), block => Assert.Matches(@"(?m)^  2  x1 ", block));
    }

    [Fact]
    public void The_same_value_as_a_policy_sets_gives_the_same_figures()
    {
        var points = Json("--design", "one-at-a-time", "--vary", Officers + "=2", "--policy", "second-officer").GetProperty("points");
        double Policy(int point) => points[point].GetProperty("policies")[0].GetProperty("difference").GetDouble();
        Assert.NotEqual(0, Policy(0));
        Assert.Equal(0, Policy(1)); // the value that is set holds under the policy, too
        Assert.Equal(Policy(0), points[1].GetProperty("againstFirst").GetProperty("difference").GetDouble());
    }

    [Fact]
    public void It_notes_that_nothing_is_left_of_what_a_policy_sets_if_that_is_varied()
    {
        const string Note = "The policy second-officer sets " + Officers + ", which is varied here";
        string Notes(string vary) => string.Join('\n', Json("--vary", vary, "--policy", "second-officer").GetProperty("notes").EnumerateArray());
        Assert.Contains(Note, Notes(Officers + "=1,2"), StringComparison.Ordinal);
        Assert.Contains("sets agencies.*.desks.ncb.officers", Notes("agencies.*.desks.ncb.officers=1,2"), StringComparison.Ordinal);
        Assert.DoesNotContain("second-officer", Notes(Work + "=x1,x2"), StringComparison.Ordinal);
        Assert.DoesNotContain("second-officer", Notes(Officers + "=x1,x2"), StringComparison.Ordinal); // what the policy sets is multiplied
    }

    [Theory]
    [InlineData("fr", "Balayage", "Chiffre demandé", "Chaque intervalle vaut pour lui seul", "Recherche sur")]
    [InlineData("vi", "Quét: 2 điểm", "Con số cần biết", "Mỗi khoảng tin cậy chỉ đúng cho riêng nó", "Tìm theo")]
    public void Its_report_is_in_the_language_that_was_asked_for(string language, string kind, string headline, string note, string search)
    {
        string Report(params string[] args)
        {
            Assert.Equal(ExitCode.Done, Sweep([.. args, "--language", language, "--report", _shell.At("sweep.html")]).Code);
            return File.ReadAllText(_shell.At("sweep.html"));
        }
        var swept = Report("--vary", Officers + "=1,2");
        Assert.All([$"<html lang=\"{language}\">", kind, headline, note], words => Assert.Contains(words, swept, StringComparison.Ordinal));
        string[] english = ["How to read it", "as things stand", "busiest desk", "at each point", "Each ", "asked for"];
        Assert.All(english, words => Assert.DoesNotContain(words, Shown(swept), StringComparison.Ordinal));
        var found = Report("--find", "p90 of information <= 100 d", "--by", Officers + "=1..2");
        Assert.Contains(search, found, StringComparison.Ordinal);
        string[] rest = ["It is the first", "meets the target", "What was tried", "met in"];
        Assert.All(rest, words => Assert.DoesNotContain(words, Shown(found), StringComparison.Ordinal));
    }

    private static string Shown(string page) => page[page.IndexOf("<body>", StringComparison.Ordinal)..page.IndexOf("<footer>", StringComparison.Ordinal)];

    [Fact]
    public void Two_numbers_of_one_length_are_varied_together()
    {
        double Mean(params string[] vary) => Json([.. vary.SelectMany(v => (string[])["--vary", v])]).GetProperty("points")[0]
            .GetProperty("latencyMeanHours").GetProperty("value").GetDouble();
        var (mean, cv) = (Work + ".mean=31 h", Work + ".cv=0.5");
        Assert.Equal(Mean(Work + "=lognormal(mean 31 h, cv 0.5)"), Mean(mean, cv));
        Assert.Equal(Mean(mean, cv), Mean(cv, mean));
        Assert.NotEqual(Mean(cv), Mean(mean, cv));
    }

    [Fact]
    public void One_at_a_time_leaves_out_what_stands_already_and_a_path_alone_is_moved_by_half()
    {
        var sweep = Json("--design", "one-at-a-time", "--vary", Work, "--vary", Officers + "=1,2");
        Assert.Equal([null, "x0.5", "x1.5", null], sweep.GetProperty("points").EnumerateArray().Select(p => p.GetProperty("settings")[0].GetString()));
        Assert.Equal([null, null, null, "2"], sweep.GetProperty("points").EnumerateArray().Select(p => p.GetProperty("settings")[1].GetString()));
    }

    [Fact]
    public void A_latin_hypercube_lies_within_the_ranges()
    {
        var sweep = Json("--design", "lhs", "--points", "5", "--vary", Work + ".mean=2 h..6 h", "--vary", Officers + "=1..3", "-r", "1");
        var points = sweep.GetProperty("points").EnumerateArray().Select(p => p.GetProperty("settings")[0].GetString()!).ToList();
        Assert.Equal(5, points.Distinct().Count());
        Assert.All(points, p => Assert.InRange(double.Parse(p.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture), 2, 6));
        Assert.Equal(20, Json("--design", "lhs", "--vary", Work, "--vary", Officers + "=1..3", "-r", "1").GetProperty("points").GetArrayLength());
    }

    [Fact]
    public void The_json_is_the_same_for_any_number_of_threads()
    {
        string Out(string threads) => Sweep("--vary", Officers + "=1..3", "-f", "json", "-j", threads, "-r", "3", "--precision", "1", "-m", "7").Out;
        Assert.Contains("\"replications\": 7", Out("1"), StringComparison.Ordinal);
        Assert.Equal(Out("1"), Out("2"));
    }

    [Fact]
    public void It_finds_the_least_staffing_that_meets_a_target_and_tells_with_what_certainty()
    {
        var answer = Sweep("--find", "mean of information from vietnam to japan <= 3 d", "--by", Officers + "=1..6");
        Assert.Equal((ExitCode.Done, ""), (answer.Code, answer.Error));
        Assert.Contains($"{Officers}: 1.", answer.Out, StringComparison.Ordinal);
        var found = Json("--find", "mean of information <= 30 h", "--by", Work + "=x2,x1,x0.5,x0.25,x0.1", "-m", "10");
        Assert.Contains(found.GetProperty("found").GetString(), new[] { "x0.5", "x0.25" });
        var none = Sweep("--find", "median <= 1 min", "--by", Officers);
        Assert.Contains("None from 1 to 20 will do: even with 20 the median of all requests is", none.Out, StringComparison.Ordinal);
        var share = Sweep("--find", "share within limit of information >= 90 %", "--by", Officers + "=1..4", "--policy", "second-officer", "-f", "csv");
        Assert.StartsWith(
            "path,tried_value,figure,within_limit_share,within_limit_half_width_share,within_limit_restricted_to_share,certainty_share", share.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_files_hold_every_figure_and_can_be_verified()
    {
        Assert.Contains("effects.csv", Sweep("--vary", Officers + "=1..2", "--out", _shell.At("swept")).Out, StringComparison.Ordinal);
        Assert.Equal(Sweep("--vary", Officers + "=1..2", "--format", "csv").Out, File.ReadAllText(_shell.At("swept/points.csv")));
        Assert.Equal(ExitCode.Done, Sweep("--find", "mean <= 1 d", "--by", Officers, "--out", _shell.At("found")).Code);
        foreach (var folder in new[] { "swept", "found" })
        {
            var verified = Shell.Run("verify", _shell.At(folder), "-q");
            Assert.Equal((ExitCode.Done, ""), (verified.Code, verified.Error));
            Assert.Contains("VERIFIED", verified.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Markdown_is_one_table_with_a_line_about_it()
    {
        var singly = Sweep("--vary", Work, "--design", "one-at-a-time", "--policy", "second-officer", "-f", "markdown").Out;
        Assert.StartsWith("| figure | set to | mean wait for an answer of all requests | second-officer |\n| --- | --- | --: | --: |\n| (as things stand) |", singly,
            StringComparison.Ordinal);
        Assert.Contains($"| `{Work}` | x1.5 |", singly, StringComparison.Ordinal);
        Assert.Contains("2 replications of each, seed 7", singly, StringComparison.Ordinal);
        Assert.StartsWith($"| `{Officers}` | share answered of all requests | change |", Sweep("--vary", Officers + "=1,2", "--response", "share answered", "-f", "markdown").Out,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--vary agencies.japn.desks.ncb.officers=1..2", "did you mean agencies.japan.desks.ncb.officers?")]
    [InlineData("--vary agencies.japan.desks.ncb.officers=0..1", "'0' is not a whole number from 1")]
    [InlineData("--vary agencies.japan.desks.ncb.officers=0..1", "cannot be run with agencies.japan.desks.ncb.officers=0")]
    [InlineData("--vary agencies.japan.desks.ncb.officers", "only a whole number may stand there; give values instead of factors, such as agencies.japan.desks.ncb.officers=1,2")]
    [InlineData("--vary agencies.japan.desks.ncb.officers=1", "changes nothing here")]
    [InlineData("--vary policies.second-officer.changes.agencies.japan.desks.ncb.officers=3", "name that policy with --policy")]
    [InlineData("--vary scenario=a,b", "a change cannot touch 'scenario'")]
    [InlineData("--vary a.b=1..2 --vary a.b=3", "there is no 'a' in the scenario")]
    [InlineData("--vary procedures.information.steps.look-up.work.mean=4_h..8_h", "say the step")]
    [InlineData("--vary warm-up=1_wk,auto", "'warm-up' cannot be changed")]
    [InlineData("--vary seed=1..3", "'seed' cannot be changed: it must be the same for everything that is compared; give the whole command another with --seed")]
    [InlineData("--vary replications=1,2", "'replications' cannot be changed")]
    [InlineData("--vary start=2022-01-03,2023-01-02", "'start' cannot be changed")]
    [InlineData("--vary length", "'length' cannot be changed")]
    [InlineData("--find mean<=3_d --by length=4_wk,6_wk", "'length' cannot be changed")]
    [InlineData("--vary agencies.*.desks.ncb.officers=1,2 --vary agencies.japan.desks.ncb.officers=2,3", "both change agencies.japan.desks.ncb.officers")]
    [InlineData("--design lhs --vary agencies.japan.desks.ncb.officers=2,3 --vary agencies.*.desks.ncb.officers=1,2", "both change agencies.japan.desks.ncb.officers")]
    [InlineData("--vary agencies.japan.desks.ncb.officers=1..900 --vary agencies.vietnam.desks.ncb.officers=1..9", "more than 5000 points")]
    [InlineData("--vary agencies.japan.desks.ncb.officers=1,2 --vary agencies.japan.desks.ncb.officers=3", "varied twice")]
    [InlineData("--vary agencies.japan.desks.ncb.officers=1,2 --points 3", "--points is for --design lhs")]
    [InlineData("--vary agencies.japan.desks.ncb.officers=1,2 --max-replications 3", "--max-replications is for")]
    [InlineData("--vary agencies.japan.desks.ncb.officers=1,2 --policy nobody", "no policy 'nobody'; it has second-officer")]
    [InlineData("--vary agencies.japan.desks.ncb.officers=1,2 --response most", "'most' is no figure")]
    [InlineData("--vary agencies.japan.desks.ncb.officers=1,2 --response mean_of_extradition", "no procedure 'extradition'; it has information")]
    [InlineData("--vary agencies.japan.desks.ncb.officers=1,2 --response mean_from_laos", "no agency 'laos'; it has vietnam, japan")]
    [InlineData("", "say what to vary")]
    [InlineData("--find mean<=3_d", "--find needs --by")]
    [InlineData("--by agencies.japan.desks.ncb.officers=1,2", "--by needs --find")]
    [InlineData("--find mean=3_d --by agencies.japan.desks.ncb.officers=1,2", "is no target")]
    [InlineData("--find mean<=90_% --by agencies.japan.desks.ncb.officers=1,2", "'90 %' is no time")]
    [InlineData("--find share_answered>=3_d --by agencies.japan.desks.ncb.officers=1,2", "'3 d' is no share")]
    [InlineData("--find mean<=3_d --by procedures.information.steps.look-up.work.mean=4_h..6_h", "say the step")]
    [InlineData("--find mean<=3_d --by length=4_wk,6_wk --vary start=1,2", "leave --vary out")]
    [InlineData("--find mean<=3_d --by agencies.japan.desks.ncb.officers=1,2 --format markdown", "text, json or csv")]
    public void What_cannot_be_meant_is_told(string line, string words)
    {
        var answer = Sweep([.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Replace('_', ' '))]);
        Assert.Equal((ExitCode.BadInput, ""), (answer.Code, answer.Out));
        Assert.Contains(words, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Stopped_before_anything_is_over_it_says_so()
    {
        var answer = Shell.Run(new CancellationToken(canceled: true), "sweep", _shell.Endless, "-q", "--vary", Officers + "=1,2");
        Assert.Equal((ExitCode.Stopped, ""), (answer.Code, answer.Out));
        Assert.Contains("stopped before there was anything to report", answer.Error, StringComparison.Ordinal);
    }
}
