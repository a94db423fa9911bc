using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments.Tests.Runs;

public class FiguresCollectorTests
{
    private static Scenario WorldOf(int agencies) => TwoAgencies.Scenario with
    {
        Agencies = Enumerable.Range(0, agencies).Select(i => TwoAgencies.Scenario.Agencies[0] with { Id = $"a{i}" }).ToArray(),
    };

    [Fact]
    public void Collecting_allocates_nothing_once_its_samples_are_full()
    {
        var collector = new FiguresCollector(TwoAgencies.Scenario);
        var requests = Enumerable.Range(0, 10_000).Select(i => TwoAgencies.Request(1 + i % 977)).ToArray();
        collector.OnClosed(requests);
        // The least of three: what the runtime does for itself while it compiles is no matter of the collector.
        Assert.Equal(0, Enumerable.Range(0, 3).Min(_ =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            collector.OnClosed(requests);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }));
    }

    [Fact]
    public void A_world_keeps_its_pairs_less_finely_and_says_so()
    {
        var world = WorldOf(196);
        var collector = new FiguresCollector(world);
        collector.OnClosed([TwoAgencies.Request(3) with { Requesting = 195, Requested = 0 }]);
        Assert.Equal(SampleResolution.Compact, collector.Groups.Pairs()[195 * 196]!.Endings.Times().Resolution);
        Assert.Empty(collector.Groups.Cells);
        var builder = new RunFiguresBuilder(world, 1);
        builder.Add(0, collector, TwoAgencies.Result());
        Assert.Contains(builder.Build(1).Notes, note => note.Text.Contains("0.8 %", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pair_of_a_world_takes_a_few_kilobytes_however_many_requests_it_has()
    {
        var collector = new FiguresCollector(WorldOf(196));
        var requests = Enumerable.Range(0, 200_000).Select(i => TwoAgencies.Request(0.5 + i % 4000)).ToArray();
        collector.OnClosed(requests);
        // Other pairs of the same procedure: only each pair's own memory is new. The bound holds for all that it ever asked for; it keeps a tenth of that. What else the runtime
        // may count in between only adds, so the least counts.
        Assert.InRange(Enumerable.Range(9, 3).Min(pair => Allocated(collector, requests, (short)pair)), 1, 32_000);
    }

    private static long Allocated(FiguresCollector collector, ClosedRequest[] requests, short requested)
    {
        for (var i = 0; i < requests.Length; i++) requests[i].Requested = requested;
        var before = GC.GetAllocatedBytesForCurrentThread();
        collector.OnClosed(requests);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [Fact]
    public void The_slowest_do_not_depend_on_the_order_in_which_they_close()
    {
        var requests = Enumerable.Range(0, 300).Select(i => TwoAgencies.Request(1 + i % 5) with { Key = (ulong)(i * 7919 % 307) }).ToArray();
        var forwards = TwoAgencies.Collected(requests).Slowest.Requests.Select(slow => slow.Request.Key);
        var backwards = TwoAgencies.Collected(requests.Reverse().ToArray()).Slowest.Requests.Select(slow => slow.Request.Key);
        Assert.Equal(forwards, backwards);
    }
}
