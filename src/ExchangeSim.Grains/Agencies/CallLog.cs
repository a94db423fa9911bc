using ExchangeSim.Grains.Payloads;
using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.Windows;
using Orleans.Concurrency;

namespace ExchangeSim.Grains.Agencies;

/// <summary>The calls to an agency since its last saved state, as they travel. One after the other in one piece of memory: rows of their own live just long enough to keep the
/// garbage collector busy.</summary>
internal sealed class CallLog
{
    private readonly MemoryStream _bytes = new();
    private readonly BinaryWriter _writer;
    private long _kept;
    private int _count;

    internal CallLog() => _writer = new BinaryWriter(_bytes);

    /// <summary>Bytes of the calls that are kept.</summary>
    internal long Length => _kept;

    /// <summary>The call that was written last, as it travels.</summary>
    internal ReadOnlySpan<byte> Last => _bytes.GetBuffer().AsSpan((int)_kept + sizeof(int), (int)(_bytes.Length - _kept) - sizeof(int));

    /// <summary>Writes a call down. It counts once it is kept.</summary>
    internal void Write(long attempt, AgencyCall call)
    {
        _bytes.SetLength(_kept);
        _bytes.Position = _kept;
        _writer.Write(0);
        CallBytes.Write(_writer, attempt, call);
        BitConverter.TryWriteBytes(_bytes.GetBuffer().AsSpan((int)_kept), (int)(_bytes.Length - _kept) - sizeof(int));
    }

    /// <summary>The call that was written last has been handled.</summary>
    internal void Keep()
    {
        _kept = _bytes.Length;
        _count++;
    }

    internal void Clear()
    {
        _bytes.SetLength(0);
        (_kept, _count) = (0, 0);
    }

    /// <summary>The calls that are kept.</summary>
    internal List<byte[]> ToList()
    {
        using var reader = new BinaryReader(new MemoryStream(_bytes.GetBuffer(), 0, (int)_kept));
        return [.. Enumerable.Range(0, _count).Select(_ => reader.ReadBytes(reader.ReadInt32()))];
    }
}
