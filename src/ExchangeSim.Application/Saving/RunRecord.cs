using System.Runtime.InteropServices;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Application.Saving;

/// <summary>What a run reported up to its save, in the order in which it was reported. Observers receive it again when the run continues, so they need no way of their own to be saved.</summary>
/// <remarks>Plain memory of the engine's records. A state goes on in the build that saved it only.</remarks>
internal static class RunRecord
{
    private enum Kind { End, Closed, Trace, Progress }

    /// <summary>Reports everything to an observer; the stream then stands behind it.</summary>
    internal static void Replay(Stream stream, IRunObserver observer)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        while (true)
        {
            var (kind, count) = ((Kind)reader.ReadInt32(), reader.ReadInt32());
            switch (kind)
            {
                case Kind.End: return;
                case Kind.Closed: observer.OnClosed(Read<ClosedRequest>(stream, count)); break;
                case Kind.Trace: observer.OnTrace(Read<TraceSegment>(stream, count)); break;
                case Kind.Progress: observer.OnProgress(reader.ReadInt64(), reader.ReadInt64()); break;
                default: throw new InvalidDataException($"a record of unknown kind {kind}");
            }
        }
    }

    private static T[] Read<T>(Stream stream, int count) where T : unmanaged
    {
        var items = new T[count];
        stream.ReadExactly(MemoryMarshal.AsBytes(items.AsSpan()));
        return items;
    }

    /// <summary>Writes what a run reports, and passes it on.</summary>
    internal sealed class Writer(Stream stream, IRunObserver next) : IRunObserver
    {
        private bool _ended;

        /// <summary>No more is written.</summary>
        internal void End()
        {
            Begin(Kind.End, 0);
            _ended = true;
        }

        public void OnClosed(ReadOnlySpan<ClosedRequest> requests)
        {
            Write(Kind.Closed, requests.Length, MemoryMarshal.AsBytes(requests));
            next.OnClosed(requests);
        }

        public void OnTrace(ReadOnlySpan<TraceSegment> segments)
        {
            Write(Kind.Trace, segments.Length, MemoryMarshal.AsBytes(segments));
            next.OnTrace(segments);
        }

        public void OnProgress(long time, long events)
        {
            Write(Kind.Progress, 1, MemoryMarshal.AsBytes((ReadOnlySpan<long>)[time, events]));
            next.OnProgress(time, events);
        }

        private void Write(Kind kind, int count, ReadOnlySpan<byte> bytes)
        {
            if (_ended) return;
            Begin(kind, count);
            stream.Write(bytes);
        }

        private void Begin(Kind kind, int count) => stream.Write(MemoryMarshal.AsBytes((ReadOnlySpan<int>)[(int)kind, count]));
    }
}
