using ExchangeSim.Grains.Payloads;
using ExchangeSim.Grains.Replications;
using ExchangeSim.Grains.Runs;
using ExchangeSim.Grains.Silos;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Runs;
using ExchangeSim.Simulation.TestKit;
using Orleans.Runtime;

namespace ExchangeSim.Grains.Tests.Replications;

[Collection(ClusterTests.Name)]
[Trait("Category", "Slow")]
public sealed class ClusterRunTests(TwoSilos silos)
{
    private readonly List<string> _notices = [];

    private Task<ClusterRun> Open(Spread spread = Spread.Replications, string? name = null, TimeSpan? saveEvery = null) =>
        ClusterRun.Open(silos.Grains, new ClusterRunOptions { Name = name ?? TwoSilos.NewKey(), Spread = spread, SaveEvery = saveEvery ?? TimeSpan.FromMinutes(1) }, Note,
            CancellationToken.None);

    private void Note(string notice)
    {
        lock (_notices) _notices.Add(notice);
    }

    private static string Expected(int world, int replication) => Expected(TwoSilos.Definition(world), world, replication);

    private static string Expected(ScenarioDefinition definition, int world, int replication) => Run(world, replication, (settings, recorder) =>
    {
        using var run = new SimulationRun(TwoSilos.Compile(definition.Bytes), settings, recorder);
        return run.Finish();
    });

    private static string Run(int world, int replication, Func<RunSettings, Recorder, RunResult> simulate)
    {
        var recorder = new Recorder();
        recorder.Result = simulate(new RunSettings { Seed = (ulong)world, Replication = replication }, recorder);
        return recorder.Figures();
    }

    [Theory]
    [InlineData(Spread.Replications)]
    [InlineData(Spread.Agencies)]
    public async Task Replications_report_the_same_requests_and_figures_as_in_one_process(Spread spread)
    {
        await using var run = await Open(spread);
        for (var replication = 0; replication < 4; replication++)
            Assert.Equal(Expected(2, replication), Run(2, replication, (settings, recorder) => run.Simulate(TwoSilos.Definition(2), TwoSilos.Check(2), "", settings, recorder,
                CancellationToken.None)));
        Assert.Empty(_notices);
    }

    [Theory]
    [InlineData(Spread.Replications)]
    [InlineData(Spread.Agencies)]
    public async Task Replications_of_an_uncertain_scenario_draw_the_same_numbers_as_in_one_process(Spread spread)
    {
        await using var run = await Open(spread, saveEvery: TimeSpan.FromMilliseconds(1));
        var (definition, seen) = (TwoSilos.Uncertain(2), new HashSet<string>());
        for (var replication = 0; replication < 3; replication++)
        {
            var expected = Expected(definition, 2, replication);
            Assert.NotEqual(Expected(2, replication), expected);
            Assert.Equal(expected, Run(2, replication, (settings, recorder) => run.Simulate(definition, TwoSilos.Check(2), "", settings, recorder, CancellationToken.None)));
            Assert.True(seen.Add(expected));
        }
    }

    [Theory]
    [InlineData(Spread.Replications)]
    [InlineData(Spread.Agencies)]
    public async Task A_run_that_is_saved_all_the_time_comes_to_the_same_end(Spread spread)
    {
        await using var run = await Open(spread, saveEvery: TimeSpan.FromMilliseconds(1));
        Assert.Equal(Expected(3, 1), Run(3, 1, (settings, recorder) => run.Simulate(TwoSilos.Definition(3), TwoSilos.Check(3), "", settings, recorder, CancellationToken.None)));
    }

    [Theory]
    [InlineData(Spread.Replications, 60_000)]
    [InlineData(Spread.Replications, 1)]
    [InlineData(Spread.Agencies, 1)]
    public async Task Where_sums_are_wanted_the_same_sums_come_in_place_of_requests(Spread spread, int saveEvery)
    {
        await using var run = await Open(spread, saveEvery: TimeSpan.FromMilliseconds(saveEvery));
        var settings = new RunSettings { Seed = 3, Replication = 1 };
        var (here, there) = (new SumTally(), new SumTally());
        using var local = new SimulationRun(TwoSilos.Compile(TwoSilos.Definition(3).Bytes), settings, here);
        var expected = local.Finish();
        var result = run.Simulate(TwoSilos.Definition(3), TwoSilos.Check(3), "", settings, there, CancellationToken.None);
        Assert.Equal((expected.Fingerprint, here.Figures), (result.Fingerprint, there.Figures));
        Assert.True(here.Count > 0 && there.Told == 0);
    }

