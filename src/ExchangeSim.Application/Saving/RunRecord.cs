using System.Runtime.InteropServices;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Saving;

namespace ExchangeSim.Application.Saving;

/// <summary>What a run reported up to its save, in the order in which it was reported. Observers receive it again when the run continues, so they need no way of their own to be
/// saved.</summary>
/// <remarks>Plain memory of the engine's records. A state goes on in the build that saved it only.</remarks>
internal static class RunRecord
{
    private enum Kind { End, Closed, Trace, Progress }

    /// <summary>Reports everything to an observer; the stream then stands behind it.</summary>
    /// <param name="stream">The record.</param>
    /// <param name="saved">The scenario that ran.</param>
    /// <param name="at">The time of the save; nothing is reported of what comes after it.</param>
    /// <param name="observer">Told.</param>
    /// <exception cref="InvalidDataException">It cannot be a record of that scenario.</exception>
    /// <returns>What checks the run when it goes on.</returns>
    internal static RecordCheck Replay(Stream stream, CompiledScenario saved, long at, IRunObserver observer)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        var check = new RecordCheck(saved.Scenario, at);
        while (true)
        {
            var (kind, count) = ((Kind)reader.ReadInt32(), reader.ReadCount());
            switch (kind)
            {
                case Kind.End: return check;
                case Kind.Closed: observer.OnClosed(check.Closed(reader.ReadItems<ClosedRequest>(count))); break;
                case Kind.Trace: observer.OnTrace(check.Trace(reader.ReadItems<TraceSegment>(count))); break;
                case Kind.Progress: observer.OnProgress(reader.ReadWithin(0, at, "a time"), reader.ReadWithin(0, long.MaxValue, "a number of events")); break;
                default: throw new InvalidDataException($"a record of unknown kind {(int)kind}");
            }
        }
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
