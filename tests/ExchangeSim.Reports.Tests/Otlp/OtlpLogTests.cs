using ExchangeSim.Model;
using ExchangeSim.Reports.Otlp;
using ExchangeSim.Reports.Tests.Logs;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.TestKit;

namespace ExchangeSim.Reports.Tests.Otlp;

[Collection(SpansOfAll)]
[Trait("Category", "Slow")]
public class OtlpLogTests
{
    /// <summary>Whoever listens to an agency's spans hears those of all tests: these run one after the other.</summary>
    internal const string SpansOfAll = "spans";

    private static readonly TimeSpan[] AtOnce = [TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_request_is_a_trace_of_nested_spans_at_their_simulated_times(bool grpc)
    {
        await using var receiver = await OtlpReceiver.Start(grpc);
        Run(receiver, Logged.Story);
        Assert.Single(receiver.Spans.Select(s => s.Trace).Distinct());
        Assert.Equal("""
            asker: request information one 0:00-8:00
              asker: send submit 0:00-1:00
                answerer: process submit 1:00-7:00
                  answerer: consult 1:00-5:00
                    answerer: request check 1:00-5:00
                      answerer: send query 1:00-2:00
                        quick: process query 2:00-4:00
                          quick: look 2:00-4:00
                      quick: send tell 4:00-5:00
                        answerer: process tell 5:00-5:00
                          answerer: told 5:00-5:00
                    answerer: request check 1:00-5:00
                      answerer: send query 1:00-2:00
                        slow: process query 2:00-4:00
                          slow: look 2:00-4:00
                      slow: send tell 4:00-5:00
                        answerer: process tell 5:00-5:00
                          answerer: told 5:00-5:00
                  answerer: choose 5:00-5:00
                  answerer: fork 5:00-7:00
                    answerer: branch paper 5:00-7:00
                      answerer: paper 5:00-7:00
                    answerer: branch search 5:00-6:00
                      answerer: search (waits) 5:00-6:00
              answerer: send reply 7:00-8:00
                asker: process reply 8:00-8:00
                  asker: answered 8:00-8:00
            """, Tree(receiver.Spans));
    }

    [Fact]
    public async Task Spans_say_what_they_are_about_and_messages_follow_one_another()
    {
        await using var receiver = await OtlpReceiver.Start();
        Run(receiver, Logged.Story);
        var spans = receiver.Spans.ToLookup(s => s.Name);
        var root = spans["request information one"].Single();
        Assert.Equal(("one", "answered", "28800000"), (root.Attributes["exchangesim.request.id"], root.Attributes["exchangesim.outcome"],
            root.Attributes["exchangesim.latency_ms"]));
        Assert.Equal(["exchangesim.sent"], root.Events);
        Assert.Equal(("ncb", "7200000"), (spans["paper"].Single().Attributes["exchangesim.desk"], spans["paper"].Single().Attributes["exchangesim.work_ms"]));
        Assert.Equal("fork", spans["choose"].Single().Attributes["exchangesim.chosen_step"]);
        var (send, process) = (spans["send submit"].Single(), spans["process submit"].Single());
        Assert.Equal((4, 5, 1), (send.Kind, process.Kind, root.Kind)); // producer, consumer, internal
        Assert.Equal([send.Id], spans["send reply"].Single().Links);
        Assert.Equal(send.Id, process.Parent);
    }

    [Fact]
    public async Task A_refusal_is_an_error_with_its_ground()
    {
        await using var receiver = await OtlpReceiver.Start();
        Run(receiver, Small.Scenario(Small.There(Small.Work("look", "ncb", Small.Hours(1), "no"), Small.Close("no", Outcome.Refused, "own-national")),
            [Small.Desk("ncb", 1)]) with { Requests = [Small.Listed("one", 0)] });
        Assert.All(receiver.Spans.Where(s => s.Name is "request information one" or "no"), s => Assert.Equal((2, "refused: own-national"), (s.Status, s.Message)));
        Assert.Equal(2, receiver.Spans.Count(s => s.Status == 2));
    }

    [Fact]
    public async Task Waiting_and_rests_are_spans_of_their_own_so_that_only_work_looks_like_work()
    {
        await using var receiver = await OtlpReceiver.Start();
        var desk = Small.Desk("ncb", 1, Small.Daily(8, 12));
        Run(receiver, Small.Scenario(Small.There(Small.Work("look", "ncb", Small.Hours(6), "done"), Small.Close("done")), [desk]) with { Requests = [Small.Listed("one", 0)] });
        var spans = receiver.Spans.Where(s => s.Attributes.GetValueOrDefault("exchangesim.step") == "look").OrderBy(s => s.Start).ToList();
        Assert.Equal(["look (waits) waited", "look worked", "look (rests) rested", "look worked"], spans.Select(s => $"{s.Name} {s.Attributes["exchangesim.kind"]}"));
        Assert.Equal(6 * 3_600_000_000_000.0, spans.Where(s => s.Name == "look").Sum(s => (double)(s.End - s.Start)));
        Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
    }

    [Fact]
    public async Task The_ids_of_traces_begin_differently()
    {
        await using var receiver = await OtlpReceiver.Start();
        using var log = Open(receiver.Target);
        var sent = AddMany(log, spans: 2_000);
        log.Complete(Example.Report);
        Assert.Equal(sent, receiver.Spans.Select(s => s.Trace[..8]).Distinct().Count());
    }

    [Fact]
    public async Task The_same_run_has_the_same_traces_and_another_seed_has_others()
    {
        async Task<IEnumerable<string>> Traces(ulong seed)
        {
            await using var receiver = await OtlpReceiver.Start();
            Run(receiver, Logged.Story with { Requests = [Small.Listed("one", 0), Small.Listed("two", 1)] }, seed);
            return receiver.Spans.Select(s => s.Trace).Distinct().Order().ToList();
        }
        var once = await Traces(1);
        Assert.Equal(2, once.Count());
        Assert.Equal(once, await Traces(1));
        Assert.Empty(once.Intersect(await Traces(2)));
    }

    [Fact]
    public async Task In_random_worlds_every_span_has_its_parent_and_lies_in_the_time_of_its_request()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            await using var receiver = await OtlpReceiver.Start();
            Run(receiver, RandomScenario.Of(seed));
            foreach (var trace in receiver.Spans.GroupBy(s => s.Trace))
            {
                var ids = trace.ToDictionary(s => s.Id);
                var root = trace.Single(s => s.Parent == "");
                Assert.All(trace.Where(s => s != root), s => Assert.True(ids[s.Parent].Start <= s.Start && s.Start <= s.End, s.Name));
                Assert.All(trace, s => Assert.InRange(s.End, root.Start, root.End + 100)); // a span without length is 100 ns long
            }
        }
    }

    [Fact]
    public async Task Nothing_is_lost_of_fifty_thousand_spans()
    {
        await using var receiver = await OtlpReceiver.Start();
        using var log = Open(receiver.Target);
        var sent = AddMany(log, spans: 50_000);
        log.Complete(Example.Report);
        Assert.Null(log.Failure);
        Assert.True(log.Sent >= 50_000, $"{log.Sent} spans");
        Assert.Equal(log.Sent, receiver.Spans.Count);
        Assert.Equal(log.Sent, receiver.Spans.Select(s => s.Id).Distinct().Count());
        Assert.Equal(sent, receiver.Spans.Select(s => s.Trace).Distinct().Count());
    }

    [Fact]
    public async Task While_the_endpoint_takes_its_time_the_run_waits()
    {
        using var reached = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        await using var receiver = await OtlpReceiver.Start(answer: n =>
        {
            if (n != 1) return 200; // the first is the trial
            reached.Set();
            go.Wait();
            return 200;
        });
        using var log = Open(receiver.Target);
        var run = Task.Run(() => AddMany(log, spans: 20_000));
        await Task.Run(reached.Wait);
        Assert.Equal((0, false), (log.Sent, run.IsCompleted));
        go.Set();
        await run;
        log.Complete(Example.Report);
        Assert.Null(log.Failure);
        Assert.Equal(log.Sent, receiver.Spans.Count);
    }

    [Theory]
    [InlineData(false, 503)]
    [InlineData(false, 429)]
    [InlineData(true, 14)]
    public async Task What_a_busy_endpoint_refuses_is_sent_again(bool grpc, int status)
    {
        await using var receiver = await OtlpReceiver.Start(grpc, n => n % 3 != 2 ? status : grpc ? 0 : 200);
        using var log = Open(receiver.Target, pauses: [.. Enumerable.Repeat(TimeSpan.Zero, 20)]);
        AddMany(log, spans: 3_000);
        log.Complete(Example.Report);
        Assert.Null(log.Failure);
        Assert.Equal(log.Sent, receiver.Spans.Count);
    }

    [Theory]
    [InlineData(false, 503, "it answered 503 Service Unavailable (tried 4 times)")]
    [InlineData(false, 400, "it answered 400 Bad Request")]
    [InlineData(true, 14, "it answered with gRPC status 14 (tried 4 times)")]
    public async Task Of_an_endpoint_that_dies_one_is_told_how_much_arrived(bool grpc, int status, string why)
    {
        await using var receiver = await OtlpReceiver.Start(grpc, n => n < 4 ? (grpc ? 0 : 200) : status);
        using var log = Open(receiver.Target);
        AddMany(log, spans: 10_000);
        log.Complete(Example.Report);
        Assert.NotEmpty(receiver.Spans);
        Assert.Equal(log.Sent, receiver.Spans.Count);
        Assert.Contains($"failed when {Reports.Text.Human.Of(log.Sent, "span")} had been sent", log.Failure);
        Assert.EndsWith($"nothing after that was sent: {why}", log.Failure);
    }

    [Fact]
    public async Task An_endpoint_that_never_answers_is_given_up()
    {
        await using var receiver = await OtlpReceiver.Start(answer: n => n == 0 ? 200 : OtlpReceiver.Hang);
        using var log = Open(receiver.Target, TimeSpan.FromMilliseconds(100));
        AddMany(log, spans: 3_000);
        log.Complete(Example.Report);
        Assert.EndsWith("no answer within 0.1 s (tried 4 times)", log.Failure);
    }

    [Fact]
    public async Task An_endpoint_that_is_not_there_is_told_before_the_run()
    {
        OtlpTarget target;
        await using (var receiver = await OtlpReceiver.Start()) target = receiver.Target;
        var failure = Assert.Throws<IOException>(() => Open(target));
        Assert.StartsWith($"nothing can be sent to {target.AddressOf("traces")} by HTTP: ", failure.Message);
        Assert.EndsWith("(tried 4 times)", failure.Message);
    }

    [Fact]
    public async Task How_the_engine_fared_is_sent_as_metrics()
    {
        await using var receiver = await OtlpReceiver.Start();
        Run(receiver, Logged.Story);
        var report = Example.Report;
        Assert.Equal(report.Engine.Events, receiver.Metrics["exchangesim.engine.events"]);
        Assert.Equal(report.Engine.Windows, receiver.Metrics["exchangesim.engine.windows"]);
        Assert.Equal(report.Engine.Seconds, receiver.Metrics["exchangesim.engine.duration"]);
        Assert.Equal(report.Figures.Requests.Open, receiver.Metrics["exchangesim.requests open"]);
        Assert.Equal(1, receiver.Metrics["exchangesim.requests.traced"]);
    }

    [Fact]
    public async Task The_figures_of_a_run_are_metrics_at_simulated_time()
    {
        await using var receiver = await OtlpReceiver.Start();
        Run(receiver, Logged.Story);
        var report = Example.Report;
        var start = report.Scenario.Start.ToUnixTimeTicks();
        ulong At(double days) => (ulong)(start + (long)(days * TimeSpan.TicksPerDay)) * 100;
        foreach (var desk in report.Figures.Desks)
            Assert.Equal(desk.Periods.Select(period => (At(period.FromDays + period.Days), period.MeanQueue)),
                receiver.Points.Where(p => p.Service == desk.Agency && p.Name == $"exchangesim.desk.queue {desk.Desk}").Select(p => (p.Time, p.Value)));
        Assert.Contains(report.Figures.Desks, desk => desk.Periods.Count > 0);
        var all = report.Figures.Latency.Single(row => row is { Procedure: null, From: null, To: null });
        var mean = receiver.Points.Single(p => p.Name == "exchangesim.latency.mean");
        Assert.Equal(("exchangesim", all.MeanHours!.Value * 3600, At(report.Figures.SimulatedDays)), (mean.Service, mean.Value, mean.Time));
    }

    internal static OtlpLog Open(OtlpTarget target, TimeSpan? patience = null, SendingWay? way = null, TimeSpan[]? pauses = null) =>
        new(target, Logged.Story, 1, Sender(patience ?? Patience, way, pauses), Sender(Patience));

    private static OtlpSender Sender(TimeSpan patience, SendingWay? way = null, TimeSpan[]? pauses = null) =>
        new(CancellationToken.None, pauses ?? AtOnce, pauses ?? AtOnce, patience, way ?? SendingWay.Usual);

    private static void Run(OtlpReceiver receiver, Scenario scenario, ulong seed = 1)
    {
        var log = new OtlpLog(receiver.Target, scenario, seed, Sender(Patience), Sender(Patience));
        Assert.Empty(Logged.Run(scenario, Path.GetTempPath(), log));
        Assert.Null(log.Failure);
        Assert.Equal(log.Sent, receiver.Spans.Count);
    }

    // The same life again and again, under other keys; says how many there were.
    internal static int AddMany(OtlpLog log, int spans)
    {
        const int SpansOfOne = 25;
        var recorded = Recorder.Run(Logged.Story, Recorder.Traced(Logged.Story));
        var (request, segments) = (recorded.Requests.Single(), recorded.Trace.OrderBy(s => s.From).ToArray());
        var root = request.Key;
        for (var i = 0; i <= spans / SpansOfOne; i++)
        {
            foreach (ref var segment in segments.AsSpan())
            {
                if (segment.Life == request.Key) segment.Life = root + (ulong)i;
                segment.Request = root + (ulong)i;
            }
            request.Key = root + (ulong)i;
            log.Add(0, request, segments);
        }
        return spans / SpansOfOne + 1;
    }

    private static string Tree(IReadOnlyList<ReceivedSpan> spans)
    {
        var lines = new List<string>();
        void Add(string parent, int depth)
        {
            foreach (var span in spans.Where(s => s.Parent == parent).OrderBy(s => s.Start).ThenBy(s => s.Name, StringComparer.Ordinal)
                .ThenBy(s => Inner(s), StringComparer.Ordinal))
            {
                lines.Add($"{new string(' ', 2 * depth)}{span.Service}: {span.Name} {Time(span.Start)}-{Time(span.End)}");
                Add(span.Id, depth + 1);
            }
        }
        string Inner(ReceivedSpan span) => string.Concat(spans.Where(s => s.Parent == span.Id).Select(s => s.Attributes.GetValueOrDefault("messaging.destination.name")).Order());
        Add("", 0);
        return string.Join('\n', lines);
    }

    private static string Time(ulong nanoseconds)
    {
        var passed = (long)nanoseconds / 100 - Small.Monday.ToUnixTimeTicks();
        Assert.InRange(passed % TimeSpan.TicksPerMinute, 0, 1); // a span without length is given 100 ns
        return $"{passed / TimeSpan.TicksPerHour}:{passed / TimeSpan.TicksPerMinute % 60:00}";
    }
}
