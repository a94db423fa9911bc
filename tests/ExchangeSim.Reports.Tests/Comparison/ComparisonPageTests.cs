using System.Text.Json;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Simulation;

namespace ExchangeSim.Reports.Tests.Comparison;

public class ComparisonPageTests
{
    private static readonly GroupComparison As = Group(null, 100, 100, 0);

    private static GroupComparison Group(string? procedure, double before, double after, double half, double answered = 0) => new(
        procedure, Figure(50, 50, 0), Figure(before, after, half), null, Figure(before * 2, after * 2, half), null, Figure(0.9, 0.9 + answered, 0.001), Figure(2, 1, 0.5));

    private static PairedFigure Figure(double before, double after, double half) => new(before, after, after - before, half, half * 1.2, half * 3, half == 0 ? null : 9);

    private static PolicyFigures Policy(string? id, GroupComparison all, RequestPairs pairs, PolicyCost cost, params TimeShift[] why) => new(
        id, $"It says {id}.", [all, all with { Procedure = "information" }], pairs, 0, why.Sum(s => s.DifferenceMilliseconds), why,
        new BindingDesk("japan", id == "worse" ? "court" : "ncb", 0.4, 0.9, 0.95), cost, 1, 0.5, true) { Curves = [Example.Curve] };

    private static ComparisonReport Report(params PolicyFigures[] policies) => new(Example.Scenario, new ComparisonFigures(
        "example", "Two neighbours", 2022, 5, 182, 0.95, 0.02, 0.012, true, true, "USD",
        [Policy(null, As, new RequestPairs { Paired = 250, Same = 250 }, new PolicyCost(100_000, 0, 0, null)), .. policies], ["Some requests are still open."]));

    private static readonly PolicyFigures Better = Policy(
        "better", Group(null, 100, 76, 4), new RequestPairs { Paired = 250, Faster = 200, Same = 49, ClosedOnlyUnderPolicy = 1, AnsweredOnlyUnderPolicy = 1 },
        new PolicyCost(112_000, 12_000, 500, 24), new TimeShift("japan", "ncb", LatencyPart.Queueing, 90_000_000_000, -22_500_000_000), new TimeShift("japan", null, LatencyPart.Transit, 9, 900_000_000) { HalfWidthMilliseconds = 5e7 });

    private static readonly PolicyFigures Worse = Policy(
        "worse", Group(null, 100, 130, 5, answered: 0.05), new RequestPairs { Paired = 250, Slower = 250 }, new PolicyCost(100_000, 0, -500, null));

    internal static ComparisonReport Sample => Report(Better, Worse);

    private static string Text(params PolicyFigures[] policies) => Example.Text(page => ComparisonPage.Write(page, Report(policies), ["results/comparison.csv"]));

    private static string Unbroken(string text) => string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void It_says_how_much_for_whom_how_certainly_at_what_cost_and_why()
    {
        var text = Unbroken(Text(Better));
        Assert.Contains("24.0 ± 4.8 h shorter (24 %); sure", text);
        Assert.Contains("80 % faster, 20 % the same, <1 % closed only under the policy", text);
        Assert.Contains("500 request-days a year saved for USD 12,000 a year: USD 24 for each of them", text);
        Assert.Contains("still japan ncb", text);
        Assert.Matches(@"japan ncb +−25\.0 h +officers busy −25\.0 h", text);
        Assert.Matches(@"all time .*−24\.0 h", text);
        Assert.Contains("results/comparison.csv", text);
    }

    [Fact]
    public void Longer_because_more_is_answered_is_told_apart_from_worse()
    {
        var text = Unbroken(Text(Worse));
        Assert.Contains("30.0 ± 6.0 h longer", text);
        Assert.Contains("some of what takes longer now was refused quickly before", text);
        Assert.Contains("nothing that it changes carries a cost", text);
        Assert.Contains("under the policy japan court", text);
    }

    [Theory]
    [InlineData(4, "sure")]
    [InlineData(21, "likely")]
    [InlineData(30, "may be chance")]
    public void Certainty_goes_by_the_intervals(double half, string words) => Assert.Contains(words, Text(Better with { Groups = [Group(null, 100, 76, half)] }, Worse));

    [Fact]
    public void Bars_stand_on_one_scale_with_zero_in_it()
    {
        var lines = Text(Better, Worse).Split('\n');
        var (heading, better, worse) = (lines.Single(l => l.Contains("shorter ◄0► longer")), lines.First(l => l.StartsWith("  better")), lines.First(l => l.StartsWith("  worse")));
        var zero = heading.IndexOf('0');
        Assert.Equal(zero, better.IndexOf('│'));
        Assert.Equal(zero, worse.IndexOf('│'));
        Assert.InRange(better.IndexOf('●'), better.IndexOf('├') + 1, better.IndexOf('┤') - 1);
        Assert.True(better.IndexOf('┤') < zero && zero < worse.IndexOf('├'));
    }

    [Fact]
    public void No_line_is_too_wide_to_read() => Assert.All(Text(Better, Worse).Split('\n'), line => Assert.InRange(line.Length, 0, 120));

    [Fact]
    public void The_json_holds_everything()
    {
        var writer = new StringWriter();
        ComparisonJson.Write(writer, Report(Better, Worse).Figures);
        using var json = JsonDocument.Parse(writer.ToString());
        var policy = json.RootElement.GetProperty("policies")[1];
        Assert.Equal(-24, policy.GetProperty("groups")[0].GetProperty("meanHours").GetProperty("difference").GetDouble());
        Assert.Equal("queueing", policy.GetProperty("why")[0].GetProperty("part").GetString());
        Assert.Equal(-22_500_000_000, policy.GetProperty("why")[0].GetProperty("differenceMilliseconds").GetInt64());
        Assert.Equal(["queueing", "transit", null, null, null], policy.GetProperty("whySums").EnumerateArray().Select(sum => sum.GetProperty("part").GetString()));
        Assert.Equal(-21_600_000_000, policy.GetProperty("whySums")[4].GetProperty("differenceMilliseconds").GetInt64());
        Assert.Equal(200, policy.GetProperty("pairs").GetProperty("faster").GetInt64());
        Assert.Equal(0.56, policy.GetProperty("curves")[0].GetProperty("points")[1].GetProperty("upper").GetDouble());
        Assert.Equal(24, policy.GetProperty("cost").GetProperty("perRequestDaySaved").GetDouble());
    }

    [Fact]
    public void The_csv_has_a_row_for_each_figure_that_there_is()
    {
        var (differences, why) = (new StringWriter(), new StringWriter());
        ComparisonCsv.Differences(differences, Report(Better).Figures);
        ComparisonCsv.Why(why, Report(Better).Figures);
        Assert.Contains("better,,latency_mean_hours,100,76,-24,4,4.8,12,9,,\r\n", differences.ToString());
        Assert.DoesNotContain("latency_median_hours", differences.ToString());
        Assert.Contains("better,japan,ncb,queueing,90000000000,-22500000000,\r\n", why.ToString());
        Assert.Contains("better,japan,,transit,9,900000000,50000000\r\n", why.ToString());
    }
}