    [Fact]
    public async Task Sums_go_on_from_where_a_saved_state_left_them()
    {
        var (name, settings) = (TwoSilos.NewKey(), new RunSettings { Seed = 3 });
        var whole = new SumTally();
        using var local = new SimulationRun(TwoSilos.Compile(TwoSilos.Definition(3).Bytes), settings, whole);
        for (var day = 1; whole.Count < 10; day++) local.AdvanceTo((long)TimeSpan.FromDays(day).TotalMilliseconds);
        var state = new MemoryStream();
        using (var writer = new BinaryWriter(state, System.Text.Encoding.UTF8, leaveOpen: true)) whole.Save(writer);
        local.Save(state);
        var (before, expected) = (whole.Count, local.Finish());
        Assert.InRange(before, 10, whole.Count - 10);
        var start = new ReplicationStart(Build.Name, TwoSilos.NextAttempt(), TwoSilos.Definition(3), settings, Spread.Replications, TimeSpan.FromMinutes(1), state.ToArray(),
            0) { Tally = "sum" };
        var grain = silos.Grains.GetGrain<IReplicationGrain>($"{name}/0");
        await grain.Start(start.ToPayload());
        var (there, bytes, position) = (new SumTally(), new MemoryStream(), 0L);
        ReplicationReport report;
        do
        {
            using var reader = Payload.Open(await grain.Report(new ReportWanted(start.Attempt, position, 0, 0).ToPayload()));
            Assert.Equal(ReplicationReply.Done, (ReplicationReply)reader.ReadByte());
            report = ReplicationReport.Read(reader);
            position += report.Entries.Count;
            report.Entries.Tell(there, bytes, TwoSilos.Check(3));
        }
        while (report.Result is null);
        bytes.Position = 0;
        there.Restore(new BinaryReader(bytes));
        Assert.Equal((expected.Fingerprint, whole.Figures, 0), (report.Result.Fingerprint, there.Figures, there.Told));
    }

    [Fact]
    public async Task Sums_of_an_unknown_kind_are_refused_with_the_reason()
    {
        await using var run = await Open();
        var refusal = Assert.Throws<RefusedException>(() => run.Simulate(TwoSilos.Definition(1), TwoSilos.Check(1), "", new RunSettings { Seed = 1 }, new Guesses(),
            CancellationToken.None));
        Assert.Equal("no guesses here", refusal.Message);
    }

    private sealed class Guesses : IRequestTally
    {
        public string Kind => "guesses";
        public void OnClosed(ReadOnlySpan<ClosedRequest> requests) => throw new InvalidOperationException("sums were wanted");
        public void Save(BinaryWriter writer) => throw new InvalidOperationException("there is nothing to save");
        public void Restore(BinaryReader reader) => throw new InvalidOperationException("there is nothing to restore");
    }

    [Fact]
    public async Task Replications_under_way_at_the_same_time_are_on_different_silos()
    {
        for (var time = 0; time < 5; time++)
        {
            var name = TwoSilos.NewKey();
            await using var run = await Open(name: name);
            using var both = new Barrier(2);
            SiloAddress Place(int replication)
            {
                // The first thing that a replication reports holds it, and the other, until both are there.
                var held = new Held(both, () => silos.Grains.GetGrain<IManagementGrain>(0).GetActivationAddress(silos.Grains.GetGrain<IReplicationGrain>($"{name}/{replication}")));
                run.Simulate(TwoSilos.Definition(2), TwoSilos.Check(2), "", new RunSettings { Seed = 2, Replication = replication }, held, CancellationToken.None);
                return held.Place ?? throw new InvalidOperationException("the replication was nowhere");
            }
            var places = await Task.WhenAll(Enumerable.Range(0, 2).Select(replication => Task.Factory.StartNew(() => Place(replication), TaskCreationOptions.LongRunning)));
            Assert.NotEqual(places[0], places[1]);
        }
    }

