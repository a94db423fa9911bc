using System.Runtime.InteropServices;
using ExchangeSim.Simulation.Agencies.Checks;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Saving;

namespace ExchangeSim.Experiments.Runs;

/// <summary>The requests that took longest, by latency downwards, then by key and replication, so that the order of adding does not matter.</summary>
internal sealed class SlowestRequests(int capacity)
{
    private readonly List<(ClosedRequest Request, int Replication)> _requests = new(capacity + 1);
    private long _atLeast = -1;

    internal IReadOnlyList<(ClosedRequest Request, int Replication)> Requests => _requests;

    internal void Add(in ClosedRequest request, int replication)
    {
        if (request.Latency < _atLeast || capacity == 0) return;
        var at = _requests.Count;
        while (at > 0 && IsSlower(request, replication, _requests[at - 1])) at--;
        _requests.Insert(at, (request, replication));
        if (_requests.Count > capacity) _requests.RemoveAt(capacity);
        if (_requests.Count == capacity) _atLeast = _requests[^1].Request.Latency;
    }

    internal void Save(BinaryWriter writer)
    {
        writer.Write(_atLeast);
        writer.Write(_requests.Count);
        foreach (var (request, replication) in _requests)
        {
            writer.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<ClosedRequest>(in request)));
            writer.Write(replication);
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">There can be no such requests.</exception>
    internal void Restore(BinaryReader reader, ReportCheck check)
    {
        _atLeast = reader.ReadInt64();
        _requests.Clear();
        var count = reader.ReadCount();
        StateBytes.Require(count <= capacity, "a tally has more of the slowest requests than are kept");
        for (var left = count; left > 0; left--)
        {
            var slow = default(ClosedRequest);
            reader.Fill(new Span<ClosedRequest>(ref slow));
            check.Check([slow]);
            _requests.Add((slow, ReplicationOf(reader)));
        }
        StateBytes.Require(_atLeast == (count == capacity && capacity > 0 ? _requests[^1].Request.Latency : -1), "a tally has other slowest requests than it says");
    }

    private static int ReplicationOf(BinaryReader reader)
    {
        var replication = reader.ReadInt32();
        StateBytes.Require(StateBytes.IsIndex(replication, ushort.MaxValue), "a tally has a replication that does not exist");
        return replication;
    }

    private static bool IsSlower(in ClosedRequest one, int replication, in (ClosedRequest Request, int Replication) other)
    {
        if (one.Latency != other.Request.Latency) return one.Latency > other.Request.Latency;
        return one.Key != other.Request.Key ? one.Key < other.Request.Key : replication < other.Replication;
    }
}
