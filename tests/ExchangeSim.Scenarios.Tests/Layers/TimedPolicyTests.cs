using ExchangeSim.Model;
using ExchangeSim.Scenarios.Varying;
using NodaTime;

namespace ExchangeSim.Scenarios.Tests.Layers;

/// <summary>Policies that hold only at times.</summary>
public class TimedPolicyTests
{
    private const string Says = "    says: One officer more.\n", Officers = "      agencies.laos.desks.ncb.officers: 3\n";

    private static string With(string times) => Says + times;

    private static Scenario Under(string times, string more = "", string policy = "more")
    {
        var read = ScenarioFile.ReadText(Good.With(Says, With(times)).Replace(Officers, Officers + more, StringComparison.Ordinal), "s.yaml", policy);
        Assert.Equal([], read.Problems.Select(p => p.ToString()));
        return read.Scenario!;
    }

    private static IEnumerable<string> Problems(string times, string more = "", string? policy = null) =>
        ScenarioFile.ReadText(Good.With(Says, With(times)).Replace(Officers, Officers + more, StringComparison.Ordinal), "s.yaml", policy).Problems.Select(p => p.ToString());

    private static int OfficersIn(Scenario scenario) => scenario.Agencies.Single(a => a.Id == "laos").Desks.Single(d => d.Id == "ncb").Shifts.Single().Officers;

    [Fact]
    public void From_a_day_until_another_in_the_zone_of_the_file()
    {
        var scenario = Under("    from: 2022-03-01\n    until: 2022-04-01 12:00\n");
        var times = scenario.Timeline!.Policies.Single();
        var zone = DateTimeZoneProviders.Tzdb["Asia/Bangkok"];
        Assert.Equal(("more", new LocalDateTime(2022, 3, 1, 0, 0).InZoneStrictly(zone).ToInstant(), new LocalDateTime(2022, 4, 1, 12, 0).InZoneStrictly(zone).ToInstant()),
            (times.Policy, times.From!.Value, times.Until!.Value));
        Assert.NotEqual(3, OfficersIn(scenario));
        Assert.Equal((OfficersIn(scenario), 3), (OfficersIn(scenario.Timeline.Under(0)), OfficersIn(scenario.Timeline.Under(1))));
        Assert.Equal([0u, 1u], scenario.Timeline.Reachable(scenario.Start));
        Assert.Equal(times, scenario.Policies.Single(policy => policy.Id == "more").Times);
    }

    [Fact]
    public void What_began_before_the_run_holds_at_its_start()
    {
        var scenario = Under("    from: 2021-03-01\n    until: 2022-03-01\n");
        Assert.Equal((3, 1u), (OfficersIn(scenario), scenario.Timeline!.DatedAt(scenario.Start)));
    }

    [Fact]
    public void When_a_figure_is_high_until_it_is_low()
    {
        var times = Under("    when: queue at laos.ncb over 40\n    until: under 10\n    checked-every: 12 h\n").Timeline!.Policies.Single();
        Assert.Equal(new InjectCondition(ReportedFigure.Queue, "laos", "ncb", 40, Duration.FromHours(12)), times.When);
        Assert.Equal(10, times.Under);
    }

    [Fact]
    public void Parts_of_a_policy_have_times_of_their_own()
    {
        var scenario = Under("    from: 2022-03-01\n", "  faster: { says: Quick., when: open requests at laos over 5, changes: { agencies.laos.desks.guard.speed: 200 % } }\n"
            + "  both: { says: Both., with: [more, faster], changes: { switches.by-form: on } }\n", "both");
        var timeline = scenario.Timeline!;
        Assert.Equal(["more", "faster"], timeline.Policies.Select(times => times.Policy));
        Assert.Equal([0u, 2u, 1u, 3u], timeline.Reachable(scenario.Start));
        Assert.Equal((3, 2.0), (OfficersIn(timeline.Under(3)), timeline.Under(3).Agencies.Single(a => a.Id == "laos").Desks.Single(d => d.Id == "guard").Speed));
        Assert.True(scenario.Switches["by-form"]);
    }

    [Fact]
    public void A_policy_with_times_gives_them_to_what_it_is_made_of()
    {
        var scenario = Under("", "  later: { says: Later., from: 2022-03-01, with: [more] }\n", "later");
        Assert.Equal(("later", 3), (scenario.Timeline!.Policies.Single().Policy, OfficersIn(scenario.Timeline.Under(1))));
    }

    [Fact]
    public void A_part_has_one_time_only() => Assert.Equal(
        ["s.yaml(120,50): error: policy 'more' has two times here: its own or that of 'more', and that of 'later'; leave one of them out"],
        Problems("    from: 2022-03-01\n", "  later: { says: Later., from: 2022-04-01, with: [more] }\n"));