    private sealed class Held(Barrier both, Func<ValueTask<SiloAddress?>> place) : IRunObserver
    {
        internal SiloAddress? Place { get; private set; }

        public void OnClosed(ReadOnlySpan<ClosedRequest> requests)
        {
            if (Place is not null) return;
            Place = place().AsTask().GetAwaiter().GetResult();
            both.SignalAndWait();
        }
    }

    [Fact]
    public async Task A_client_of_another_build_is_refused_and_told_why()
    {
        var start = new ReplicationStart("0.0.1 (older)", TwoSilos.NextAttempt(), TwoSilos.Definition(1), new RunSettings(), Spread.Replications, TimeSpan.FromMinutes(1), [], 0);
        using var reply = Payload.Open(await silos.Grains.GetGrain<IReplicationGrain>(TwoSilos.NewKey()).Start(start.ToPayload()));
        Assert.Equal(ReplicationReply.Refused, (ReplicationReply)reply.ReadByte());
        var reason = reply.ReadString();
        Assert.Contains("0.0.1 (older)", reason, StringComparison.Ordinal);
        Assert.Contains(Build.Name, reason, StringComparison.Ordinal);
        var order = RunOrder.Read(await silos.Grains.GetGrain<IRunsGrain>(0).Announce(new RunStatus { Name = "old", Build = "0.0.1 (older)" }.ToPayload()));
        Assert.Contains("0.0.1 (older)", order.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_no_silo_can_compile_is_refused_with_the_reason()
    {
        await using var run = await Open();
        var refusal = Assert.Throws<RefusedException>(() =>
            run.Simulate(ScenarioDefinition.Of("no number"u8.ToArray()), TwoSilos.Check(1), "", new RunSettings(), new Recorder(), CancellationToken.None));
        Assert.Equal("this is no world", refusal.Message);
    }

    [Fact]
    public async Task One_run_too_many_is_refused_until_another_is_over()
    {
        var runs = new List<ClusterRun>();
        RefusedException? refusal = null;
        // Other tests of this collection have ended theirs; the cluster takes three.
        while (refusal is null && runs.Count < 4)
        {
            try { runs.Add(await Open()); }
            catch (RefusedException caught) { refusal = caught; }
        }
        Assert.Contains("3 runs are under way", refusal?.Message, StringComparison.Ordinal);
        foreach (var run in runs) await run.DisposeAsync();
        await using var another = await Open();
    }

    [Fact]
    public async Task A_run_that_is_cancelled_from_outside_hears_of_it()
    {
        var name = TwoSilos.NewKey();
        await using var run = await Open(name: name);
        var list = RunStatus.ReadList(await silos.Grains.GetGrain<IRunsGrain>(0).List());
        Assert.Equal(RunState.Running, list.Single(r => r.Name == name).State);
        Assert.True(await silos.Grains.GetGrain<IRunsGrain>(0).Cancel(name));
        Assert.False(await silos.Grains.GetGrain<IRunsGrain>(0).Cancel("nobody's"));
        var cancelled = new TaskCompletionSource();
        await using var registration = run.Cancelled.Register(cancelled.SetResult);
        await cancelled.Task;
    }

    [Fact]
    public async Task A_client_that_comes_again_gets_everything_from_the_beginning()
    {
        var name = TwoSilos.NewKey();
        await using (var first = await Open(name: name))
        {
            // It starts the replication and goes away without fetching anything.
            var start = new ReplicationStart(Build.Name, 1, TwoSilos.Definition(4), new RunSettings { Seed = 4 }, Spread.Replications, TimeSpan.FromMinutes(1), [], 0);
            await silos.Grains.GetGrain<IReplicationGrain>($"{name}/0").Start(start.ToPayload());
        }
        await using var second = await Open(name: name);
        Assert.Equal(Expected(4, 0), Run(4, 0, (settings, recorder) => second.Simulate(TwoSilos.Definition(4), TwoSilos.Check(4), "", settings, recorder, CancellationToken.None)));
    }
}
