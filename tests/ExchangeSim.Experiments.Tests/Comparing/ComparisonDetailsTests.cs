using System.Text.Json;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Tests.Kit;
using ExchangeSim.Model;
using ExchangeSim.Simulation;
using static ExchangeSim.Experiments.Tests.Kit.Sketch;

namespace ExchangeSim.Experiments.Tests.Comparing;

/// <summary>What a comparison tells besides: desks over time, pairs of agencies, the slowest requests.</summary>
public class ComparisonDetailsTests
{
    private const int Replications = 5;

    private static readonly Procedure Information = Procedure(Submit("look-up"), Work("look-up", new Exponential(1.5 * Hour), "reply"), Reply, Answered);

    private static readonly Scenario Baseline = Scenario(Information) with { Agencies = [Agency("vietnam"), Agency("laos", Desk("ncb", 2))], Demands = [Demand(1.1)] };

    private static readonly Scenario ThirdOfficer = Baseline with { Policy = "third-officer", Agencies = [Agency("vietnam"), Agency("laos", Desk("ncb", 3))] };

    private static readonly ComparisonFigures Figures =
        new PolicyComparer([Arm.InProcess(Baseline), Arm.InProcess(ThirdOfficer)])
            .Run(new ComparisonPlan { Threads = 2, LeastReplications = Replications, MostReplications = Replications });

    private static RunFigures Run(Scenario scenario) => ReplicationRunner.InProcess(scenario).Run(new RunPlan { Replications = Replications });

    [Fact]
    public void The_desk_that_binds_has_under_each_policy_the_periods_of_a_run_under_it()
    {
        foreach (var (policy, run) in Figures.Policies.Zip([Run(Baseline), Run(ThirdOfficer)]))
        {
            var desk = Assert.Single(policy.Desks);
            Assert.Equal(("laos", "ncb"), (desk.Agency, desk.Desk));
            Assert.InRange(desk.Periods.Count, 4, 60);
            Assert.Equal(run.Desks.Single(d => d.Agency == "laos").Periods, desk.Periods);
        }
        Assert.True(Figures.Policies[1].Desks[0].Periods.Sum(p => p.MeanQueue) < Figures.Baseline.Desks[0].Periods.Sum(p => p.MeanQueue) / 2);
    }

    [Fact]
    public void The_slowest_requests_are_those_of_a_run_of_the_scenario_as_it_stands() =>
        Assert.Equal(JsonSerializer.Serialize(Run(Baseline).Slowest), JsonSerializer.Serialize(Figures.Slowest));

    [Fact]
    public void The_time_of_all_pairs_is_the_time_of_all_requests()
    {
        Assert.All(Figures.Policies, policy =>
        {
            var flow = Assert.Single(policy.Flows);
            Assert.Equal(("vietnam", "laos"), (flow.From, flow.To));
            Assert.Equal(policy.All.Sent!.Policy * Replications, flow.Sent);
            Assert.Equal(policy.TotalMilliseconds, flow.MeanHours!.Value * flow.Sent * Hour, 1.0);
        });
        Assert.Equal((0, 0), (Figures.Baseline.Flows[0].DifferenceHours, Figures.Baseline.Flows[0].HalfWidthHours));
    }

    [Fact]
    public void The_difference_of_a_pair_has_an_interval_made_from_the_replications()
    {
        (double Time, double Sent)[] Sums(Scenario scenario) => [.. Enumerable.Range(0, Replications).Select(replication =>
        {
            var collector = new ArmCollector(scenario);
            var flow = collector.End(Arm.InProcess(scenario).Simulate(new RunSettings { Seed = 1, Replication = replication }, collector, default)).Flows.Single();
            return ((double)flow.Milliseconds, (double)flow.Sent);
        })];
        // The jackknife by hand: the difference without each replication, and the degrees of freedom of Johnson and Rust, read to a hundredth.
        static double Without((double Time, double Sent)[] sums, int left) => sums.Where((_, i) => i != left).Sum(s => s.Time) / sums.Where((_, i) => i != left).Sum(s => s.Sent);
        var (before, after) = (Sums(Baseline), Sums(ThirdOfficer));
        var differences = Enumerable.Range(0, Replications).Select(left => Without(after, left) - Without(before, left)).ToArray();
        var terms = differences.Select(d => 4 / 5.0 * (d - differences.Average()) * (d - differences.Average())).ToArray();
        var freedom = Math.Min(4, (3.16 - 2.77 / Math.Sqrt(5)) * terms.Sum() * terms.Sum() / terms.Sum(term => term * term));
        var half = MathNet.Numerics.Distributions.StudentT.InvCDF(0, 1, freedom, 0.975) * Math.Sqrt(terms.Sum()) / Hour;
        Assert.Equal(half, Figures.Policies[1].Flows[0].HalfWidthHours!.Value, 0.003 * half);
        Assert.True(Figures.Policies[1].Flows[0].DifferenceHours < -Figures.Policies[1].Flows[0].HalfWidthHours);
    }

    [Fact]
    public void A_pair_without_requests_in_one_replication_has_no_interval_and_an_agency_of_a_policy_alone_no_pair()
    {
        var flows = new PairFlows(Baseline, Baseline with { Agencies = [Agency("cambodia"), .. Baseline.Agencies] });
        flows.Add([new PairTime(0, 1, 2, 8 * (long)Hour)], [new PairTime(1, 2, 1, (long)Hour), new PairTime(0, 1, 9, (long)Hour)]);
        flows.Add([new PairTime(0, 1, 2, 4 * (long)Hour)], []);
        Assert.Equal(new PairFlow("vietnam", "laos", 1, 1, -2, null), Assert.Single(flows.Build(0.95)));
    }
}
