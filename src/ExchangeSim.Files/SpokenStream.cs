namespace ExchangeSim.Files;

/// <summary>A stream of the process on which a refused write is either an error with words or nothing at all.</summary>
/// <param name="stream">Where it goes.</param>
/// <param name="isHeard">Whether somebody is to learn of a write that is refused.</param>
internal sealed class SpokenStream(Stream stream, bool isHeard) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Try(() => stream.Write(buffer, offset, count));

    public override void Flush() => Try(stream.Flush);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception refusal) when (refusal is UnauthorizedAccessException || !isHeard && refusal is IOException)
        {
            if (isHeard) throw new IOException($"the output cannot be written: {refusal.Message}", refusal); // which .NET says of a stream that may only be read
        }
    }
}
