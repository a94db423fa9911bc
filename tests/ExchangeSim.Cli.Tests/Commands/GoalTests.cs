using System.Text.Json;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Tests.Commands;

/// <summary>A scenario that asks what would bring more extraditions and returned assets. A refusal is quick, so the treaty that brings answers in place of refusals makes the
/// mean time until requests close longer;
/// it must not be called the worst for that.</summary>
public sealed class GoalTests
{
    private static readonly string Case = Path.Combine(AppContext.BaseDirectory, "Cases", "extraditions-are-the-question.yaml");

    private static JsonElement Compare(params string[] options)
    {
        var answer = Shell.Run(["compare", Case, "-q", "-f", "json", .. options.Contains("-r") ? options : ["-r", "5", .. options]]);
        Assert.Equal((ExitCode.Done, ""), (answer.Code, answer.Error));
        return JsonDocument.Parse(answer.Out).RootElement;
    }

    private static SortedDictionary<string, int> Places(JsonElement comparison) => new(comparison.GetProperty("policies").EnumerateArray().ToDictionary(
        policy => policy.GetProperty("policy").GetString() ?? "", policy => policy.GetProperty("goals")[0].GetProperty("place").GetInt32()), StringComparer.Ordinal);

    [Fact]
    public void The_treaty_that_brings_more_extraditions_is_not_last_whatever_is_asked()
    {
        var comparison = Compare();
        Assert.Equal(["mean wait for an answer of all requests, less is better"], comparison.GetProperty("goals").EnumerateArray().Select(g => g.GetString()));
        var places = Places(comparison);
        Assert.Equal(1, places["everything"]);
        Assert.True(places["treaty-at-once"] < places[""], "the treaty is better than nothing");
        Assert.Equal(places[""], places["more-finance"]); // which may be chance
        var extradition = comparison.GetProperty("policies")[1].GetProperty("groups").EnumerateArray().Single(g => g.GetProperty("procedureName").GetString() == "extradition");
        Assert.True(extradition.GetProperty("latencyMeanHours").GetProperty("difference").GetDouble() > 0, "closing takes longer");
        Assert.True(extradition.GetProperty("answerWaitMeanHours").GetProperty("difference").GetDouble() < 0, "an answer is waited for less");
        Assert.True(extradition.GetProperty("answeredWithinHorizonShare").GetProperty("difference").GetDouble() > 0.02, "and more are answered");
    }

    [Fact]
    public void By_the_goal_of_the_question_the_treaty_comes_right_after_everything_together()
    {
        var comparison = Compare("--goal", "share answered within 180 d of extradition, more is better");
        var places = Places(comparison);
        Assert.Equal((1, 1), (places["everything"], places["treaty-at-once"]));
        Assert.True(places["no-embassy"] > 1 && places["more-finance"] > 1 && places[""] > 1, "no other does as well");
        var treaty = comparison.GetProperty("policies")[1];
        var figure = treaty.GetProperty("goals")[0].GetProperty("figure");
        Assert.True(figure.GetProperty("difference").GetDouble() > figure.GetProperty("simultaneousHalfWidth").GetDouble(), "surely");
        // What is not answered by then is open, refused, withdrawn or lapsed, and nothing else.
        Assert.Equal(-figure.GetProperty("difference").GetDouble(), treaty.GetProperty("goals")[0].GetProperty("parts").EnumerateArray()
            .Sum(p => p.GetProperty("figure").GetProperty("difference").GetDouble()), 9);
        Assert.Equal(["extradition"], comparison.GetProperty("whyProcedures").EnumerateArray().Select(p => p.GetString()));
    }

    [Fact]
    public void With_several_goals_the_answer_says_whether_they_contradict_each_other()
    {
        string[] goals = ["--goal", "share answered within 180 d of extradition", "--goal", "median of information"];
        var text = Shell.Run(["compare", Case, "-q", "-r", "5", .. goals]).Out;
        Assert.Contains("place of each policy", text, StringComparison.Ordinal);
        Assert.Equal(Compare(goals).GetProperty("hasConflict").GetBoolean(), text.Contains("The goals contradict each other", StringComparison.Ordinal));
    }

    private static readonly (string Goal, string Table, string Period, string Column)[] Counts =
    [
        ("refused in 2025 of extradition", "calendar-flow.csv", "2025", "refused_mean_requests"),
        ("sent in 2025-11 of extradition", "calendar-flow.csv", "2025-11", "sent_mean_requests"),
        ("open on 2025-06-30 of extradition", "calendar-stock.csv", "2025-06", "open_mean_requests"),
    ];

