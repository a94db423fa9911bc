using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ExchangeSim.Files;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Logs;

/// <summary>Keeps the requests of a replication on disk until it is their turn. For this process only: plain memory, no format.</summary>
internal sealed class Spool : IDisposable
{
    private readonly FileStream _file;
    private TraceSegment[] _segments = [];

    internal Spool(string path)
    {
        _file = new OutputStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        TemporaryFiles.Add(path);
    }

    internal void Add(in ClosedRequest request, ReadOnlySpan<TraceSegment> segments)
    {
        var count = segments.Length;
        _file.Write(Bytes(in request));
        _file.Write(Bytes(in count));
        _file.Write(MemoryMarshal.AsBytes(segments));
    }

    /// <summary>Hands over everything in the order in which it was added.</summary>
    internal void HandOver(RequestHandover handOver)
    {
        _file.Flush();
        _file.Position = 0;
        var (request, count) = (default(ClosedRequest), 0);
        for (var length = _file.Length; _file.Position < length;)
        {
            _file.ReadExactly(Writable(ref request));
            _file.ReadExactly(Writable(ref count));
            if (_segments.Length < count) _segments = new TraceSegment[2 * count];
            var segments = _segments.AsSpan(0, count);
            _file.ReadExactly(MemoryMarshal.AsBytes(segments));
            handOver(in request, segments);
        }
    }

    public void Dispose()
    {
        TemporaryFiles.Forget(_file.Name);
        try
        {
            _file.Dispose();
        }
        catch (IOException)
        {
            // The disk that could not take the content cannot take its rest either; the first failure is the one to report.
        }
    }

    private static ReadOnlySpan<byte> Bytes<T>(in T value) where T : unmanaged => MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value));

    private static Span<byte> Writable<T>(ref T value) where T : unmanaged => MemoryMarshal.AsBytes(new Span<T>(ref value));
}
