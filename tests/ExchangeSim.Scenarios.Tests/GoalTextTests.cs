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
    [InlineData("share answered of informations", "the scenario has no procedure 'informations'; it has information, tracing")]
    [InlineData("share answered of tracing from laos", "no request of 'tracing' ever goes from 'laos'; name agencies of which one asks the other, or leave 'from' and 'to' out")]
    public void A_goal_of_the_command_line_is_about_requests_that_arise(string text, string? fault) =>
        Assert.Equal(fault, GoalText.ParseGoal(text, Good.Scenario()).Fault);
}
