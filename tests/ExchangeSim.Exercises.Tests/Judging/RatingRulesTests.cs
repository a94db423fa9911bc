using ExchangeSim.Exercises.Judging;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Tests.Judging;

public class RatingRulesTests
{
    private static readonly TaskFigure Share = new DecisionShare(DecisionMerit.Right, null, new RequestFilter(), null);
    private static readonly TaskFigure Time = new RequestTime(TimeStatistic.Mean, new RequestFilter());
    private static readonly TaskFigure Breaches = new DecisionCount(DecisionFault.Breach, new RequestFilter(), null);
    private static readonly TaskFigure Lapses = new RequestCount(new RequestFilter(), RequestEvent.Lapsed);

    private static Rating? Of(TaskFigure figure, Comparison comparison, double wanted, double? value, double? some = null, double? major = null) => RatingRules.Propose(
        new TargetTask { Id = "t", Title = Phrase.Of("t"), Measure = new TaskMeasure("", figure, comparison, wanted), Some = some, Major = major }, value);

    [Theory]
    [InlineData(0.95, Rating.Performed)]
    [InlineData(0.94, Rating.SomeChallenges)]
    [InlineData(0.84, Rating.MajorChallenges)]
    [InlineData(0.59, Rating.Unable)]
    public void A_share_falls_from_what_is_wanted_over_the_limits_of_the_plan(double value, Rating rating) =>
        Assert.Equal(rating, Of(Share, Comparison.AtLeast, 0.95, value, 0.85, 0.6));

    [Theory]
    [InlineData(10, Rating.Performed)]
    [InlineData(15, Rating.SomeChallenges)]
    [InlineData(30, Rating.MajorChallenges)]
    [InlineData(31, Rating.Unable)]
    public void A_time_rises_from_what_is_wanted_to_half_as_much_again_and_three_times_as_much(double value, Rating rating) =>
        Assert.Equal(rating, Of(Time, Comparison.AtMost, 10, value));

    [Fact]
    public void One_breach_is_a_major_challenge_and_one_lapse_some()
    {
        Assert.Equal(Rating.MajorChallenges, Of(Breaches, Comparison.Exactly, 0, 1));
        Assert.Equal(Rating.Unable, Of(Breaches, Comparison.Exactly, 0, 3));
        Assert.Equal(Rating.SomeChallenges, Of(Lapses, Comparison.Exactly, 0, 1));
    }

    [Fact]
    public void A_target_is_as_bad_as_its_worst_critical_task()
    {
        Assert.Equal(Rating.MajorChallenges, RatingRules.OfTarget([(true, Rating.Performed), (true, Rating.MajorChallenges), (false, Rating.Unable)]));
        Assert.Equal(Rating.SomeChallenges, RatingRules.OfTarget([(true, Rating.Performed), (false, Rating.Unable)]));
        Assert.Equal(Rating.Performed, RatingRules.OfTarget([(true, Rating.Performed), (true, null)]));
        Assert.Null(RatingRules.OfTarget([(true, null)]));
        Assert.Equal(Rating.SomeChallenges, RatingRules.OfObjective([Rating.Performed, Rating.SomeChallenges, null]));
    }
}
