using Microsoft.Win32.SafeHandles;

namespace ExchangeSim.Application.Saving;

/// <summary>Reads a stretch of an open file. Several slices of one file may be read at once.</summary>
/// <param name="file">The file; the slice does not close it.</param>
/// <param name="start">Where it begins.</param>
/// <param name="length">Its length in bytes.</param>
internal sealed class FileSlice(SafeFileHandle file, long start, long length) : Stream
{
    private long _read;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => length;
    public override long Position { get => _read; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = RandomAccess.Read(file, buffer[..(int)Math.Min(buffer.Length, length - _read)], start + _read);
        _read += count;
        return count;
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
