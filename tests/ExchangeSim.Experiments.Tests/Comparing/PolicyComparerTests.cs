using System.Text.Json;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Tests.Kit;
using ExchangeSim.Experiments.Tests.Runs;
using ExchangeSim.Model;
using ExchangeSim.Simulation;
using static ExchangeSim.Experiments.Tests.Kit.Sketch;

namespace ExchangeSim.Experiments.Tests.Comparing;

public class PolicyComparerTests
{
    private static readonly Procedure Information = Procedure(Submit("look-up"), Work("look-up", new Exponential(1.5 * Hour), "reply"), Reply, Answered);

    private static readonly Scenario Baseline = Scenario(Information) with
    {
        Currency = "USD", Agencies = [Agency("vietnam"), Staffed(2)], Demands = [Demand(1.1)],
        Policies = [new Policy("null", "Nothing changes.", []), new Policy("third-officer", "One more.", [])],
    };

    private static readonly Scenario Null = Baseline with { Policy = "null" };
    private static readonly Scenario ThirdOfficer = Baseline with { Policy = "third-officer", Agencies = [Agency("vietnam"), Staffed(3)] };

    private static Agency Staffed(int officers) => Agency("laos", Desk("ncb", officers) with { YearlyCostPerOfficer = 12_000 });

    private static ComparisonFigures Compare(ComparisonPlan plan, params Scenario[] scenarios) => new PolicyComparer([.. scenarios.Select(Arm.InProcess)]).Run(plan);

    [Fact]
    public void A_policy_that_changes_nothing_differs_by_exactly_nothing()
    {
        var figures = Compare(new ComparisonPlan { Threads = 2 }, Baseline, Null);
        var policy = figures.Policies[1];
        Assert.True(figures.IsPrecise);
        Assert.Equal(ComparisonPlan.Batch, figures.Replications);
        foreach (var figure in policy.Groups.SelectMany(g => new[] { g.Sent, g.MeanHours, g.MedianHours, g.P90Hours, g.AnsweredShare, g.Open }))
            Assert.Equal((0, 0, 0), (figure!.Difference, figure.HalfWidth, figure.SimultaneousHalfWidth));
        Assert.Equal(0, policy.DifferenceMilliseconds);
        Assert.Empty(policy.Why);
        Assert.Equal(policy.Pairs.Paired, policy.Pairs.Same + policy.Pairs.OpenUnderBoth);
        Assert.Equal(0.5, policy.ProbabilityBest);
    }

    [Fact]
    public void The_parts_of_a_policys_time_add_up_to_it_and_shift_as_the_reasons_say()
    {
        var figures = Compare(new ComparisonPlan { Threads = 2 }, Baseline, ThirdOfficer);
        Assert.All(figures.Policies, policy => Assert.Equal(policy.TotalMilliseconds, policy.PartMilliseconds.Sum()));
        Assert.All(figures.Policies[1].Why.GroupBy(shift => shift.Part), part => Assert.Equal(
            part.Sum(shift => shift.DifferenceMilliseconds), figures.Policies[1].PartMilliseconds[(int)part.Key] - figures.Baseline.PartMilliseconds[(int)part.Key]));
    }

    [Fact]
    public void Each_policy_has_its_curve_of_all_requests_and_of_each_procedure()
    {
        var figures = Compare(new ComparisonPlan { Threads = 2 }, Baseline, Null, ThirdOfficer);
        Assert.All(figures.Policies, policy =>
        {
            Assert.Equal([null, "information"], policy.Curves.Select(curve => curve.Procedure));
            Assert.All(policy.Curves, curve => Assert.Equal(CurveBand.Replications, curve.Band));
        });
        static string Points(PolicyFigures policy) => JsonSerializer.Serialize(policy.Curves);
        Assert.Equal(Points(figures.Baseline), Points(figures.Policies[1]));
        // A third officer: of those that take longest more are closed.
        double ClosedBy(int policy, double hours) => figures.Policies[policy].Curves[0].Points.Last(p => p.Hours <= hours).Share;
        Assert.True(ClosedBy(2, 6) > ClosedBy(0, 6) + 0.05, $"{ClosedBy(0, 6)} {ClosedBy(2, 6)}");
    }

    [Fact]
    public void The_figures_are_the_same_on_any_number_of_threads()
    {
        string Json(int threads) => JsonSerializer.Serialize(Compare(new ComparisonPlan { Threads = threads, MostReplications = 7, Precision = 1e-9 }, Baseline, Null,
            ThirdOfficer));
        Assert.Equal(Json(1), Json(2));
        Assert.Equal(Json(1), Json(9));
    }

    [Fact]
    public void The_parts_of_the_difference_add_up_to_the_millisecond()
    {
        var figures = Compare(new ComparisonPlan { Threads = 2 }, Baseline, ThirdOfficer);
        var policy = figures.Policies[1];
        Assert.NotEmpty(policy.Why);
        Assert.True(policy.DifferenceMilliseconds < 0);
        Assert.Equal(policy.TotalMilliseconds - figures.Baseline.TotalMilliseconds, policy.DifferenceMilliseconds);
        Assert.Equal(policy.DifferenceMilliseconds, policy.Why.Sum(shift => shift.DifferenceMilliseconds));
        Assert.Equal(("laos", "ncb"), (policy.Why[0].Agency, policy.Why[0].Desk));
        Assert.Equal(("laos", "ncb"), (figures.Baseline.Binding!.Agency, figures.Baseline.Binding.Desk));
    }

