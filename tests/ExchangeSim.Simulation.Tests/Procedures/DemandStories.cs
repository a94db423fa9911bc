using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.TestKit;
using NodaTime;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Procedures;

public class DemandStories
{
    private static Scenario Arising(Demand demand) => Scenario(There(new WaitStep { Id = "wait", Time = Hours(1), Then = "reply" }), [Desk("ncb", 1)]) with
    {
        Demands = [demand], Length = Duration.FromHours(3000),
    };

    [Fact]
    public void The_rate_counts_requests_and_batches_are_as_many_fewer()
    {
        var requests = Recorder.Run(Arising(Demand(1) with { BatchLow = 1, BatchHigh = 5 })).Requests;
        var batches = requests.Select(r => r.ArisenAt).Distinct().Count();
        Assert.InRange(requests.Count, 2475, 3525); // 3000, and 5 standard deviations: 1000 batches whose squared size is 11 on average, √11000
        Assert.InRange(batches, 842, 1158);
    }

    [Fact]
    public void Requests_of_a_batch_have_one_length_at_a_step_that_is_drawn_once_a_batch_and_each_its_own_elsewhere()
    {
        var shared = new WaitStep { Id = "shared", Time = new Exponential(Hour), IsDrawnOnceABatch = true, Then = "own" };
        var own = new WaitStep { Id = "own", Time = new Exponential(Hour), Then = "reply" };
        var demand = Demand(1) with { BatchLow = 3, BatchHigh = 3, AtMost = 30 };
        var together = WaitsOf(shared, own).Chunk(3).ToList();
        var alone = WaitsOf(shared with { IsDrawnOnceABatch = false }, own);
        Assert.All(together, batch => Assert.Single(batch.Select(waits => waits.First).Distinct()));
        Assert.All(together, batch => Assert.Equal(3, batch.Select(waits => waits.Second).Distinct().Count()));
        Assert.Equal(alone.Select(waits => waits.Second), together.SelectMany(batch => batch).Select(waits => waits.Second)); // no other draw changes
        Assert.Equal(alone.Chunk(3).Select(batch => batch[0].First), together.Select(batch => batch[0].First)); // it is the one of the first
        Assert.Equal(30, alone.Select(waits => waits.First).Distinct().Count());

        List<(long First, long Second)> WaitsOf(WaitStep first, WaitStep second)
        {
            var scenario = Scenario(There(first, second), [Desk("ncb", 1)]) with { Demands = [demand] };
            var run = Recorder.Run(scenario, Recorder.Traced(scenario));
            return [.. run.Requests.OrderBy(request => request.Number).Select(request =>
                run.Trace.Where(part => part.Request == request.Key && part.Kind == TraceKind.Delayed).OrderBy(part => part.From).Select(part => part.To - part.From).ToList())
                .Select(lengths => (lengths[0], lengths[1]))];
        }
    }

    [Fact]
    public void A_rate_of_nothing_brings_nothing_also_under_a_surge()
    {
        var surge = new Inject { Id = "surge", At = Monday.Plus(Duration.FromHours(10)), Lasts = Duration.FromHours(100), Effects = [new Surge([], 10)] };
        Assert.Empty(Recorder.Run(Arising(Demand(0)) with { Injects = [surge] }).Requests);
    }

    [Fact]
    public void A_day_that_the_zone_left_out_brings_no_demand_of_its_own()
    {
        // From Thursday 29 December 2011 in Apia, which had no Friday: all demand of these days is that of Fridays, and there is none.
        var scenario = Arising(Demand(5) with { Week = [0, 0, 0, 0, 1, 0, 0] });
        scenario = scenario with
        {
            Start = Instant.FromUtc(2011, 12, 29, 10, 0), Length = Duration.FromDays(4),
            Agencies = [scenario.Agencies[0] with { Zone = DateTimeZoneProviders.Tzdb["Pacific/Apia"] }, scenario.Agencies[1]],
        };
        Assert.Empty(Recorder.Run(scenario).Requests);
        Assert.NotEmpty(Recorder.Run(scenario with { Demands = [Demand(5) with { Week = [0, 0, 0, 0, 0, 1, 0] }] }).Requests);
    }
}
