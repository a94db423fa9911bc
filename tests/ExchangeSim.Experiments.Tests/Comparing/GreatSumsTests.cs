using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Experiments.Tests.Runs;
using ExchangeSim.Model;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments.Tests.Comparing;

/// <summary>Sums of time hold some 290 million request-years. More of it stops a run, and never becomes less than nothing.</summary>
public class GreatSumsTests
{
    private const long Half = long.MaxValue / 2 + 1;

    [Fact]
    public void Where_the_time_went_is_never_less_than_nothing()
    {
        var totals = new ArmTotals(TwoAgencies.Scenario, []);
        var result = TwoAgencies.Result() with { Charges = [new Charge(1, 0, 0, 1, LatencyPart.Queueing, Half)] };
        totals.Add(result);
        Assert.Equal(Half, totals.Total);
        Assert.Throws<OverflowException>(() => totals.Add(result));
    }

    [Fact]
    public void Neither_are_the_parts_of_latencies()
    {
        var request = TwoAgencies.Request(1) with { ClosedAt = Half };
        var group = new LatencyGroup(SampleResolution.Fine);
        group.Add(request, default, long.MaxValue);
        _ = new PooledGroup([group], [1], 0);
        group.Add(request, default, long.MaxValue);
        Assert.Throws<OverflowException>(() => new PooledGroup([group], [1], 0));
    }
}
