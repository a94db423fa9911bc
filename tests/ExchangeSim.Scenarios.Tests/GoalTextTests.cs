using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;
using NodaTime;

namespace ExchangeSim.Scenarios.Tests;

public class GoalTextTests
{
    private const string Goals = "goal: [\"share answered within 60 d of information, more is better\", mean wait for an answer]\nhorizon: 1 y";

    private static string With(string lines) => Good.With(Goals, lines);

    private static ReadResult Read(string text) => ScenarioFile.ReadText(text, "goals.yaml");

    [Theory]
    [InlineData("mean wait for an answer", Statistic.MeanWait, null, false)]
    [InlineData("mean wait of information", Statistic.MeanWait, null, false)]
    [InlineData("mean of all requests", Statistic.Mean, null, false)]
    [InlineData("share answered within 180 d of information, more is better", Statistic.ShareAnsweredWithin, 180.0, true)]
    [InlineData("share answered within 180 d of information, less is better", Statistic.ShareAnsweredWithin, 180.0, false)]
    [InlineData("share answered within the horizon", Statistic.ShareAnsweredWithin, null, true)]
    [InlineData("share answered within limit of information", Statistic.ShareAnsweredWithinLimit, null, true)]
    [InlineData("share answered", Statistic.ShareAnswered, null, true)]
    [InlineData("share within limit", Statistic.ShareWithinLimit, null, true)]
    [InlineData("p90 of information", Statistic.P90, null, false)]
    public void A_goal_is_a_figure_with_a_direction(string text, Statistic statistic, double? withinDays, bool moreIsBetter)
    {
        var goal = Assert.Single(Read(With($"goal: {text}")).Scenario!.Goals);
        Assert.Equal((statistic, withinDays, moreIsBetter), (goal.Metric.Statistic, goal.Metric.WithinMilliseconds / 86_400_000.0, goal.MoreIsBetter));
    }

    [Theory]
    [InlineData("answered in 2022", CountedBy.Answered, "2022", true)]
    [InlineData("number answered in 2022 of information, fewer is better", CountedBy.Answered, "2022", false)]
    [InlineData("sent in 2022-03 of information about drugs marked urgent from laos to vietnam", CountedBy.Sent, "2022-03", true)]
    [InlineData("closed in 2022 about drugs", CountedBy.Closed, "2022", true)]
    [InlineData("refused in 2022", CountedBy.Refused, "2022", false)]
    [InlineData("withdrawn in 2022, more is better", CountedBy.Withdrawn, "2022", true)]
    [InlineData("lapsed in 2022-01", CountedBy.Lapsed, "2022-01", false)]
    [InlineData("open on 2022-05-31 marked urgent", CountedBy.Open, "2022-05-31", false)]
    public void A_goal_may_be_a_number_of_requests_by_the_calendar(string text, CountedBy by, string period, bool moreIsBetter)
    {
        var result = Read(With($"goal: \"{text}\""));
        Assert.Empty(result.Problems);
        var goal = Assert.Single(result.Scenario!.Goals);
        Assert.Equal((Statistic.Count, by, period, moreIsBetter), (goal.Metric.Statistic, goal.Metric.Counted!.By, goal.Metric.Counted.Period(), goal.MoreIsBetter));
    }

    [Fact]
    public void Every_figure_may_be_of_a_crime_area_and_an_urgency()
    {
        var metric = Assert.Single(Read(With("goal: share answered within 30 d of information about arms marked urgent to laos")).Scenario!.Goals).Metric;
        Assert.Equal(("information", "arms", Urgency.Urgent, "laos"), (metric.Procedure, metric.Crime, metric.Urgency, metric.To));
    }

    [Theory]
    [InlineData("answered in 2019", "a run observes nothing of 2019: what counts is sent from 2022-01-10 on, and the run ends on 2022-07-03", "write 2022 in its place")]
    [InlineData("sent in 2022-09", "a run observes nothing of 2022-09", "write 2022-07 in its place")]
    [InlineData("open on 2022-01-09", "a run observes nothing of 2022-01-09", "write 2022-01-10 in its place")]
    [InlineData("answered in 22", "'22' is not a year or a month of the calendar",
        "write a year from 1900 to 2999, or a month of it, such as answered in 2022 or answered in 2022-03")]
    [InlineData("answered on 2022-03-01", "'answered' is counted in a year or a month", "write answered in 2022")]
    [InlineData("open in 2022", "'open' is counted on a day", "write open on 2022-12-31")]
    [InlineData("open on 2022-02-30", "30", null)]
    [InlineData("answered in 2022 about drug", "'drug' is not the name of a crime area", "did you mean 'drugs'?")]
    [InlineData("answered in 2022 marked urgnt", "'urgnt' is not an urgency", "did you mean 'urgent'?")]
    [InlineData("answered in 2022 about", "the name of a crime area is missing", null)]
    [InlineData("number of requests in 2022", "'number of requests in 2022' is no figure", null)]
    public void What_cannot_be_counted_is_reported_with_what_to_write(string text, string words, string? advice)
    {
        var problem = Assert.Single(Read(With($"goal: {text}")).Problems);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.True(problem.Column >= "goal: ".Length);
        if (advice is not null) Assert.Equal(advice, problem.Advice);
    }

