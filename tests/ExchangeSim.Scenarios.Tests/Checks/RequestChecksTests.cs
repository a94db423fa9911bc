namespace ExchangeSim.Scenarios.Tests.Checks;

/// <summary>A run that nobody could wait for is refused before it begins.</summary>
public class RequestChecksTests
{
    private const string Text = """
        scenario: Many
        start: 2022-01-03
        length: 4 wk
        agencies: { a: { hours: round the clock, desks: { d: { officers: 1 } } }, b: { hours: round the clock, desks: { d: { officers: 1 } } } }
        channels: { m: { delay: 1 min } }
        procedures: { p: { channel: m, steps: { s: { send: to requested, then: e }, e: { close: answered } } } }
        demand:
          q: { procedure: p, from: a, to: b, arrivals: 6 / wk }
        """;

    private static IEnumerable<string> Problems(string arrivals, string more = "") =>
        ScenarioFile.ReadText(Text.Replace("arrivals: 6 / wk", "arrivals: " + arrivals, StringComparison.Ordinal) + "\n"
            + more, "s.yaml").Problems.Select(problem => problem.ToString());

    [Fact]
    public void A_rate_that_no_computer_gets_through_is_refused_with_its_place() => Assert.Equal(
        "s.yaml(8,48): error: about 2,419,200,000,000,000,000 requests would arise in each replication, most of them of demand 'q'; at most 2,000,000,000 are simulated in " +
            "one; look at the unit of the rate, or make the run shorter",
        Assert.Single(Problems("1000000000000 / s")));

    [Theory]
    [InlineData("500000000 / wk", true)]
    [InlineData("500000001 / wk", false)]
    [InlineData("3000000000 / wk, week: { Mon: 0.1, Tue: 0.1, Wed: 0.1, Thu: 0.1, Fri: 0.1, Sat: 0.1, Sun: 0.1 }", true)]
    [InlineData("100000000 / wk, week: { Mon: 30 }", false)]
    [InlineData("400000000 / wk, week: { Mon: 2, Sat: 0, Sun: 0 }", true)]
    [InlineData("1000000000000 / s, at-most: 2000000000", true)]
    [InlineData("1000000000000 / s, at-most: 2000000001", false)]
    public void What_counts_is_how_many_are_to_be_expected(string arrivals, bool isGood) =>
        Assert.Equal(isGood, !Problems(arrivals).Any(problem => problem.Contains("would arise", StringComparison.Ordinal)));

    [Fact]
    public void A_surge_counts()
    {
        const string Surge = "injects: { i: { at: 2022-01-04, surge: { times: 1000000 } } }";
        Assert.Empty(Problems("100 / wk", Surge));
        Assert.Contains("would arise", Assert.Single(Problems("1000 / wk", Surge)), StringComparison.Ordinal);
        Assert.Empty(Problems("1000 / wk", Surge.Replace("surge", "lasts: 1 d, surge", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_run_to_the_last_reply_counts_what_its_demand_may_bring()
    {
        var text = Text.Replace("4 wk", "until the last reply", StringComparison.Ordinal);
        Assert.Empty(ScenarioFile.ReadText(text.Replace("6 / wk", "6 / wk, at-most: 100000000", StringComparison.Ordinal), "s.yaml").Problems);
        Assert.Single(ScenarioFile.ReadText(text.Replace("6 / wk", "6 / wk, at-most: 1000000000000", StringComparison.Ordinal), "s.yaml").Problems);
        Assert.Single(ScenarioFile.ReadText(text.Replace("6 / wk", "1000000 / s, stops: 2023-01-01", StringComparison.Ordinal), "s.yaml").Problems);
    }

    [Fact]
    public void A_policy_that_brings_too_many_is_refused_with_its_name() => Assert.StartsWith("s.yaml(9,61): error: policy flood: about ",
        Assert.Single(Problems("6 / wk", "policies: { flood: { says: F, changes: { demand.q.arrivals: 1000000 / s } } }")), StringComparison.Ordinal);
}
