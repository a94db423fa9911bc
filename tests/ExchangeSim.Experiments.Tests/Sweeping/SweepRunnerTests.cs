using System.Text.Json;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Experiments.Tests.Kit;
using ExchangeSim.Experiments.Tests.Runs;
using ExchangeSim.Model;
using static ExchangeSim.Experiments.Tests.Kit.Sketch;

namespace ExchangeSim.Experiments.Tests.Sweeping;

public class SweepRunnerTests
{
    private static readonly Metric Mean = new(Statistic.Mean);

    /// <summary>Nobody ever waits: an hour there, some hours of work, an hour back.</summary>
    private static Scenario Asking(double hours, string? policy = null) =>
        Scenario(Procedure(Submit("look-up"), Work("look-up", Hours(hours), "reply"), Reply, Answered)) with
        {
            Policy = policy, Demands = [Demand(0.05)], Agencies = [Agency("vietnam"), Agency("laos", Desk("ncb", 50))],
        };

    private static SweepPoint Point(Setting[] settings, params Scenario[] scenarios) => new(settings, [.. scenarios.Select(Arm.InProcess)]);

    private static Setting At(int level, int last, bool stands = false) => new(level.ToString(System.Globalization.CultureInfo.InvariantCulture), (double)level / last, stands);

    /// <summary>The latency is 2 + a + 3 b + 2 a b hours for a of 0 to 2 and b of 0 to 1.</summary>
    private static SweepFigures Factorial(SweepPlan plan) =>
        new SweepRunner(Design.Factorial, ["a", "b"], [.. Designs.Factorial([3, 2])
            .Select(p => Point([At(p[0], 2, p[0] == 1), At(p[1], 1)], Asking(p[0] + 3 * p[1] + 2 * p[0] * p[1] + 0.001), Asking(1.001 + 3 * p[1], "other")))], Mean).Run(plan);

    [Fact]
    public void Main_effects_and_interactions_are_those_that_were_built_in()
    {
        var figures = Factorial(new SweepPlan { LeastReplications = 2, MostReplications = 2 });
        double Effect(int varied, string to, int series = 0) => figures.Effects.Single(e => e.Varied == varied && e.To == to).Changes[series]!.Value;
        Assert.Equal(6, figures.Points.Count);
        Assert.Equal(-2, Effect(0, "0"), 6); // a from 1, as it stands, to 0: 1 + 2 b on average
        Assert.Equal(2, Effect(0, "2"), 6);
        Assert.Equal(5, Effect(1, "1"), 6); // 3 + 2 a on average
        Assert.Equal("1", figures.Effects[0].To);
        Assert.Equal(4, Assert.Single(figures.Interactions).Changes[0]!.Value, 6);
        Assert.Equal(-2, Effect(0, "2", 1), 6); // what the policy makes of it does not depend on a, so its difference does
        Assert.Equal(2.001, figures.Points[0].Figures[(int)Statistic.Mean]!.Value, 6);
        Assert.Equal([1, 1, 0, -2, -1, -5], figures.Points.Select(p => Math.Round(p.Policies[0]!.Difference, 6)));
    }

    [Fact]
    public void One_at_a_time_compares_each_point_with_the_first()
    {
        var stands = new Setting(null, null, true);
        var figures = new SweepRunner(Design.OneAtATime, ["a", "b"],
            [Point([stands, stands], Asking(1)), Point([At(0, 1), stands], Asking(3)), Point([stands, At(0, 1)], Asking(0.5))], Mean).Run(new SweepPlan());
        Assert.Equal([(0, null, "0"), (1, null, "0")], figures.Effects.Select(e => (e.Varied, e.From, e.To)));
        Assert.Equal([2, -0.5], figures.Effects.Select(e => Math.Round(e.Changes[0]!.Value, 9)));
        Assert.All(figures.Effects, e => Assert.Equal(0, e.Changes[0]!.HalfWidth!.Value, 9));
    }

