using System.Runtime.InteropServices;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Agencies.Checks;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Saving;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>Collects what a comparison needs of one replication under one policy, while it runs. Not safe for several threads.</summary>
internal sealed class ArmCollector(Scenario scenario, int slowest = 0, IReadOnlyList<RequestSlice>? filters = null) : IRequestTally
{
    private readonly ArmSums _sums = new(scenario, filters ?? []);
    private readonly PairTime[] _byPair = new PairTime[scenario.Agencies.Count * scenario.Agencies.Count];
    private readonly SlowestRequests _slowest = new(slowest);

    internal KeyedLatencies Latencies { get; } = new();

    public string Kind { get; } = TallyKinds.Arm(slowest, filters ?? []);

    public void OnClosed(ReadOnlySpan<ClosedRequest> requests)
    {
        foreach (ref readonly var request in requests)
        {
            if (!request.WasSent) continue;
            _sums.Add(request);
            Latencies.Add(request);
            _slowest.Add(request, replication: 0);
            ref var pair = ref _byPair[request.Requesting * scenario.Agencies.Count + request.Requested];
            pair = new PairTime(request.Requesting, request.Requested, pair.Sent + 1, checked(pair.Milliseconds + request.Latency));
        }
    }

    public void Save(BinaryWriter writer)
    {
        _sums.Save(writer);
        writer.Write(MemoryMarshal.AsBytes(_byPair.AsSpan()));
        _slowest.Save(writer);
        Latencies.Save(writer);
    }

    public void Restore(BinaryReader reader)
    {
        _sums.Restore(reader);
        reader.Fill(_byPair.AsSpan());
        for (var i = 0; i < _byPair.Length; i++) StateBytes.Require(CanBe(_byPair[i], i), "a tally has pairs of agencies that there cannot be");
        _slowest.Restore(reader, new ReportCheck(scenario));
        Latencies.Restore(reader);
    }

    private bool CanBe(PairTime pair, int index) => pair.Sent == 0 ? pair == default
        : pair.Sent > 0 && pair.Milliseconds >= 0 && pair.From == index / scenario.Agencies.Count && pair.To == index % scenario.Agencies.Count;

    /// <summary>What stays of the replication when its requests have been paired.</summary>
    internal ArmOutcome End(RunResult result) => new(
        _sums.ToBytes(), result, Latencies.IsWhole, [.. _byPair.Where(pair => pair.Sent > 0)], [.. _slowest.Requests.Select(slow => SlowRequests.Of(scenario, slow.Request, 0))]);
}

/// <summary>What stays of one replication under one policy.</summary>
/// <param name="Sums">Its <see cref="ArmSums"/>, as bytes.</param>
/// <param name="Result">How the run ended.</param>
/// <param name="IsWhole">Whether every request could be paired.</param>
/// <param name="Flows">Pairs of agencies that have requests.</param>
/// <param name="Slowest">The slowest requests, slowest first, where they are wanted; their replication is not known yet.</param>
internal sealed record ArmOutcome(byte[] Sums, RunResult Result, bool IsWhole, IReadOnlyList<PairTime> Flows, IReadOnlyList<SlowRequest> Slowest);
