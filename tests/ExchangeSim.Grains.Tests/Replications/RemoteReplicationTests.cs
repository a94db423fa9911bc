using ExchangeSim.Grains.Payloads;
using ExchangeSim.Grains.Replications;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Runs;
using ExchangeSim.Simulation.TestKit;
using Orleans.Concurrency;

namespace ExchangeSim.Grains.Tests.Replications;

public class RemoteReplicationTests
{
    /// <summary>Reports what a run reported in two parts, the first of which ends within a window: requests that closed, of whose lives the segments follow.</summary>
    private sealed class InTwoParts(int world, params string[] notices) : IReplicationGrain
    {
        private readonly ReportLog _log = new(0);
        private int _reports;

        internal Recorder Ran { get; } = new();

        public Task<Immutable<byte[]>> Start(Immutable<byte[]> start)
        {
            using var run = new SimulationRun(TwoSilos.Compile(TwoSilos.Definition(world).Bytes), new RunSettings { Seed = (ulong)world, Traced = new SortedSet<ulong>() }, Ran);
            Ran.Result = run.Finish();
            _log.Add<ClosedRequest>(Entry.Closed, Ran.Requests.ToArray(), CancellationToken.None);
            return Task.FromResult(Payload.Of(writer => writer.Write((byte)ReplicationReply.Done)));
        }

        public Task<Immutable<byte[]>> Report(Immutable<byte[]> wanted)
        {
            if (++_reports == 2) _log.Add<TraceSegment>(Entry.Trace, Ran.Trace.ToArray(), CancellationToken.None);
            if (_reports == 2) _log.EndWindow();
            var entries = _log.From(ReportWanted.Read(wanted).Position, out var isWhole)!;
            var report = new ReplicationReport
            {
                Entries = entries, IsWhole = isWhole, Result = _reports == 2 ? Ran.Result : null, Notices = [.. notices.Skip(ReportWanted.Read(wanted).Notices)],
            };
            return Task.FromResult(Payload.Of(writer =>
            {
                writer.Write((byte)ReplicationReply.Done);
                report.Write(writer);
            }));
        }

        public Task Stop(long attempt) => Task.CompletedTask;

        public Task Forget(long attempt) => Task.CompletedTask;
    }

    /// <summary>Puts requests together when progress is told, and counts segments that come too late for that.</summary>
    private sealed class Late : IRunObserver
    {
        private readonly Dictionary<ulong, long> _closed = []; // looked up, never enumerated
        private readonly SortedSet<ulong> _handedOn = [];

        internal int Segments { get; private set; }
        internal int TooLate { get; private set; }
        internal int Looks { get; private set; }

        public void OnClosed(ReadOnlySpan<ClosedRequest> requests)
        {
            foreach (ref readonly var request in requests) _closed[request.Key] = request.ClosedAt;
        }

        public void OnTrace(ReadOnlySpan<TraceSegment> segments)
        {
            Segments += segments.Length;
            foreach (ref readonly var segment in segments)
                if (_handedOn.Contains(segment.Request) && segment.To <= _closed[segment.Request]) TooLate++;
        }

        public void OnProgress(long time, long events)
        {
            Looks++;
            _handedOn.UnionWith(_closed.Keys);
        }
    }

    [Fact]
    public async Task Once_progress_is_told_nothing_comes_of_a_request_that_has_closed()
    {
        var (grain, heard) = (new InTwoParts(2), new Late());
        var start = new ReplicationStart("a build", 1, TwoSilos.Definition(2), new RunSettings { Seed = 2 }, Spread.Replications, TimeSpan.FromMinutes(1), [], 0);
        await new RemoteReplication(grain, "replication 1", start, TwoSilos.Check(2), () => 2, heard, notice => Assert.Fail(notice)).Run(CancellationToken.None);
        Assert.Equal((grain.Ran.Trace.Count, 0, 1), (heard.Segments, heard.TooLate, heard.Looks));
        Assert.NotEmpty(grain.Ran.Trace);
    }

    [Fact]
    public async Task That_its_spread_does_not_pay_is_said_to_who_asked_for_the_run_once()
    {
        var reason = SpreadMeasure.WhyNot(seconds: 5, windows: 5_000, events: 20_000, time: 86_400_000, left: null)!;
        var (grain, said) = (new InTwoParts(2, reason), new List<string>());
        var start = new ReplicationStart("a build", 1, TwoSilos.Definition(2), new RunSettings { Seed = 2 }, Spread.Agencies, TimeSpan.FromMinutes(1), [], 0);
        await new RemoteReplication(grain, "replication 1", start, TwoSilos.Check(2), () => 2, new Late(), said.Add).Run(CancellationToken.None);
        Assert.EndsWith(reason, Assert.Single(said), StringComparison.Ordinal);
    }
}
