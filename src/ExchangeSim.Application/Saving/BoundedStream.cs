namespace ExchangeSim.Application.Saving;

/// <summary>Reads so many bytes of another stream, and finds fault with fewer or more.</summary>
/// <param name="stream">The other stream.</param>
/// <param name="length">How many.</param>
internal sealed class BoundedStream(Stream stream, long length) : Stream
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
        if (buffer.IsEmpty) return 0;
        var count = stream.Read(buffer);
        _read += count;
        if (_read > length || (count == 0 && _read < length)) throw new InvalidDataException("a part of it is longer or shorter than it says");
        return count;
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
