using System.Runtime.InteropServices;
using ExchangeSim.Grains.Payloads;
using ExchangeSim.Simulation.Agencies;
using ExchangeSim.Simulation.Agencies.Checks;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Grains.Replications;

/// <summary>What a replication has reported and the client has not yet fetched: closed requests and trace segments, or in their place the tally of all of them at the end, in the
/// order in which they came, as bytes. Who reports waits when the client falls too far behind.
/// Safe for several threads.</summary>
/// <param name="position">How many entries came before the log.</param>
internal sealed class ReportLog(long position) : IDisposable
{
    // So much is kept even when it was fetched, for a client that comes again; and so much may wait.
    private const long MostBytes = 48 << 20;
    private const int ChunkBytes = 1 << 20;

    private readonly Lock _lock = new();
    private readonly ManualResetEventSlim _room = new(true);
    private readonly List<Chunk> _chunks = [new Chunk(position)];
    // Positions before which everything is reported that happened until some time; ascending.
    private readonly List<long> _borders = [];
    private long _end = position, _fetched = position, _bytes, _fetchedBytes;
    private (long Bytes, TaskCompletionSource Come)? _awaited;

    /// <summary>How many entries came, those before the log included.</summary>
    internal long End
    {
        get { lock (_lock) return _end; }
    }

    /// <summary>Ends when so many bytes wait for a client that has everything before a position; only the last wait does.</summary>
    internal Task Holds(long position, long bytes)
    {
        lock (_lock)
        {
            var missing = bytes - _chunks.Where(chunk => chunk.End > position).Sum(chunk => chunk.Bytes.Length);
            if (missing <= 0) return Task.CompletedTask;
            var come = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited = (_bytes + missing, come);
            return come.Task;
        }
    }

    internal void Add<T>(Entry kind, ReadOnlySpan<T> items, CancellationToken stop) where T : unmanaged
    {
        _room.Wait(stop);
        lock (_lock)
        {
            if (_chunks[^1].Bytes.Length > ChunkBytes) _chunks.Add(new Chunk(_end));
            var bytes = _chunks[^1].Bytes;
            var before = bytes.Length;
            bytes.WriteByte((byte)kind);
            var data = MemoryMarshal.AsBytes(items);
            Span<byte> length = stackalloc byte[sizeof(int)];
            BitConverter.TryWriteBytes(length, items.Length);
            bytes.Write(length);
            bytes.Write(data);
            _chunks[^1].Starts.Add((int)before);
            _end++;
            _bytes += bytes.Length - before;
            if (_bytes - _fetchedBytes > MostBytes) _room.Reset();
            if (_awaited is not { } awaited || _bytes < awaited.Bytes) return;
            awaited.Come.SetResult();
            _awaited = null;
        }
    }

    /// <summary>Everything that happened until now is reported: nothing that comes later belongs to a request that has closed.</summary>
    internal void EndWindow()
    {
        lock (_lock)
            if (_borders.Count == 0 || _borders[^1] < _end) _borders.Add(_end);
    }

    /// <summary>Entries from a position on, a few megabytes at most; null if they are no longer kept. Who asks for a position has all before it, and may have more than a log
    /// that began anew.</summary>
    /// <param name="position">The position.</param>
    /// <param name="isWhole">Whether they end where a window ends; they do where one ends among them.</param>
    internal Entries? From(long position, out bool isWhole)
    {
        lock (_lock)
        {
            isWhole = false;
            if (position < _chunks[0].First) return null;
            _fetched = Math.Max(_fetched, position);
            DropFetched();
            var chunks = _chunks.Where(chunk => chunk.End > position).Take(4).ToList();
            var end = chunks.Count == 0 ? position : chunks[^1].End;
            var border = _borders.FindLastIndex(one => one <= end);
            isWhole = border >= 0 && (_borders[border] > position || _borders[border] == end);
            if (isWhole) end = _borders[border];
            var parts = chunks.Where(chunk => chunk.First < end).Select(chunk => chunk.Part(position, end)).ToList();
            if (parts.Count == 0) return new Entries(0, []);
            var bytes = GC.AllocateUninitializedArray<byte>(parts.Sum(part => part.Count));
            var at = 0;
            foreach (var part in parts)
            {
                part.CopyTo(bytes, at);
                at += part.Count;
            }
            return new Entries((int)(end - position), bytes);
        }
    }

    private void DropFetched()
    {
        _fetchedBytes = _bytes - _chunks.Where(chunk => chunk.End > _fetched).Sum(chunk => chunk.Bytes.Length);
        if (_bytes - _fetchedBytes <= MostBytes) _room.Set();
        while (_bytes > MostBytes && _chunks.Count > 1 && _chunks[0].End <= _fetched)
        {
            _bytes -= _chunks[0].Bytes.Length;
            _fetchedBytes -= _chunks[0].Bytes.Length;
            _chunks.RemoveAt(0);
        }
        _borders.RemoveAll(border => border < _chunks[0].First);
    }

    /// <inheritdoc/>
    public void Dispose() => _room.Dispose();

    private sealed class Chunk(long first)
    {
        internal readonly long First = first;
        internal readonly MemoryStream Bytes = new(ChunkBytes + ChunkBytes / 16);
        internal readonly List<int> Starts = [];

        internal long End => First + Starts.Count;

        /// <summary>Its entries from one position to before another, as far as it has them.</summary>
        internal ArraySegment<byte> Part(long from, long to)
        {
            var (start, end) = (from <= First ? 0 : Starts[(int)(from - First)], to >= End ? (int)Bytes.Length : Starts[(int)(to - First)]);
            return new ArraySegment<byte>(Bytes.GetBuffer(), start, end - start);
        }
    }
}

/// <summary>What an entry holds.</summary>
internal enum Entry : byte
{
    Closed,
    Trace,
    /// <summary>A piece of the bytes of a tally, which are whole at the end.</summary>
    Tally,
}

/// <summary>Entries of a log.</summary>
/// <param name="Count">How many.</param>
/// <param name="Bytes">They, one after the other.</param>
public sealed record Entries(int Count, ArraySegment<byte> Bytes)
{
    /// <summary>Hands them on.</summary>
    /// <param name="observer">Told of requests and trace segments.</param>
    /// <param name="tally">Takes the pieces of a tally.</param>
    /// <param name="check">Checks them before anybody hears of them.</param>
    /// <exception cref="InvalidDataException">They are damaged, or of no run of the scenario.</exception>
    public void Tell(IRunObserver observer, Stream tally, ReportCheck check)
    {
        using var reader = new BinaryReader(new MemoryStream(Bytes.Array!, Bytes.Offset, Bytes.Count, writable: false));
        reader.Whole(entries =>
        {
            for (var left = Count; left > 0; left--) TellOne(entries, observer, tally, check);
            return Count;
        });
    }

    private static void TellOne(BinaryReader reader, IRunObserver observer, Stream tally, ReportCheck check)
    {
        switch ((Entry)reader.ReadByte())
        {
            case Entry.Closed:
                var requests = reader.ReadAll<ClosedRequest>();
                check.Check(requests);
                observer.OnClosed(requests);
                break;
            case Entry.Trace:
                var segments = reader.ReadAll<TraceSegment>();
                check.Check(segments);
                observer.OnTrace(segments);
                break;
            case Entry.Tally: tally.Write(reader.ReadAll<byte>()); break;
            case var other: throw new InvalidDataException($"a report holds an entry of kind {(int)other}");
        }
    }
}
