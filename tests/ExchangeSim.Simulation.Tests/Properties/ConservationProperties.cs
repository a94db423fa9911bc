using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.TestKit;

namespace ExchangeSim.Simulation.Tests.Properties;

public class ConservationProperties
{
    private const int Count = 150;

    [Fact]
    public void The_parts_of_every_latency_sum_to_the_whole() => Worlds.Have(Count, world =>
    {
        foreach (var request in Recorder.Run(world).Requests)
        {
            var parts = Enumerable.Range(0, LatencyParts.Count).Select(part => request.Parts[(LatencyPart)part]).ToArray();
            Assert.All(parts, part => Assert.True(part >= 0, $"a negative part: {string.Join(' ', parts)}"));
            if (request.WasSent) Assert.Equal(request.Latency, parts.Sum());
        }
    });

    [Fact]
    public void Charges_sum_to_all_latencies_and_the_ages_of_what_is_open() => Worlds.Have(Count, world =>
    {
        var run = Recorder.Run(world);
        for (var part = 0; part < LatencyParts.Count; part++)
            Assert.Equal(run.Requests.Where(r => r.WasSent).Sum(r => r.Parts[(LatencyPart)part]), run.Result.Charges.Where(c => (int)c.Part == part).Sum(c => c.Milliseconds));
        Assert.Equal(run.Requests.Sum(r => r.Latency), run.Result.Charges.Sum(c => c.Milliseconds));
    });

    [Fact]
    public void Nothing_is_lost_and_nothing_is_told_twice() => Worlds.Have(Count, world =>
    {
        var run = Recorder.Run(world with { WarmUp = NodaTime.Duration.Zero });
        Assert.Equal(run.Requests.Count, run.Requests.Select(r => r.Key).Distinct().Count());
        foreach (var stream in run.Requests.Where(r => r.Demand >= 0).GroupBy(r => (r.Demand, r.Requesting)))
            Assert.Equal(Enumerable.Range(1, stream.Count()).Select(n => (long)n), stream.Select(r => r.Number).Order());
        Assert.Equal(world.Requests.Count, run.Requests.Count(r => r.Demand < 0));
        Assert.Contains(run.Requests, r => r.Outcome != Outcome.Open);
    });

    [Fact]
    public void Segments_of_a_request_follow_each_other_from_its_arising_to_its_closing() => Worlds.Have(Count, world =>
    {
        var run = Recorder.Run(world, Recorder.Traced(world));
        var lives = run.Trace.Where(s => s.Depth == 0).GroupBy(s => s.Request).ToDictionary(life => life.Key, life => life.OrderBy(s => s.From).ThenBy(s => s.To).ToArray());
        foreach (var request in run.Requests)
        {
            var life = lives[request.Key];
            Assert.Equal((TraceKind.Arisen, request.ArisenAt), (life[0].Kind == TraceKind.Arisen ? life[0].Kind : life.First(s => s.Kind == TraceKind.Arisen).Kind, life[0].From));
            for (var i = 1; i < life.Length; i++) Assert.Equal(life[i - 1].To, life[i].From);
            Assert.Equal(request.ClosedAt, life[^1].To);
            Assert.Equal(request.Outcome != Outcome.Open, life.Any(s => s.Kind == TraceKind.Closed));
        }
    });

    [Fact]
    public void Segments_of_every_life_inside_a_request_follow_each_other() => Worlds.Have(Count, world =>
    {
        foreach (var inner in Recorder.Run(world, Recorder.Traced(world)).Trace.GroupBy(s => (s.Request, s.Life)))
        {
            Assert.Single(inner.Select(s => s.Depth).Distinct());
            Assert.Equal(inner.First().Depth == 0, inner.Key.Request == inner.Key.Life);
            var life = inner.OrderBy(s => s.From).ThenBy(s => s.To).ToArray();
            for (var i = 1; i < life.Length; i++) Assert.Equal(life[i - 1].To, life[i].From);
        }
    });

    [Fact]
    public void Traced_segments_after_sending_tell_the_same_parts_as_the_figures() => Worlds.Have(Count, world =>
    {
        var run = Recorder.Run(world, Recorder.Traced(world));
        var joined = run.Trace.Where(s => s.Depth > 0 || s.Kind == TraceKind.Joined).Select(s => s.Request).ToHashSet();
        foreach (var request in run.Requests.Where(r => r.WasSent && !joined.Contains(r.Key)))
        {
            var told = run.Trace.Where(s => s.Request == request.Key && s.From >= request.SentAt).ToLookup(s => s.Part, s => s.To - s.From);
            for (var part = 0; part < LatencyParts.Count; part++) Assert.Equal(request.Parts[(LatencyPart)part], told[(LatencyPart)part].Sum());
        }
    });
}
