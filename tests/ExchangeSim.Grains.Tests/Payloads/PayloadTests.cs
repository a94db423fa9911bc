using System.Runtime.InteropServices;
using ExchangeSim.Grains.Agencies;
using ExchangeSim.Grains.Payloads;
using ExchangeSim.Grains.Replications;
using ExchangeSim.Grains.Runs;
using ExchangeSim.Grains.Silos;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Windows;
using Orleans.Concurrency;

namespace ExchangeSim.Grains.Tests.Payloads;

public class PayloadTests
{
    private static readonly RunSettings Settings = new()
    {
        Seed = ulong.MaxValue, Replication = 65_535, Threads = 3, Traced = new SortedSet<ulong> { 5, 9 }, LiveDecisionMakers = new SortedSet<(int, string)> { (2, "ncb") },
    };

    /// <summary>One of each payload, as bytes, and what writes it again from what was read.</summary>
    public static TheoryData<string> Kinds => [.. Samples.Keys];

    private static readonly SortedDictionary<string, (Immutable<byte[]> Bytes, Func<Immutable<byte[]>, Immutable<byte[]>> Again)> Samples = new(StringComparer.Ordinal)
    {
        ["agency start"] = (new AgencyStart(7, ScenarioDefinition.Of([1, 2, 3]), Settings, 4, 11, [9, 8], [[1], [2, 2]]).ToPayload(), bytes => AgencyStart.Read(bytes).ToPayload()),
        ["agency call"] = (CallBytes.Of(7, Call()), CallAgain),
        ["replication start"] = (new ReplicationStart(Build.Name, 7, ScenarioDefinition.Of([1, 2, 3]), Settings, Spread.Agencies, TimeSpan.FromSeconds(3), [4, 5], 99).ToPayload(), bytes => ReplicationStart.Read(bytes).ToPayload()),
        ["report wanted"] = (new ReportWanted(7, long.MaxValue, 3, 4).ToPayload(), bytes => ReportWanted.Read(bytes).ToPayload()),
        ["run status"] = (new RunStatus { Name = "n", What = "w", User = "u", Spread = Spread.Agencies, State = RunState.Stopped, UnderWay = 1, Over = 2, Events = 3, LastNotice = "l" }.ToPayload(), bytes => RunStatus.Read(bytes).ToPayload()),
        ["run order"] = (new RunOrder(true, "why", 8).ToPayload(), bytes => RunOrder.Read(bytes).ToPayload()),
    };

    private static AgencyCall Call()
    {
        var call = new AgencyCall { WindowEnd = 123, Ordinal = 45 };
        call.Inbox.Add() = new Message { ArrivesAt = 6, Order = 7, To = 8 };
        return call;
    }

    private static Immutable<byte[]> CallAgain(Immutable<byte[]> bytes)
    {
        var call = new AgencyCall();
        return CallBytes.Of(CallBytes.Read(bytes, call), call);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_payload_that_was_written_read_and_written_again_is_the_same(string kind)
    {
        var (bytes, again) = Samples[kind];
        Assert.Equal(Payload.Version, bytes.Value[0]);
        Assert.Equal(bytes.Value, again(bytes).Value);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_payload_of_another_layout_is_refused_beside_one_of_ours(string kind)
    {
        var (bytes, again) = Samples[kind];
        foreach (var other in new[] { (byte)(Payload.Version - 1), (byte)(Payload.Version + 1) })
        {
            var changed = bytes.Value.ToArray();
            changed[0] = other;
            var refusal = Assert.Throws<InvalidDataException>(() => again(new Immutable<byte[]>(changed)));
            Assert.Contains($"layout {other}", refusal.Message, StringComparison.Ordinal);
        }
        Assert.Equal(bytes.Value, again(bytes).Value);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_payload_that_was_cut_short_is_never_taken_for_a_whole_one(string kind)
    {
        var (bytes, again) = Samples[kind];
        for (var length = 0; length < bytes.Value.Length; length++)
            Assert.ThrowsAny<IOException>(() => { try { again(new Immutable<byte[]>(bytes.Value[..length])); } catch (InvalidDataException e) { throw new IOException(e.Message, e); } });
    }

    [Fact]
    public void Messages_and_requests_are_as_small_as_this_and_not_larger()
    {
        // Where one of them grows, so does what a cluster carries, and what a saved state holds.
        Assert.InRange(Marshal.SizeOf<Simulation.Figures.ClosedRequest>(), 1, 176);
        Assert.InRange(CallBytes.Of(1, Call()).Value.Length - CallBytes.Of(1, new AgencyCall()).Value.Length, 1, 320);
    }
}
