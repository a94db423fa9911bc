using ExchangeSim.Grains.Agencies;
using ExchangeSim.Grains.Payloads;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.TestKit;
using ExchangeSim.Simulation.Windows;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace ExchangeSim.Grains.Tests.Agencies;

[Collection(ClusterTests.Name)]
[Trait("Category", "Slow")]
public sealed class AgencyGrainTests(TwoSilos silos)
{
    private static readonly RunSettings Settings = new() { Seed = 1 };

    private IAgencyGrain New() => silos.Grains.GetGrain<IAgencyGrain>($"{TwoSilos.NewKey()}/0/alpha");

    private static Task<Immutable<byte[]>> Begin(IAgencyGrain agency, long attempt) =>
        agency.Begin(new AgencyStart(attempt, TwoSilos.Definition(1), Settings, 0, 0, [], []).ToPayload());

    private static Task<Immutable<byte[]>> Advance(IAgencyGrain agency, long attempt, long ordinal) =>
        agency.Advance(CallBytes.Of(attempt, new AgencyCall { Ordinal = ordinal, WindowEnd = ordinal * 86_400_000 }));

    private static AgencyReply ReplyOf(Immutable<byte[]> payload)
    {
        using var reader = Payload.Open(payload);
        return (AgencyReply)reader.ReadByte();
    }

    [Fact]
    public async Task A_repeated_call_gets_the_same_answer()
    {
        var agency = New();
        await Begin(agency, 1);
        var first = await Advance(agency, 1, 1);
        Assert.Equal(AgencyReply.Done, ReplyOf(first));
        Assert.Equal(first.Value, (await Advance(agency, 1, 1)).Value);
    }

    [Fact]
    public async Task An_activation_without_state_says_so_and_does_not_start_afresh()
    {
        Assert.Equal(AgencyReply.OutOfStep, ReplyOf(await Advance(New(), 1, 1)));
        var agency = New();
        await Begin(agency, 1);
        await Advance(agency, 1, 1);
        await agency.Forget();
        Assert.Equal(AgencyReply.OutOfStep, ReplyOf(await Advance(agency, 1, 2)));
    }

    [Fact]
    public async Task A_call_that_does_not_follow_the_last_one_is_not_handled()
    {
        var agency = New();
        await Begin(agency, 1);
        Assert.Equal(AgencyReply.OutOfStep, ReplyOf(await Advance(agency, 1, 2)));
        Assert.Equal(AgencyReply.Done, ReplyOf(await Advance(agency, 1, 1)));
    }

    [Fact]
    public async Task A_call_that_comes_again_when_later_ones_were_handled_changes_nothing()
    {
        var (agency, expected) = (New(), New());
        foreach (var grain in (IAgencyGrain[])[agency, expected])
        {
            await Begin(grain, 1);
            await Advance(grain, 1, 1);
            await Advance(grain, 1, 2);
        }
        Assert.Equal(AgencyReply.OutOfStep, ReplyOf(await Advance(agency, 1, 1)));
        Assert.Equal((await Advance(expected, 1, 3)).Value, (await Advance(agency, 1, 3)).Value);
    }

    [Fact]
    public async Task An_earlier_attempt_is_told_that_it_is_superseded()
    {
        var agency = New();
        await Begin(agency, 2);
        Assert.Equal(AgencyReply.Superseded, ReplyOf(await Advance(agency, 1, 1)));
        Assert.Equal(AgencyReply.Superseded, ReplyOf(await Begin(agency, 1)));
        Assert.Equal(AgencyReply.Done, ReplyOf(await Advance(agency, 2, 1)));
    }

    [Fact]
    public async Task A_silo_that_does_not_know_the_scenario_asks_for_it()
    {
        var start = new AgencyStart(1, TwoSilos.Definition(77).KeyOnly, Settings, 0, 0, [], []);
        Assert.Equal(AgencyReply.ScenarioWanted, ReplyOf(await New().Begin(start.ToPayload())));
    }

    /// <summary>Their activations are collected by Orleans, as those are that nobody has called for long; or are told to go one by one.</summary>
    [Theory]
    [InlineData(1, false)]
    [InlineData(5, false)]
    [InlineData(1, true)]
    [InlineData(5, true)]
    [InlineData(5, true, true)]
    public void Agencies_that_lose_their_state_again_and_again_are_rebuilt_and_nothing_changes(int world, bool coordinatorIsOnASilo, bool collected = false)
    {
        var scenario = CompiledScenario.Compile(RandomScenario.Of(world));
        var settings = Recorder.Traced(scenario.Scenario) with { Threads = 2 };
        var (key, rebuilt) = (TwoSilos.NewKey(), 0);
        var host = silos.Host(scenario, settings, coordinatorIsOnASilo ? silos.Seats : null, _ => Interlocked.Increment(ref rebuilt), key);
        var found = Recorder.Run(scenario, settings, new Forgetful(host, collected
            ? _ => silos.Grains.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero)
            : turn => silos.Grains.GetGrain<IAgencyGrain>($"{key}/{scenario.Scenario.Agencies[turn % scenario.AgencyCount].Id}").Forget()));
        Assert.Equal(Recorder.Run(scenario, settings).Figures(), found.Figures());
        Assert.True(rebuilt > 3, $"only {rebuilt} agencies were rebuilt");
    }

    /// <summary>Makes agencies lose their state between windows.</summary>
    private sealed class Forgetful(IAgencyHost host, Func<int, Task> forget) : IAgencyHost
    {
        private const int WindowsBetween = 37;

        private int _windows;

        public void Advance(ReadOnlySpan<int> called, AgencyCall[] calls, AgencyAnswer[] answers)
        {
            if (++_windows % WindowsBetween == 0) forget(_windows / WindowsBetween).GetAwaiter().GetResult();
            host.Advance(called, calls, answers);
        }

        public void Deliver(in Message message, AgencyCall next) => host.Deliver(message, next);

        public Simulation.Messages.AgencyEnding[] Finish(long end) => host.Finish(end);

        public void Save(BinaryWriter writer) => host.Save(writer);

        public void Load(BinaryReader reader, AgencyAnswer[] answers, bool isChecked) => host.Load(reader, answers, isChecked);

        public void Dispose() => host.Dispose();
    }
}
