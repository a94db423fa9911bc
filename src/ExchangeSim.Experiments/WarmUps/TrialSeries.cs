using System.Numerics;
using System.Runtime.InteropServices;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Saving;

namespace ExchangeSim.Experiments.WarmUps;

/// <summary>The latencies of one trial's requests in the order in which they closed, as means of batches. Memory is bounded: of very many requests the batches become
/// larger.</summary>
internal sealed class TrialSeries(int most = TrialSeries.Most) : IRequestTally
{
    /// <summary>Batches at most.</summary>
    private const int Most = 1 << 14;

    // No run has so many requests that batches become larger.
    private const int LargestBatch = MserFive.Batch << 26;

    private readonly List<(double Sum, long ClosedAt)> _batches = [];
    private double _sum;
    private int _count;

    public string Kind { get; } = TallyKinds.Trial(most);

    /// <summary>Requests in a batch: five, or five times a power of two.</summary>
    internal int Batch { get; private set; } = MserFive.Batch;

    /// <summary>Whole batches.</summary>
    internal int Count => _batches.Count;

    /// <summary>The mean latency of a batch, ms.</summary>
    internal double Mean(int batch) => _batches[batch].Sum / Batch;

    /// <summary>When the last request of a batch closed, ms from the start.</summary>
    internal long ClosedAt(int batch) => _batches[batch].ClosedAt;

    public void OnClosed(ReadOnlySpan<ClosedRequest> requests)
    {
        foreach (ref readonly var request in requests)
        {
            if (!request.WasSent || request.Outcome == Outcome.Open) continue;
            _sum += request.Latency;
            if (++_count < Batch) continue;
            _batches.Add((_sum, request.ClosedAt));
            (_sum, _count) = (0, 0);
            if (_batches.Count == most) Enlarge(2 * Batch);
        }
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(Batch);
        writer.Write(_sum);
        writer.Write(_count);
        writer.Write(_batches.Count);
        writer.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_batches)));
    }

    public void Restore(BinaryReader reader)
    {
        (Batch, _sum, _count) = (reader.ReadInt32(), reader.ReadDouble(), reader.ReadInt32());
        _batches.Clear();
        _batches.AddRange(reader.ReadItems<(double Sum, long ClosedAt)>());
        StateBytes.Require(Batch is >= MserFive.Batch and <= LargestBatch && Batch % MserFive.Batch == 0 && BitOperations.IsPow2(Batch / MserFive.Batch),
            "a tally has batches of a size that there cannot be");
        StateBytes.Require(StateBytes.IsIndex(_count, Batch) && IsSumOf(_count, _sum), "a tally has begun a batch that there cannot be");
        StateBytes.Require(_batches.Count < most, "a tally has more batches than it can have");
        foreach (var (sum, closedAt) in _batches)
            StateBytes.Require(IsSumOf(Batch, sum) && closedAt is >= 0 and <= StateBytes.Longest, "a tally has batches that there cannot be");
    }

    // Neither below zero nor no number nor longer than so many requests can take.
    private static bool IsSumOf(int requests, double sum) => sum >= 0 && sum <= (double)StateBytes.Longest * requests;

    /// <summary>Puts batches together until they have a size, which is theirs times a power of two.</summary>
    internal void Enlarge(int batch)
    {
        for (; Batch < batch; Batch *= 2)
        {
            for (var i = 0; i + 1 < _batches.Count; i += 2) _batches[i / 2] = (_batches[i].Sum + _batches[i + 1].Sum, _batches[i + 1].ClosedAt);
            if (_batches.Count % 2 == 1) (_sum, _count) = (_sum + _batches[^1].Sum, _count + Batch);
            _batches.RemoveRange(_batches.Count / 2, _batches.Count - _batches.Count / 2);
        }
    }
}
