using System.Runtime.InteropServices;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Saving;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>How long each request of one replication took and whether it was answered, by key; kept until the replications under the other policies are over, to be
/// paired.</summary>
/// <remarks>
/// Memory is bounded: 16 bytes a request, at most <see cref="Most"/> of them. Beyond that the half with the greater hashes is dropped, again and again; what stays is a sample
/// that depends on
/// the requests only, not on their order, and is the same under every policy as far as their bounds agree. Some threads + policies of these tables exist at a time.
/// </remarks>
public sealed class KeyedLatencies(int most = KeyedLatencies.Most)
{
    /// <summary>Requests kept at most: 4 MiB.</summary>
    public const int Most = 1 << 18;

    private readonly List<(ulong Hash, long Entry)> _entries = [];
    private ulong _bound = ulong.MaxValue;

    /// <summary>Whether every request is still in it.</summary>
    public bool IsWhole => _bound == ulong.MaxValue;

    /// <summary>Adds a request that was sent.</summary>
    public void Add(in ClosedRequest request)
    {
        var hash = StableHash.Mix(request.Key); // a bijection: it stands for the key
        if (hash > _bound) return;
        var state = request.Outcome switch { Outcome.Open => 0L, Outcome.Answered or Outcome.PartlyAnswered => 1, _ => 2 };
        _entries.Add((hash, (request.Latency << 2) | state));
        while (_entries.Count > most)
        {
            _bound >>= 1;
            _entries.RemoveAll(entry => entry.Hash > _bound);
        }
    }

    /// <summary>Pairs the requests of the baseline with those of a policy.</summary>
    public static RequestPairs Pair(KeyedLatencies baseline, KeyedLatencies policy)
    {
        var bound = Math.Min(baseline._bound, policy._bound);
        ReadOnlySpan<(ulong Hash, long Entry)> before = baseline.Sorted(), after = policy.Sorted();
        var pairs = default(RequestPairs);
        int i = 0, j = 0;
        while (true)
        {
            var (first, second) = (HashAt(before, i, bound), HashAt(after, j, bound));
            if (first is null && second is null) return pairs;
            if (first == second) pairs += PairOf(before[i++].Entry, after[j++].Entry);
            else
            {
                pairs += new RequestPairs { SentUnderOneOnly = 1 };
                if (second is null || first < second) i++;
                else j++;
            }
        }
    }

    internal void Save(BinaryWriter writer)
    {
        writer.Write(_bound);
        writer.Write(_entries.Count);
        writer.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_entries)));
    }

    internal void Restore(BinaryReader reader)
    {
        _bound = reader.ReadUInt64();
        _entries.Clear();
        _entries.AddRange(reader.ReadItems<(ulong Hash, long Entry)>());
    }

    private static ulong? HashAt(ReadOnlySpan<(ulong Hash, long Entry)> entries, int index, ulong bound) =>
        index < entries.Length && entries[index].Hash <= bound ? entries[index].Hash : null;

    private ReadOnlySpan<(ulong Hash, long Entry)> Sorted()
    {
        _entries.Sort();
        return CollectionsMarshal.AsSpan(_entries);
    }

    private static RequestPairs PairOf(long before, long after)
    {
        var pair = new RequestPairs
        {
            Paired = 1,
            AnsweredOnlyUnderPolicy = IsAnswered(after) && !IsAnswered(before) ? 1 : 0,
            AnsweredOnlyUnderBaseline = IsAnswered(before) && !IsAnswered(after) ? 1 : 0,
        };
        return (IsOpen(before), IsOpen(after)) switch
        {
            (true, true) => pair with { OpenUnderBoth = 1 },
            (true, false) => pair with { ClosedOnlyUnderPolicy = 1 },
            (false, true) => pair with { ClosedOnlyUnderBaseline = 1 },
            (false, false) => (before >> 2).CompareTo(after >> 2) switch
            {
                > 0 => pair with { Faster = 1 },
                < 0 => pair with { Slower = 1 },
                0 => pair with { Same = 1 },
            },
        };
    }

    private static bool IsOpen(long entry) => (entry & 3) == 0;

    private static bool IsAnswered(long entry) => (entry & 3) == 1;
}
