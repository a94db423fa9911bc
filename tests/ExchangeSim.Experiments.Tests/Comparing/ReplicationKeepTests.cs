using System.Collections.Concurrent;
using System.Text.Json;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Keeping;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Tests.Kit;
using ExchangeSim.Model;
using static ExchangeSim.Experiments.Tests.Kit.Sketch;

namespace ExchangeSim.Experiments.Tests.Comparing;

public class ReplicationKeepTests
{
    private static readonly Procedure Information = Procedure(Submit("look-up"), Work("look-up", new Exponential(1.5 * Hour), "reply"), Reply, Answered);

    private static readonly Scenario Baseline = Scenario(Information) with { Agencies = [Agency("vietnam"), Agency("laos", Desk("ncb", 2))], Demands = [Demand(1.1)] };

    private static readonly Scenario ThirdOfficer = Baseline with { Policy = "third-officer", Agencies = [Agency("vietnam"), Agency("laos", Desk("ncb", 3))] };

    private static readonly ComparisonPlan Plan = new() { Threads = 2, MostReplications = 12, Precision = 1e-9 };

    [Fact]
    public void A_comparison_that_goes_on_has_the_figures_of_one_that_was_never_interrupted()
    {
        var keep = new Kept();
        var whole = Json(Compare(keep, out _));
        foreach (var lost in (int[])[1, 6, 7, 11]) keep.Outcomes.Remove(lost, out _);
        Assert.Equal(whole, Json(Compare(keep, out var runs)));
        Assert.Equal(4 * 2, runs);
        Assert.Equal(12, keep.Outcomes.Count);
    }

    [Fact]
    public void What_was_kept_is_not_run_again_under_another_precision_or_maximum()
    {
        var keep = new Kept();
        Compare(keep, out _);
        var fewer = Compare(keep, out var runs, Plan with { MostReplications = 8 });
        Assert.Equal((8, 0), (fewer.Replications, runs));
        Assert.Equal(Json(Compare(null, out _, Plan with { MostReplications = 8 })), Json(fewer));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(-1)]
    public void What_was_kept_and_is_damaged_is_run_again(int length)
    {
        var keep = new Kept();
        var whole = Json(Compare(keep, out _));
        var bytes = keep.Outcomes[3];
        keep.Outcomes[3] = length >= 0 ? bytes[..length] : [.. bytes.Select((b, i) => i == bytes.Length / 2 ? (byte)~b : b)];
        Assert.Equal(whole, Json(Compare(keep, out var runs)));
        Assert.Equal(2, runs);
        Assert.Equal(bytes, keep.Outcomes[3]);
    }

    private static ComparisonFigures Compare(IRunKeep? keep, out int runs, ComparisonPlan? plan = null)
    {
        var count = 0;
        Arm Counted(Scenario scenario)
        {
            var arm = Arm.InProcess(scenario);
            return arm with
            {
                Simulate = (settings, observer, cancellation) =>
                {
                    Interlocked.Increment(ref count);
                    return arm.Simulate(settings, observer, cancellation);
                },
            };
        }
        var figures = new PolicyComparer([Counted(Baseline), Counted(ThirdOfficer)]).Run(plan ?? Plan, keep: keep);
        runs = count;
        return figures;
    }

    private static string Json(ComparisonFigures figures) => JsonSerializer.Serialize(figures);

    private sealed class Kept : IRunKeep
    {
        internal ConcurrentDictionary<int, byte[]> Outcomes { get; } = [];

        public byte[]? Find(int replication) => Outcomes.GetValueOrDefault(replication);

        void IRunKeep.Keep(int replication, byte[] outcome) => Outcomes[replication] = outcome;
    }
}
