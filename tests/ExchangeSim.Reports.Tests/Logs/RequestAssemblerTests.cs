using ExchangeSim.Model;
using ExchangeSim.Reports.Logs;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Runs;
using ExchangeSim.Simulation.TestKit;

namespace ExchangeSim.Reports.Tests.Logs;

public class RequestAssemblerTests
{
    public static TheoryData<int> Worlds() => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Each_request_comes_once_with_its_whole_life_without_a_gap(int seed)
    {
        var scenario = RandomScenario.Of(seed);
        var all = Recorder.Run(scenario, Recorder.Traced(scenario));
        var heard = Assembled(scenario).Heard.Requests;
        Assert.Equal(all.Requests.Select(r => r.Key).Order(), heard.Select(h => h.Request.Key).Order());
        var lives = all.Trace.ToLookup(s => s.Request);
        foreach (var (_, request, segments) in heard)
        {
            Assert.All(segments, s => Assert.True(s.To <= request.ClosedAt));
            // Only what a branch or nested request was still in the midst of when its request closed is not there.
            Assert.All(lives[request.Key].Where(s => s.To <= request.ClosedAt).Except(segments),
                s => Assert.Contains(lives[request.Key], l => s.Depth > 0 && l.To > request.ClosedAt && (l.Depth, l.Agency, l.Step) == (s.Depth, s.Agency, s.Step)));
            Assert.Equal(segments.Select(s => s.From).Order(), segments.Select(s => s.From));
            var at = request.ArisenAt;
            foreach (var segment in segments.Where(s => s.Depth == 0))
            {
                Assert.Equal(at, segment.From);
                at = segment.To;
            }
            Assert.Equal(request.ClosedAt, at);
            Assert.Equal(request.Outcome == Outcome.Open ? 0 : 1, segments.Count(s => s is { Depth: 0, Kind: TraceKind.Closed }));
        }
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void No_more_is_held_than_is_open_and_nothing_is_left(int seed)
    {
        var (_, watch) = Assembled(RandomScenario.Of(seed));
        Assert.True(watch.Looks > 0);
        Assert.Equal(0, watch.TooMany);
        Assert.Equal(0, watch.Assembler.Held);
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void They_come_in_order_of_closing_on_any_number_of_threads(int seed)
    {
        var scenario = RandomScenario.Of(seed);
        var one = Assembled(scenario).Heard;
        Assert.Equal(one.Requests.Select(h => h.Request.ClosedAt).Order(), one.Requests.Select(h => h.Request.ClosedAt));
        Assert.Equal(one.Text(), Assembled(scenario, threads: 3).Heard.Text());
    }

    private static (Heard Heard, Watch Watch) Assembled(Scenario scenario, int threads = 1)
    {
        var heard = new Heard();
        var warmUp = (long)scenario.WarmUp.TotalMilliseconds;
        var watch = new Watch(new RequestAssembler(warmUp, (in request, segments) => heard.Add(0, in request, segments)), warmUp);
        using var run = new SimulationRun(CompiledScenario.Compile(scenario), Recorder.Traced(scenario) with { Threads = threads }, watch);
        run.Finish();
        watch.Assembler.HandOver();
        return (heard, watch);
    }

    /// <summary>Counts on its own which requests are open.</summary>
    private sealed class Watch(RequestAssembler assembler, long warmUp) : IRunObserver
    {
        private int _open;

        internal RequestAssembler Assembler => assembler;
        internal int Looks { get; private set; }
        internal int TooMany { get; private set; }

        public void OnClosed(ReadOnlySpan<ClosedRequest> requests)
        {
            _open -= requests.Length;
            assembler.Add(requests);
        }

        public void OnTrace(ReadOnlySpan<TraceSegment> segments)
        {
            foreach (ref readonly var segment in segments) if (segment.Kind == TraceKind.Arisen && segment.From >= warmUp) _open++;
            assembler.Add(segments);
        }

        public void OnProgress(long time, long events)
        {
            assembler.HandOver();
            Looks++;
            if (assembler.Held != _open) TooMany++;
        }
    }
}