    private static double InTable(string path, string period, string column)
    {
        var lines = File.ReadAllLines(path).Select(line => line.Split(',')).ToList();
        int Column(string name) => Array.IndexOf(lines[0], name);
        var row = Assert.Single(lines, line => line[Column("calendar_period")] == period && line[Column("procedure_name")] == "extradition");
        return double.Parse(row[Column(column)], System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_goal_that_counts_requests_has_the_number_of_the_table_by_calendar()
    {
        using var shell = new Shell();
        var folder = Path.Combine(Path.GetDirectoryName(shell.Scenario)!, "counted");
        Assert.Equal(ExitCode.Done, Shell.Run("run", Case, "-q", "-r", "2", "--out", folder).Code);
        var compared = Compare(["-r", "2", "--policies", "treaty-at-once", .. Counts.SelectMany(count => (string[])["--goal", count.Goal])]);
        var goals = compared.GetProperty("policies")[1].GetProperty("goals").EnumerateArray().Select(goal => goal.GetProperty("figure").GetProperty("baseline").GetDouble());
        Assert.Equal(Counts.Select(count => InTable(Path.Combine(folder, count.Table), count.Period, count.Column)), goals);
        Assert.All(goals, number => Assert.True(number > 0));
    }

    [Fact]
    public void A_sweep_counts_at_each_point_what_the_table_by_calendar_has()
    {
        using var shell = new Shell();
        var folder = Path.Combine(Path.GetDirectoryName(shell.Scenario)!, "counted");
        Assert.Equal(ExitCode.Done, Shell.Run("run", shell.Scenario, "-q", "--out", folder).Code);
        var lines = File.ReadAllLines(Path.Combine(folder, "calendar-flow.csv")).Select(line => line.Split(',')).ToList();
        var row = lines.First(line => line[1] == "2022-01");
        var answer = Shell.Run("sweep", shell.Scenario, "-q", "-f", "json", "--vary", "demand.*.arrivals=x1,x2", "--response", "sent in 2022-01");
        var swept = JsonDocument.Parse(answer.Out).RootElement;
        Assert.Equal(("requests", "number sent in 2022-01 of all requests"), (swept.GetProperty("unit").GetString(), swept.GetProperty("response").GetString()));
        double Point(int index) => swept.GetProperty("points")[index].GetProperty("countedMeanRequests").GetProperty("value").GetDouble();
        Assert.Equal(double.Parse(row[Array.IndexOf(lines[0], "sent_mean_requests")], System.Globalization.CultureInfo.InvariantCulture), Point(0));
        Assert.True(Point(1) > Point(0));
    }

    [Fact]
    public void By_the_number_answered_in_the_year_the_treaty_is_likely_better_and_the_year_is_said_to_be_cut()
    {
        var answer = Shell.Run("compare", Case, "-q", "-r", "5", "--policies", "treaty-at-once", "--goal", "answered in 2025 of extradition");
        Assert.Equal((ExitCode.Done, ""), (answer.Code, answer.Error));
        var text = string.Join(' ', answer.Out.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("number answered in 2025 of extradition, more is better", text, StringComparison.Ordinal);
        Assert.Contains("the number answered in 2025 of extradition is", text, StringComparison.Ordinal);
        Assert.Contains("A run observes 2025 in part, from 2025-02-02 to 2025-12-31", text, StringComparison.Ordinal);
        Assert.Contains("answers a year gained for requests of extradition", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_finds_the_value_with_which_enough_are_counted()
    {
        using var shell = new Shell();
        string[] by = ["--by", "demand.*.arrivals=x1..x4 by x1"];
        var answer = Shell.Run(["sweep", shell.Scenario, "-q", "--find", "sent in 2022 of information >= 80", .. by]);
        Assert.Equal((ExitCode.Done, ""), (answer.Code, answer.Error));
        Assert.Contains("number sent in 2022 of information at least 80", answer.Out, StringComparison.Ordinal);
        Assert.Contains("x2", answer.Out, StringComparison.Ordinal);
        Assert.Contains("A run observes 2022 in part", answer.Out, StringComparison.Ordinal);
        var wrong = Shell.Run(["sweep", shell.Scenario, "-q", "--find", "sent in 2022 >= 20 %", .. by]);
        Assert.Contains("'20 %' is no number of requests; write one such as 40", wrong.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("answered in 2019", "a run observes nothing of 2019")]
    [InlineData("answered in 2025 about frod", "the scenario has no crime area 'frod'")]
    [InlineData("the most", "'the most' is no figure")]
    [InlineData("mean wait of nothing", "the scenario has no procedure 'nothing'; it has information, extradition, asset-recovery")]
    [InlineData("mean wait, quicker is better", "is not a direction")]
    public void What_is_no_goal_is_refused(string goal, string words)
    {
        var answer = Shell.Run("compare", Case, "-q", "--goal", goal);
        Assert.Equal((ExitCode.BadInput, ""), (answer.Code, answer.Out));
        Assert.Contains(words, answer.Error, StringComparison.Ordinal);
    }
}