    [Fact]
    public void Each_piece_of_the_difference_has_an_interval_made_from_the_replications()
    {
        // By hand from each replication's own difference: seed 1, replications 0 to 4; t(4; 0.975) = 2.776.
        var figures = Compare(new ComparisonPlan { Threads = 2, MostReplications = 5 }, Baseline, ThirdOfficer);
        long[] Queueing(Scenario scenario) => [.. Enumerable.Range(0, 5).Select(replication => Arm.InProcess(scenario)
            .Simulate(new RunSettings { Seed = 1, Replication = replication }, new ArmCollector(scenario), default).Charges.Where(c => c.Part == LatencyPart.Queueing)
                .Sum(c => c.Milliseconds))];
        var differences = Queueing(ThirdOfficer).Zip(Queueing(Baseline), (after, before) => (double)(after - before)).ToArray();
        var deviation = Math.Sqrt(differences.Sum(d => (d - differences.Average()) * (d - differences.Average())) / 4);
        var policy = figures.Policies[1];
        Assert.Equal(2.776445 * Math.Sqrt(5) * deviation, policy.WhyIntervals.Of(LatencyPart.Queueing)!.Value, 1e-4 * deviation);
        Assert.Equal(policy.WhyIntervals.Of("laos", "ncb"), policy.WhyIntervals.Of(null, "ncb")); // nobody works at vietnam's
        Assert.Equal(policy.WhyIntervals.Of(LatencyPart.Queueing), policy.Why.Single(shift => shift.Part == LatencyPart.Queueing).HalfWidthMilliseconds);
        Assert.True(policy.WhyIntervals.All > 0);
        Assert.Equal(0, figures.Baseline.WhyIntervals.All);
    }

    [Fact]
    public void What_an_officer_costs_is_set_against_the_days_that_he_saves()
    {
        var figures = Compare(new ComparisonPlan { Threads = 2 }, Baseline, ThirdOfficer);
        var cost = figures.Policies[1].Cost;
        Assert.Equal((36_000, 12_000), (cost.Yearly, cost.YearlyDifference));
        // Days that requests wait less for an answer, for as many as are sent in a year: 28 days are simulated, in which every request is answered or open.
        var wait = figures.Policies[1].All.WaitHours!;
        var gain = cost.Gain!;
        var yearly = figures.Baseline.All.Sent!.Baseline * 365 / 28 / 24;
        Assert.Equal((-wait.Difference * yearly, wait.HalfWidth!.Value * yearly, true), (gain.Amount, gain.HalfWidth!.Value, gain.IsDays));
        Assert.True(gain.IsKnown);
        Assert.Equal(12_000 / gain.Amount, cost.PerGain!.Value, 6);
        Assert.Equal([true, true], figures.Policies.Select(p => p.OnFrontier!.Value));
        Assert.Equal([2, 1], figures.Policies.Select(p => p.Rank));
    }

    [Fact]
    public void More_replications_run_until_it_is_precise_and_never_more_than_allowed()
    {
        var precise = Compare(new ComparisonPlan { Threads = 2, Precision = 0.09 }, Baseline, ThirdOfficer);
        Assert.True(precise.IsPrecise && precise.IsComplete && precise.ReachedPrecision <= 0.09, $"{precise.Replications} replications, {precise.ReachedPrecision}");
        Assert.InRange(precise.Replications, 6, 29);
        var short12 = Compare(new ComparisonPlan { Threads = 2, Precision = 1e-6, MostReplications = 12 }, Baseline, ThirdOfficer);
        Assert.Equal((12, false, true), (short12.Replications, short12.IsPrecise, short12.IsComplete));
        Assert.Contains(short12.Notes, note => note.Text.Contains("not reached in 12 replications", StringComparison.Ordinal));
    }

    [Fact]
    public void A_stopped_comparison_holds_the_replications_that_were_over_under_every_policy()
    {
        using var stop = new CancellationTokenSource();
        var arms = new[] { TwoAgencies.Scenario, TwoAgencies.Scenario with { Policy = "other" } }.Select(scenario => new Arm(scenario, (settings, observer, token) =>
        {
            if (settings.Replication == 3 && scenario.Policy is not null) stop.Cancel();
            observer.OnClosed([TwoAgencies.Request(settings.Replication + (scenario.Policy is null ? 1 : 2))]);
            return TwoAgencies.Result((ulong)settings.Replication, !token.IsCancellationRequested);
        })).ToList();
        var figures = new PolicyComparer(arms).Run(new ComparisonPlan(), null, stop.Token);
        Assert.Equal((3, false), (figures.Replications, figures.IsComplete));
        Assert.Equal(1, figures.Policies[1].All.MeanHours!.Difference, 10);
        Assert.Throws<OperationCanceledException>(() => new PolicyComparer(arms).Run(new ComparisonPlan(), null, stop.Token));
    }

    [Fact]
    public void A_mistake_of_ours_stops_it_with_its_own_exception()
    {
        var broken = new Arm(TwoAgencies.Scenario, (_, _, _) => throw new InvalidOperationException("planted"));
        Assert.Throws<InvalidOperationException>(() => new PolicyComparer([broken, broken]).Run(new ComparisonPlan { Threads = 2 }));
    }
}
