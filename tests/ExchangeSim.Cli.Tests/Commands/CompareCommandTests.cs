using System.Text.Json;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Tests.Commands;

public class CompareCommandTests
{
    [Fact]
    public void A_number_of_replications_is_taken_as_it_is_and_goes_with_no_precision()
    {
        using var shell = new Shell();
        var answer = Shell.Run("compare", shell.Scenario, "-q", "--replications", "3");
        Assert.Matches(@"precision +± [\d.]+ %[\s\S]*after\s+3\s+replications\n", answer.Out);
        Assert.DoesNotContain("NOT REACHED", answer.Out, StringComparison.Ordinal);
        Assert.Contains("--replications says how many", Shell.Run("compare", shell.Scenario, "-q", "-r", "3", "--precision", "2").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void It_tells_the_answer_first_and_then_for_whom_at_what_cost_and_why()
    {
        using var shell = new Shell();
        var answer = Shell.Run("compare", shell.Scenario, "--quiet");
        Assert.Equal((ExitCode.Done, ""), (answer.Code, answer.Error));
        string[] order = ["Would a second officer", "1 policy with the scenario as it stands", "THE ANSWER", "shorter", "SECOND-OFFICER", "requests    of", "why, per request",
            "where", "RANKING", "NOTES"];
        var places = order.Select(words => answer.Out.IndexOf(words, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void The_json_is_the_same_for_any_number_of_threads()
    {
        using var shell = new Shell();
        string Json(string threads) => Shell.Run("compare", shell.Scenario, "-q", "-f", "json", "-j", threads, "-m", "7", "--precision", "0.01").Out;
        using var parsed = JsonDocument.Parse(Json("1"));
        Assert.Equal(7, parsed.RootElement.GetProperty("replications").GetInt32());
        Assert.False(parsed.RootElement.GetProperty("isPrecise").GetBoolean());
        Assert.Equal(Json("1"), Json("2"));
    }

    [Fact]
    public void Its_files_hold_every_figure()
    {
        using var shell = new Shell();
        var answer = Shell.Run("compare", shell.Scenario, "--quiet", "--out", shell.At("results"));
        foreach (var file in new[] { "comparison.csv", "comparison.json", "goals.csv", "outcomes.csv", "curves.csv", "why.csv", "why-sums.csv" })
        {
            Assert.Contains(file, answer.Out, StringComparison.Ordinal);
            Assert.NotEmpty(File.ReadAllText(shell.At("results/" + file)));
        }
        var printed = Shell.Run("compare", shell.Scenario, "--quiet", "--format", "csv").Out;
        Assert.Equal(printed, File.ReadAllText(shell.At("results/comparison.csv")));
        Assert.StartsWith("policy,procedure_name,figure,unit,baseline,under_policy,difference", printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--policies", "nobody", "no policy 'nobody'; it has second-officer")]
    [InlineData("--precision", "much", "percentage from 0.01 to 100")]
    [InlineData("--precision", "0", "percentage from 0.01 to 100")]
    [InlineData("--confidence", "100 %", "percentage from 50 to 99.99")]
    [InlineData("--max-replications", "4", "whole number from 5")]
    [InlineData("--warm-up", "99 y", "--warm-up 99 y is as long as the run")]
    [InlineData("--warm-up", "soon", "--warm-up 'soon' is no time")]
    public void What_cannot_be_meant_is_told(string option, string value, string words)
    {
        using var shell = new Shell();
        var answer = Shell.Run("compare", shell.Scenario, "-q", option, value);
        Assert.Equal((ExitCode.BadInput, ""), (answer.Code, answer.Out));
        Assert.Contains(words, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Percentages_may_be_written_in_three_ways()
    {
        using var shell = new Shell();
        string Json(string precision) => Shell.Run("compare", shell.Scenario, "-q", "-f", "json", "--precision", precision).Out;
        Assert.Equal(Json("50 %"), Json("50%"));
        Assert.Equal(Json("50 %"), Json("50"));
    }

    [Fact]
    public void Policies_are_named_before_or_after_the_file_with_commas_or_one_by_one()
    {
        using var shell = new Shell();
        File.AppendAllText(shell.Scenario, "\n  third-officer:\n    says: And a third.\n    changes: { agencies.japan.desks.ncb.officers: 3 }\n");
        string Csv(params string[] args) => Shell.Run(["compare", .. args, "-q", "-f", "csv"]).Out;
        var both = Csv(shell.Scenario);
        Assert.Contains("second-officer,", both, StringComparison.Ordinal);
        Assert.Equal(both, Csv("--policies", "second-officer,third-officer", shell.Scenario));
        Assert.Equal(both, Csv(shell.Scenario, "-p", "second-officer", "-p", "third-officer"));
        var one = Csv(shell.Scenario, "-p", "third-officer");
        Assert.Contains("third-officer,", one, StringComparison.Ordinal);
        Assert.DoesNotContain("second-officer,", one, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "Too few requests were sent")]
    [InlineData("json", "\"latencyMeanHours\": null")]
    [InlineData("markdown", "| second-officer | – |")]
    public void Where_nothing_is_asked_there_is_nothing_to_tell_and_nothing_breaks(string format, string words)
    {
        using var shell = new Shell();
        File.WriteAllText(shell.Scenario, File.ReadAllText(shell.Scenario).Replace("6 / wk", "0.000001 / y", StringComparison.Ordinal));
        var answer = Shell.Run("compare", shell.Scenario, "-q", "-r", "5", "-f", format);
        Assert.Equal((ExitCode.Done, ""), (answer.Code, answer.Error));
        Assert.Contains(words, answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scenario_without_policies_has_nothing_to_compare()
    {
        using var shell = new Shell();
        var text = File.ReadAllText(shell.Scenario);
        File.WriteAllText(shell.At("plain.yaml"), text[..text.IndexOf("policies:", StringComparison.Ordinal)]);
        var answer = Shell.Run("compare", shell.At("plain.yaml"), "-q");
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains("has no policies to compare", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Stopped_before_anything_is_over_it_says_so()
    {
        using var shell = new Shell();
        var answer = Shell.Run(new CancellationToken(canceled: true), "compare", shell.Endless, "-q");
        Assert.Equal((ExitCode.Stopped, ""), (answer.Code, answer.Out));
        Assert.Contains("stopped before there was anything to report", answer.Error, StringComparison.Ordinal);
    }
}
