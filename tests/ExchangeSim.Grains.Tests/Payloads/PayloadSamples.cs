using ExchangeSim.Grains.Agencies;
using ExchangeSim.Grains.Payloads;
using ExchangeSim.Grains.Replications;
using ExchangeSim.Grains.Runs;
using ExchangeSim.Grains.Silos;
using ExchangeSim.Model;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Interventions;
using ExchangeSim.Simulation.Live;
using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.Windows;
using Orleans.Concurrency;

namespace ExchangeSim.Grains.Tests.Payloads;

/// <summary>A payload with something in each of its fields.</summary>
/// <param name="Type">What it holds.</param>
/// <param name="Bytes">It as bytes, written by a build of that name.</param>
/// <param name="Again">Writes it again from what was read.</param>
internal sealed record PayloadSample(Type Type, Func<string, Immutable<byte[]>> Bytes, Func<Immutable<byte[]>, Immutable<byte[]>> Again);

/// <summary>One of each payload.</summary>
internal static class PayloadSamples
{
    private static readonly RunSettings Settings = new()
    {
        Seed = ulong.MaxValue, Replication = 65_535, Threads = 3, Traced = new SortedSet<ulong> { 5, 9 },
        Live = [new LiveDesk(2, "ncb") { Procedures = ["information"], Urgencies = [Urgency.Urgent], Share = 0.5, Named = new SortedSet<ulong> { 7 }, AnswersWithin = 90,
            AnswersClarifications = true }],
    };

    internal static SortedDictionary<string, PayloadSample> All { get; } = new(StringComparer.Ordinal)
    {
        ["agency start"] = new(typeof(AgencyStart), build => new AgencyStart(7, Scenario, Settings, 4, 11, [9, 8], [[1], [2, 2]]) { Build = build }.ToPayload(), bytes =>
            AgencyStart.Read(bytes).ToPayload()),
        ["agency call"] = new(typeof(CallBytes), _ => CallBytes.Of(7, Call()), bytes =>
        {
            var call = new AgencyCall();
            return CallBytes.Of(CallBytes.Read(bytes, call), call);
        }),
        ["replication start"] = new(typeof(ReplicationStart),
            build => new ReplicationStart(build, 7, Scenario, Settings, Spread.Agencies, TimeSpan.FromSeconds(3), [4, 5], 99) { Tally = "sum" }.ToPayload(), bytes =>
                ReplicationStart.Read(bytes).ToPayload()),
        ["report wanted"] = new(typeof(ReportWanted), _ => new ReportWanted(7, long.MaxValue, 3, 4).ToPayload(), bytes => ReportWanted.Read(bytes).ToPayload()),
        ["replication report"] = new(typeof(ReplicationReport), _ => Payload.Of(Report().Write), bytes => Payload.Of(ReplicationReport.Read(Payload.Open(bytes)).Write)),
        ["run status"] = new(typeof(RunStatus), build => Status(build).ToPayload(), bytes => RunStatus.Read(bytes).ToPayload()),
        ["run list"] = new(typeof(RunStatus), build => List([Status(build), Status(build)]), bytes => List(RunStatus.ReadList(bytes))),
        ["run order"] = new(typeof(RunOrder), _ => new RunOrder(true, "why", 8, ["a", "b"]).ToPayload(), bytes => RunOrder.Read(bytes).ToPayload()),
    };

    internal static AgencyCall Call()
    {
        var call = new AgencyCall { WindowEnd = 123, Ordinal = 45, WantsView = true };
        call.Orders.Add() = new AgencyOrder();
        call.Inbox.Add() = new Message { ArrivesAt = 6, Order = 7, To = 8 };
        return call;
    }

    private static ScenarioDefinition Scenario => ScenarioDefinition.Of([1, 2, 3]);

    private static ReplicationReport Report() => new()
    {
        Time = 1, Events = 2, Entries = new Entries(1, new byte[] { 0, 1, 2 }), IsWhole = true,
        Notices = ["a silo was lost", "and found"], Saved = new SavedState(3, 4, [5, 6]), Failure = "why",
    };

    private static RunStatus Status(string build) => new()
    {
        Build = build, Name = "n", What = "w", User = "u", Spread = Spread.Agencies, State = RunState.Stopped, Began = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc),
            UnderWay = 1, Over = 2, Events = 3, LastNotice = "l",
    };

    private static Immutable<byte[]> List(IReadOnlyList<RunStatus> runs) => Payload.Of(writer =>
    {
        writer.Write(runs.Count);
        foreach (var run in runs) run.Write(writer);
    });
}