    [Theory]
    [InlineData("answered in 2022 about drug", "the scenario has no crime area 'drug'; did you mean 'drugs'? it has drugs, arms")]
    [InlineData("answered in 2024", "a run observes nothing of 2024: what counts is sent from 2022-01-10 on, and the run ends on 2022-07-03; write 2022 in its place")]
    public void A_number_of_the_command_line_is_checked_as_one_of_the_file_is(string text, string fault)
    {
        Assert.Equal(fault, GoalText.ParseGoal(text, Good.Scenario()).Fault);
        Assert.Equal(fault, GoalText.ParseMetric(text, Good.Scenario()).Fault);
    }

    [Fact]
    public void Several_goals_and_horizons_are_read_in_their_order()
    {
        var scenario = Read(With("goal: [median, mean wait]\nhorizon: 90 d")).Scenario!;
        Assert.Equal([Statistic.Median, Statistic.MeanWait], scenario.Goals.Select(goal => goal.Metric.Statistic));
        Assert.Equal(Duration.FromDays(90), scenario.Horizon);
    }

    [Theory]
    [InlineData("the best", "'the best' is no figure")]
    [InlineData("mean wait of informations", "'informations' is not the name of a procedure")]
    [InlineData("mean wait of information, sooner is better", "'sooner is better' is not a direction")]
    [InlineData("share answered within 180 of information", "'of' is not a unit of time")]
    [InlineData("share answered within 0 d", "greater than zero")]
    [InlineData("mean wait from nobody", "'nobody' is not the name of an agency")]
    [InlineData("mean wait of", "the name of a procedure is missing")]
    public void What_is_no_goal_is_reported_where_it_stands(string text, string words)
    {
        var problem = Assert.Single(Read(With($"goal: {text}")).Problems);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.True(problem.Column > "goal: ".Length);
    }

    [Theory]
    [InlineData("horizon", "10 d", "'horizon' cannot be changed")]
    [InlineData("goal", "mean", "'goal' cannot be changed")]
    [InlineData("procedures.information.horizon", "10 d", "'horizon' cannot be changed")]
    public void A_policy_cannot_change_what_it_is_judged_by(string path, string value, string words) =>
        Assert.Contains(ScenarioFile.ReadText(Good.Text, "goals.yaml", changes: [new Change(path, value)]).Problems,
            problem => problem.Message.Contains(words, StringComparison.Ordinal));

    [Theory]
    [InlineData("share answered of information from laos to vietnam", null)]
    [InlineData("share answered of information from japan", "the scenario has no agency 'japan'; it has vietnam, laos")]
    [InlineData("share answered of informations", "the scenario has no procedure 'informations'; did you mean 'information'? it has information, tracing")]
    [InlineData("share answered of tracing from laos", "no request of 'tracing' ever goes from 'laos'; name agencies of which one asks the other, or leave 'from' and 'to' out")]
    [InlineData("share answered of tracing", null)]
    [InlineData("share answered about arms marked urgent", null)]
    [InlineData("share answered of tracing about arms", "no request of 'tracing' about 'arms' ever arises; such requests are about no crime area; leave 'about' out")]
    [InlineData("mean marked very-urgent", "no request marked 'very-urgent' ever arises; such requests are marked routine or urgent")]
    [InlineData("mean of tracing marked urgent", "no request of 'tracing' marked 'urgent' ever arises; such requests are marked routine")]
    [InlineData("mean of tracing marked very-urgent from laos", "no request of 'tracing' marked 'very-urgent' ever arises from 'laos'; ask for more requests: " +
        "leave one of 'of', 'about', 'marked', 'from' and 'to' out")]
    public void A_goal_of_the_command_line_is_about_requests_that_arise(string text, string? fault) =>
        Assert.Equal(fault, GoalText.ParseGoal(text, Good.Scenario()).Fault);

    [Theory]
    [InlineData("share answered about arms", "no request about 'arms' ever arises; such requests are about drugs")]
    [InlineData("share answered of information about arms marked urgent", "no request of 'information' about 'arms' marked 'urgent' ever arises; such requests are about drugs")]
    [InlineData("answered in 2022 about drugs marked urgent", null)]
    public void A_crime_area_with_a_share_of_nothing_never_arises(string text, string? fault) =>
        Assert.Equal(fault, GoalText.ParseGoal(text, Good.Scenario("crimes: { drugs: 70 %, arms: 30 % }", "crimes: { drugs: 100 %, arms: 0 % }") with { Requests = [] }).Fault);

    [Fact]
    public void What_is_only_open_at_the_start_or_only_consulted_is_in_no_figure()
    {
        var scenario = Good.Scenario();
        var metric = new Metric(Statistic.Mean, "tracing");
        Assert.Null(GoalText.NeverSent(metric, [scenario]));
        Assert.Equal("no request of 'tracing' ever arises; write of information, or add demand for it",
            GoalText.NeverSent(metric, [scenario with { Demands = [.. scenario.Demands.Where(demand => demand.Procedure != "tracing")] }]));
    }

    [Fact]
    public void What_is_sent_in_one_of_several_scenarios_may_be_asked_for()
    {
        var with = Good.Scenario();
        var without = with with { Demands = [], Requests = [] };
        Assert.Null(GoalText.NeverSent(new Metric(Statistic.Mean) { Crime = "arms" }, [without, with]));
        Assert.NotNull(GoalText.NeverSent(new Metric(Statistic.Mean) { Crime = "arms" }, [without, without]));
    }
}
