using ExchangeSim.Experiments.Statistics;

namespace ExchangeSim.Experiments.Tests.Statistics;

public class CurveSpreadTests
{
    private static ReplicationCurve Of(params long[] latencies)
    {
        var sample = new LatencySample();
        foreach (var latency in latencies) sample.AddClosed(latency);
        return ReplicationCurve.Of(new KaplanMeier(sample));
    }

    private static CurveSpread Sum(params ReplicationCurve[] curves)
    {
        var spread = new CurveSpread();
        foreach (var curve in curves) spread.Add(curve);
        return spread;
    }

    [Fact]
    public void The_grid_has_every_time_in_order_and_finds_the_first_that_is_not_before_another()
    {
        var times = Enumerable.Range(0, 2200).Select(CurveGrid.TimeOf).ToArray();
        Assert.Equal(times.Order().Distinct(), times);
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.InRange((double)pair.Second / pair.First, 1.0078, 1.0158));
        foreach (var time in (long[])[0, 1, 64, 65, 127, 128, 129, 3_600_000, 86_400_000, 86_400_001])
            Assert.Equal(times.First(t => t >= time), CurveGrid.TimeOf(CurveGrid.AtOrAfter(time)));
    }

    [Fact]
    public void Mean_and_error_are_those_of_the_replications_shares()
    {
        // At 5,000 ms the three replications have closed 1/2, 1 and 0 of their requests: mean 1/2, standard deviation 1/2.
        var spread = Sum(Of(1_000, 9_000), Of(2_000, 3_000), Of(20_000));
        var time = CurveGrid.AtOrAfter(5_000);
        Assert.Equal(0.5, spread.Mean(time), 7);
        Assert.Equal(0.5 / Math.Sqrt(3), spread.StandardError(time)!.Value, 7);
        Assert.Equal(20_000, spread.Longest);
    }

    [Fact]
    public void Before_its_first_time_a_curve_is_at_nothing_and_after_its_last_it_stays()
    {
        var open = new LatencySample();
        open.AddClosed(1_000);
        open.AddCensored(2_000);
        var spread = Sum(ReplicationCurve.Of(new KaplanMeier(open)), Of(500_000));
        Assert.Equal(0, spread.Mean(CurveGrid.AtOrAfter(900)));
        Assert.Equal(0.25, spread.Mean(CurveGrid.AtOrAfter(400_000)), 7);
        Assert.Equal(0.75, spread.Mean(CurveGrid.AtOrAfter(500_000)), 7);
        Assert.Equal(0.75, spread.Mean(CurveGrid.AtOrAfter(900_000)), 7);
    }

    [Fact]
    public void The_order_of_adding_does_not_matter()
    {
        var random = new Random(7);
        var curves = Enumerable.Range(0, 6).Select(i => Of([.. Enumerable.Range(0, 50).Select(_ => random.NextInt64(1L << (10 + 2 * i)))])).ToArray();
        var (forwards, backwards) = (Sum(curves), Sum([.. curves.Reverse()]));
        Assert.Equal(forwards.Times, backwards.Times);
        Assert.All(forwards.Times, time => Assert.Equal((forwards.Mean(time), forwards.StandardError(time)), (backwards.Mean(time), backwards.StandardError(time))));
    }

    [Fact]
    public void A_single_curve_has_no_error() => Assert.Null(Sum(Of(5)).StandardError(0));
}
