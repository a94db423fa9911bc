using System.Text.RegularExpressions;
using ExchangeSim.Application.Checks;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Application.Tests.Checks;

/// <summary>A check without a terminal: warnings are records with places, as a page would show them.</summary>
public class CheckServiceTests
{
    private static readonly string World = SmallWorld.Texts().Known[0].Text.Replace("zone: Asia/Tokyo", "zone: Asia/Tokyo\n    holidays: { 2022-01-10: Coming of Age }",
        StringComparison.Ordinal)
        .Replace("languages: [vi]", "languages: [vi]\n    holidays: { 2022-02-01: Tet }", StringComparison.Ordinal);

    private static CheckOutcome Check(string part, string instead, bool strict = false) => Check(part, instead, "seed: 7", "seed: 7", strict);

    private static CheckOutcome Check(string part, string instead, string other, string otherInstead, bool strict = false)
    {
        Assert.Contains(part, World, StringComparison.Ordinal);
        var texts = new ScenarioTexts([new SourceText(SmallWorld.File, World.Replace(part, instead, StringComparison.Ordinal)
            .Replace(other, otherInstead, StringComparison.Ordinal))]);
        return new CheckService(new RequestContext { Texts = texts }).Check(new CheckRequest(SmallWorld.File, Strict: strict));
    }

    private static string Only(CheckOutcome outcome) => Assert.Single(outcome.Warnings).ToString();

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_file_without_a_name_is_told_as_such(string file) => Assert.StartsWith("the scenario's file has no name; write one",
        Assert.Throws<InvalidRequestException>(() => new CheckService(new RequestContext()).Check(new CheckRequest(file))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_control_character_in_the_name_of_a_file_is_named_before_anything_is_read() => Assert.Contains("has the control character U+001B",
        Assert.Throws<InvalidRequestException>(() => new CheckService(new RequestContext()).Check(new CheckRequest("c\e[31mx.yaml"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_scenario_as_it_should_be_has_no_warnings() => Assert.Empty(Check("seed: 7", "seed: 7").Warnings);

    [Fact]
    public void A_run_much_shorter_than_a_procedure_is_told_at_its_length() => Assert.Matches(
        @"^two-neighbours\.yaml\(5,9\): warning: \d\d % of the requests of 'information' cannot end within the " +
        @"run of 56 d, even if none ever waits: they take \d+ d on average; lengthen the run",
        Only(Check("look-up: { work: \"lognormal(mean 4 h, cv 1)\", at: requested ncb, then: reply }", "look-up: { wait: \"lognormal(mean 90 d, cv 1)\", then: reply }")));

    [Fact]
    public void A_limit_that_nobody_can_meet_is_told_where_it_is_written() => Assert.Matches(
        @"^two-neighbours\.yaml\(\d+,\d+\): warning: no request of 'information' that is routine can be answered within 3\.0 h: of 10,000 tried without " +
        @"any wait the quickest took 4\.\d h; write a longer limit, or make steps or channels quicker$",
        Only(Check("    steps:\n", "    limits: { final-reply: { routine: 3 h, urgent: 1 min } }\n    steps:\n", "\"lognormal(mean 4 h, cv 1)\"", "4 h")));

    [Fact]
    public void A_clock_that_always_runs_out_is_told_where_its_limit_is_written() => Assert.Matches(
        @"^two-neighbours\.yaml\(\d+,\d+\): warning: the clock 'papers' of 'information' always runs out: in 10,000 requests " +
        @"tried without any wait nothing stopped it within 2\.0 h; write a longer limit, or stop the clock earlier$",
        Only(Check("    steps:\n      submit: { send: to requested,",
            "    clocks: { papers: { limit: 2 h, then: answered } }\n    steps:\n      submit: { send: to requested, starts-clock: papers,", "\"lognormal(mean 4 h, cv 1)\"",
            "4 h")));

    [Fact]
    public void Where_the_check_is_strict_warnings_are_errors()
    {
        var refusal = Assert.Throws<InvalidScenarioException>(() => Check("    holidays: { 2022-02-01: Tet }\n", "", strict: true));
        var problem = Assert.Single(refusal.Problems);
        Assert.True(problem.IsError);
        Assert.Equal("vietnam has no holidays in 2022", problem.Message);
    }

    [Fact]
    public void A_time_that_the_clocks_skip_is_among_the_warnings() => Assert.Contains("does not exist in Europe/Paris", Only(Check(
        "zone: Asia/Ho_Chi_Minh\nlength: 8 wk",
            "zone: Europe/Paris\nlength: 15 wk\nrequests: { one: { at: 2022-03-27 02:30, from: vietnam, to: japan, procedure: information } }")), StringComparison.Ordinal);

    // A treaty of three states and a run of a year: half of the recoveries of assets arise too late to end.
    [Fact]
    public void Recoveries_of_assets_that_cannot_end_within_a_run_of_own_countries_are_told()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Cases", "own-countries.yaml");
        var warnings = new CheckService(new RequestContext()).Check(new CheckRequest(file)).Warnings.Select(warning => warning.ToString()).ToList();
        foreach (var procedure in (string[])["asset-recovery", "extradition"])
            Assert.Single(warnings, warning => Regex.IsMatch(warning, $@"own-countries\.yaml\(6,9\): warning: \d\d % of the requests of '{procedure}' cannot end within "
                + @"the run of 392 d, even if none ever waits: they take [\d,]+ d on average; lengthen the run"));
    }
}