    [Theory]
    [InlineData("    from: 2022-03-01\n    when: queue at laos.ncb over 40\n", "a policy begins at a day or by a figure, not both; leave out from: or when:")]
    [InlineData("    when: queue at laos.ncb over 40\n    until: 2022-03-01\n", "what begins by a figure ends by it; write until: under 10, or leave it out")]
    [InlineData("    until: under 10\n", "'under' goes together with 'when'; write when: queue at laos.ncb over 40")]
    [InlineData("    when: queue at laos.ncb over 40\n    until: under 50\n",
        "it would end before it begins: 49 is under 50 and over 40; write at most under 41; under a smaller number it changes less often")]
    [InlineData("    from: 2022-03-01\n    until: 2022-02-01\n", "the policy ends before it begins; write a later day")]
    [InlineData("    until: under few\n", "a whole number from 1 should stand here; such as: under 10")]
    [InlineData("    checked-every: 1 d\n", "'checked-every' goes together with 'when'")]
    public void Times_that_cannot_be_are_errors(string times, string message) => Assert.Contains(Problems(times), problem => problem.EndsWith("error: " + message,
        StringComparison.Ordinal));

    [Theory]
    [InlineData("agencies.laos.desks.ncb.hours: Mon-Fri 08:00-12:00",
        "the desks of laos, their shifts or disciplines; let the policy hold always, without from:, until: and when:")]
    [InlineData("demand.routine.arrivals: 9 / wk",
        "the demand; write periods: at the demand for other rates in some years or months, or let the policy hold always, without from:, until: and when:")]
    [InlineData("injects.summit.lasts: 9 d", "the injects; write another inject, with at: or when:, or let the policy hold always, without from:, until: and when:")]
    public void What_cannot_change_during_a_run_is_an_error_at_its_line(string change, string message)
    {
        var problems = Problems("    from: 2022-03-01\n", "      " + change + "\n").ToList();
        Assert.Equal([$"s.yaml(120,7): error: policy more: this cannot change during a run: {message}"], problems);
        Assert.Equal([problems[0].Replace("policy more: ", "", StringComparison.Ordinal)], Problems("    from: 2022-03-01\n", "      " + change + "\n", "more"));
    }

    [Fact]
    public void A_wrong_value_is_said_once_and_at_its_place() => Assert.Equal(
        ["s.yaml(119,41): error: policy more: 'many' is not a whole number from 1 to 100000"],
        ScenarioFile.ReadText(Good.With(Says, With("    from: 2022-03-01\n")).Replace("laos.desks.ncb.officers: 3", "laos.desks.ncb.officers: many", StringComparison.Ordinal),
            "s.yaml").Problems.Select(p => p.ToString()));

    [Fact]
    public void A_policy_that_begins_after_the_run_is_a_warning() =>
        Assert.Contains(Problems("    from: 2032-03-01\n", policy: "more"), problem => problem.Contains("the run ends before policy 'more' begins", StringComparison.Ordinal));

    [Fact]
    public void Draws_of_what_is_uncertain_have_the_same_times()
    {
        var scenario = Under("    from: 2022-03-01\n");
        var drawn = scenario.Uncertainty!.With([.. scenario.Uncertainty.Numbers.Select(number => number.IsFactor ? 1.0 : 4.0)]);
        Assert.Equal(scenario.Timeline!.Policies, drawn.Timeline!.Policies);
        Assert.Equal((4, 3), (OfficersIn(drawn), OfficersIn(drawn.Timeline.Under(1))));
    }

    [Fact]
    public void What_it_sets_is_neither_uncertain_nor_varied()
    {
        var text = Good.With(Says, With("    from: 2022-03-01\n")).Replace("agencies.laos.desks.ncb.officers: { is: \"triangular(1, 2, 4)\", because: nobody has counted them }",
            "policies.more.changes.agencies.laos.desks.ncb.officers: uniform(4, 9)", StringComparison.Ordinal);
        Assert.Contains(ScenarioFile.ReadText(text, "s.yaml").Problems, problem => problem.Message == "what policy 'more' sets cannot be uncertain: it holds only at times");
        var timed = Good.With(Says, With("    from: 2022-03-01\n"));
        var values = ScenarioFile.Values("s.yaml", _ => timed, "more");
        Assert.StartsWith("policy 'more' holds only at times", values.Of("policies.more.changes.agencies.laos.desks.ncb.officers", new Level("5")).Fault, StringComparison.Ordinal);
        Assert.StartsWith("policy 'more' sets agencies.laos.desks.ncb.officers at times", values.Of("agencies.laos.desks.ncb.officers", new Level("x2")).Fault,
            StringComparison.Ordinal);
        var (changes, fault) = values.Of("agencies.laos.desks.guard.speed", new Level("150 %"));
        Assert.Null(fault);
        var varied = values.With(changes).Scenario!;
        Assert.Equal(3, OfficersIn(varied.Timeline!.Under(1)));
        Assert.NotEqual(3, OfficersIn(varied));
        Assert.All([varied, varied.Timeline.Under(1)], s => Assert.Equal(1.5, s.Agencies.Single(a => a.Id == "laos").Desks.Single(d => d.Id == "guard").Speed));
    }
}
