using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Grains.Replications;

/// <summary>The requests that a replication has reported and the client has not yet fetched. Who reports waits when the client falls too far behind. Safe for several threads.</summary>
/// <param name="position">How many requests were reported before this store began.</param>
internal sealed class RequestStore(long position) : IDisposable
{
    // A quarter of a million requests: so many are kept even when they were fetched, for a client that comes again; and so many may wait.
    private const int Most = 1 << 18;
    private const int Chunk = 1 << 12;

    private readonly Lock _lock = new();
    private readonly ManualResetEventSlim _room = new(true);
    private readonly List<ClosedRequest[]> _chunks = [];
    private long _first = position, _end = position, _fetched = position;

    /// <summary>How many were reported, those before the store included.</summary>
    internal long End
    {
        get { lock (_lock) return _end; }
    }

    internal void Add(ReadOnlySpan<ClosedRequest> requests, CancellationToken stop)
    {
        _room.Wait(stop);
        lock (_lock)
        {
            while (requests.Length > 0)
            {
                var at = (int)((_end - _first) % Chunk);
                if (at == 0) _chunks.Add(new ClosedRequest[Chunk]);
                var count = Math.Min(requests.Length, Chunk - at);
                requests[..count].CopyTo(_chunks[^1].AsSpan(at));
                requests = requests[count..];
                _end += count;
            }
            if (_end - _fetched > Most) _room.Reset();
        }
    }

    /// <summary>Requests from a position on; null if they are no longer kept. Who asks for a position has all before it, and may have more than a store that began anew.</summary>
    internal ClosedRequest[]? From(long position, int most)
    {
        lock (_lock)
        {
            if (position < _first) return null;
            _fetched = Math.Max(_fetched, position);
            if (_end - _fetched <= Most) _room.Set();
            DropFetched();
            var found = new ClosedRequest[Math.Clamp(_end - position, 0, most)];
            for (var got = 0; got < found.Length;)
            {
                var at = position + got - _first;
                var part = _chunks[(int)(at / Chunk)].AsSpan((int)(at % Chunk));
                part = part[..Math.Min(part.Length, found.Length - got)];
                part.CopyTo(found.AsSpan(got));
                got += part.Length;
            }
            return found;
        }
    }

    private void DropFetched()
    {
        if (_end - _first <= Most) return;
        var drop = (int)((Math.Min(_fetched, _end) - _first) / Chunk);
        _chunks.RemoveRange(0, drop);
        _first += (long)drop * Chunk;
    }

    /// <inheritdoc/>
    public void Dispose() => _room.Dispose();
}