    [Fact]
    public void Straight_lines_through_a_latin_hypercube_find_slopes_and_say_how_much_they_explain()
    {
        var points = Designs.LatinHypercube(2, 12, 3).Select(u => Point([new Setting("a", u[0], false), new Setting("b", u[1], false)], Asking(1 + 4 * u[0] + u[1]))).ToList();
        var figures = new SweepRunner(Design.LatinHypercube, ["a", "b"], points, Mean).Run(new SweepPlan { LeastReplications = 2, MostReplications = 2 });
        // From the least to the greatest value that a point has, which are the two that the effect names.
        double Range(int figure) => points.Max(point => point.Settings[figure].Position!.Value) - points.Min(point => point.Settings[figure].Position!.Value);
        Assert.Equal([4 * Range(0), Range(1)], figures.Effects.Select(e => Math.Round(e.Changes[0]!.Value, 6)), (expected, actual) => Math.Abs(expected - actual) < 1e-4);
        Assert.Equal(1, figures.Explained[0]!.Value, 6);
        Assert.Empty(new SweepRunner(Design.LatinHypercube, ["a", "b"], [.. points.Take(3)], Mean).Run(new SweepPlan { LeastReplications = 2, MostReplications = 2 }).Effects);
    }

    [Fact]
    public void The_figures_are_the_same_on_any_number_of_threads()
    {
        string Json(int threads) => JsonSerializer.Serialize(Factorial(new SweepPlan { Threads = threads, LeastReplications = 3, MostReplications = 9, Precision = 1e-9 }));
        Assert.Equal(Json(1), Json(2));
        Assert.Equal(Json(1), Json(7));
    }

    [Theory]
    [InlineData("vietnam", "laos", 3.0)]
    [InlineData(null, "laos", 3.0)]
    [InlineData("laos", null, null)]
    public void A_response_is_about_the_requests_that_it_names(string? from, string? to, double? mean)
    {
        var figures = new SweepRunner(Design.Factorial, ["a"], [Point([At(0, 1)], Asking(1))], new Metric(Statistic.Mean, "information", from, to)).Run(new SweepPlan());
        var estimate = figures.Points[0].Figures[(int)Statistic.Mean];
        if (mean is { } hours) Assert.Equal(hours, estimate!.Value, 6);
        else Assert.Null(estimate);
        Assert.Equal(mean is null, figures.Notes.Any(n => n.Text.StartsWith("A dash", StringComparison.Ordinal)));
    }

    [Fact]
    public void More_replications_run_until_it_is_precise_and_never_more_than_allowed()
    {
        Scenario Busy(int officers) => Scenario(Procedure(Submit("look-up"), Work("look-up", new Exponential(1.5 * Hour), "reply"), Reply, Answered)) with
        {
            Agencies = [Agency("vietnam"), Agency("laos", Desk("ncb", officers))], Demands = [Demand(1.1)],
        };
        var runner = new SweepRunner(Design.Factorial, ["a"], [Point([At(0, 1)], Busy(2)), Point([At(1, 1)], Busy(3))], Mean);
        var precise = runner.Run(new SweepPlan { Threads = 2, LeastReplications = 3, MostReplications = 60, Precision = 0.2 });
        Assert.InRange(precise.Replications, 4, 59);
        Assert.All(precise.Points, p => Assert.True(p.Figures[0]!.HalfWidth <= 0.2 * precise.Points[0].Figures[0]!.Value));
        var bounded = runner.Run(new SweepPlan { Threads = 2, LeastReplications = 3, MostReplications = 4, Precision = 1e-9 });
        Assert.Equal(4, bounded.Replications);
        Assert.Contains(bounded.Notes, n => n.Text.Contains("not reached in 4 replications", StringComparison.Ordinal));
    }

    [Fact]
    public void A_stopped_sweep_holds_the_replications_that_were_over_at_every_point()
    {
        using var stop = new CancellationTokenSource();
        SweepPoint Stopping(int point) => new([At(point, 1)], [new Arm(TwoAgencies.Scenario, (settings, observer, token) =>
        {
            if (settings.Replication == 3 && point == 1) stop.Cancel();
            observer.OnClosed([TwoAgencies.Request(settings.Replication + 1)]);
            return TwoAgencies.Result((ulong)settings.Replication, !token.IsCancellationRequested);
        })]);
        var runner = new SweepRunner(Design.Factorial, ["a"], [Stopping(0), Stopping(1)], Mean);
        var figures = runner.Run(new SweepPlan(), null, stop.Token);
        Assert.Equal((3, false), (figures.Replications, figures.IsComplete));
        Assert.Throws<OperationCanceledException>(() => runner.Run(new SweepPlan(), null, stop.Token));
    }
}
