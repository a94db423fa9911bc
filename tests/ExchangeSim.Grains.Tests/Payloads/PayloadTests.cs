using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ExchangeSim.Grains.Agencies;
using ExchangeSim.Grains.Payloads;
using ExchangeSim.Grains.Replications;
using ExchangeSim.Grains.Runs;
using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.Windows;
using Orleans.Concurrency;

namespace ExchangeSim.Grains.Tests.Payloads;

public class PayloadTests
{
    // What the samples are as bytes, in short, under this version of the layouts.
    private const byte TakenDown = 11;
    private static readonly SortedDictionary<string, string> Layouts = new(StringComparer.Ordinal)
    {
        ["agency call"] = "bf18ab630a6f7d32",
        ["agency start"] = "3c4446cbb29d69f5",
        ["replication report"] = "ee4509e974c261b6",
        ["replication start"] = "0830fbef754cc52e",
        ["report wanted"] = "f6534a36ede9c0d1",
        ["run list"] = "eabbe71c84b7eb55",
        ["run order"] = "23ff74502a12a8a9",
        ["run status"] = "829b0132d5eeabd7",
    };

    public static TheoryData<string> Kinds => [.. PayloadSamples.All.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_payload_that_was_written_read_and_written_again_is_the_same(string kind)
    {
        var (bytes, again) = (PayloadSamples.All[kind].Bytes(Build.Name), PayloadSamples.All[kind].Again);
        Assert.Equal(Payload.Version, bytes.Value[0]);
        Assert.Equal(bytes.Value, again(bytes).Value);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_payload_of_another_version_is_refused_beside_one_of_ours_and_both_are_named(string kind)
    {
        var (bytes, again) = (PayloadSamples.All[kind].Bytes(Build.Name), PayloadSamples.All[kind].Again);
        foreach (var other in new[] { (byte)(Payload.Version - 1), (byte)(Payload.Version + 1) })
        {
            var changed = bytes.Value.ToArray();
            changed[0] = other;
            var refusal = Assert.Throws<InvalidDataException>(() => again(new Immutable<byte[]>(changed)));
            Assert.Contains($"has layout {other}, and this build of exchangesim knows layout {Payload.Version}", refusal.Message, StringComparison.Ordinal);
        }
        Assert.Equal(bytes.Value, again(bytes).Value);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_payload_that_was_cut_short_is_never_taken_for_a_whole_one(string kind)
    {
        var (bytes, again) = (PayloadSamples.All[kind].Bytes(Build.Name), PayloadSamples.All[kind].Again);
        for (var length = 0; length < bytes.Value.Length; length++)
            Assert.ThrowsAny<IOException>(() => { try { again(new Immutable<byte[]>(bytes.Value[..length])); } catch (InvalidDataException e) { throw new IOException(e.Message,
                e); } });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_layout_does_not_change_without_a_new_version(string kind)
    {
        var found = Convert.ToHexStringLower(SHA256.HashData(PayloadSamples.All[kind].Bytes("a build").Value))[..16];
        Assert.True(Payload.Version == TakenDown && Layouts.GetValueOrDefault(kind) == found,
            $"the layout of '{kind}' has changed: raise Payload.Version unless you just did, and take this version's layouts down: [\"{kind}\"] = \"{found}\"");
    }

    [Theory]
    [InlineData("agency start", "the coordinator of the run is another build")]
    [InlineData("replication start", "the client is another build")]
    public void What_starts_something_is_refused_when_it_comes_from_another_build_and_both_are_named(string kind, string message)
    {
        var sample = PayloadSamples.All[kind];
        var refusal = Assert.Throws<ArgumentException>(() => sample.Again(sample.Bytes("another build")));
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"this silo is exchangesim {Build.Name} ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_and_requests_are_as_small_as_this_and_not_larger()
    {
        // Where one of them grows, so does what a cluster carries, and what a saved state holds.
        Assert.InRange(Marshal.SizeOf<Simulation.Figures.ClosedRequest>(), 1, 176);
        var oneMessage = PayloadSamples.Call();
        oneMessage.Orders.Clear(); // orders come from people, and are few
        Assert.InRange(CallBytes.Of(1, oneMessage).Value.Length - CallBytes.Of(1, new AgencyCall()).Value.Length, 1, 320);
    }
}
