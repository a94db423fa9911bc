using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Tests.Kit;
using ExchangeSim.Model;
using static ExchangeSim.Experiments.Tests.Kit.Sketch;

namespace ExchangeSim.Experiments.Tests.Comparing;

/// <summary>Which goal is offered where none is stated.</summary>
public class GoalOfferTests
{
    private static PairedFigure Share(double before, double after, double half = 0.01) => new(before, after, after - before, half, half * 1.2, null, null);

    private static GroupComparison Group(string? procedure, PairedFigure? share, double hours = 240) =>
        new(procedure, null, null, null, null, null, null, null) { AnsweredWithinHorizonShare = share, HorizonHours = hours };

    private static PolicyFigures Policy(string? id, params GroupComparison[] groups) =>
        new(id, null, [Group(null, null), .. groups], default, 0, 0, [], null, new PolicyCost(null, null, null, null), null);

    private static GoalOffer? Offer(params PolicyFigures[] policies) => GoalOffer.Of([Policy(null), .. policies], (policy, procedure, comparisons) =>
        policies[policy - 1].Groups.Single(group => group.Procedure == procedure).AnsweredWithinHorizonShare is { } share
            ? share with { SimultaneousHalfWidth = share.HalfWidth * (1 + 0.1 * comparisons) } : null);

    [Fact]
    public void It_is_the_share_answered_of_the_procedure_that_a_policy_surely_changes_most()
    {
        var offer = Offer(
            Policy("a", Group("information", Share(0.9, 0.93)), Group("extradition", Share(0.5, 0.55), 4320)),
            Policy("b", Group("information", Share(0.9, 0.9)), Group("extradition", Share(0.5, 0.4), 4320)))!;
        Assert.Equal(("extradition", 180 * 86_400_000L, true, "b", 0.4),
            (offer.Goal.Metric.Procedure, offer.Goal.Metric.WithinMilliseconds, offer.Goal.MoreIsBetter, offer.Policy, offer.Change.Policy));
    }

    [Fact]
    public void A_horizon_that_is_no_whole_number_of_hours_is_named() =>
        Assert.Null(Offer(Policy("a", Group("information", Share(0.9, 0.99), 100.25), Group("extradition", null)))!.Goal.Metric.WithinMilliseconds);

    [Fact]
    public void What_may_be_chance_is_not_offered() =>
        Assert.Null(Offer(Policy("a", Group("information", Share(0.9, 0.91)), Group("extradition", Share(0.5, 0.7, half: 0.2)))));

    [Fact]
    public void The_greatest_of_many_changes_must_be_sure_among_all_of_them()
    {
        PolicyFigures Three(double change) =>
            Policy("a", Group("information", Share(0.5, 0.5 + change)), Group("extradition", Share(0.5, 0.5)), Group("transfer", Share(0.5, 0.5)));
        Assert.Null(Offer(Three(0.0125))); // outside its own interval of 0.012 and inside that of three, 0.013
        Assert.Equal("information", Offer(Three(0.0135))!.Goal.Metric.Procedure);
    }

    [Fact]
    public void What_an_assumption_turns_round_is_not_offered()
    {
        var change = Share(0.5, 0.7) with { Assumptions = new AssumptionEffect(0.3, 0.9, false, null) };
        Assert.Null(Offer(Policy("a", Group("information", change), Group("extradition", null))));
    }

    [Fact]
    public void One_procedure_alone_leaves_no_choice() => Assert.Null(Offer(Policy("a", Group("information", Share(0.5, 0.9)))));
}
