namespace ExchangeSim.Files;

/// <summary>A file that is written to, in which a file that may not grow further is an error of the disk: .NET calls it a wrong argument.</summary>
public sealed class OutputStream(string path, FileMode mode, FileAccess access, FileShare share, int bufferSize = 4096, FileOptions options = FileOptions.None)
    : FileStream(path, mode, access, share, bufferSize, options)
{
    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) // what is written as a span comes here too
    {
        try
        {
            base.Write(buffer, offset, count);
        }
        catch (ArgumentOutOfRangeException refusal) when (offset >= 0 && count >= 0)
        {
            throw TooLarge(refusal);
        }
    }

    /// <inheritdoc/>
    public override void Flush(bool flushToDisk)
    {
        try
        {
            base.Flush(flushToDisk);
        }
        catch (ArgumentOutOfRangeException refusal)
        {
            throw TooLarge(refusal);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        try
        {
            base.Dispose(disposing);
        }
        catch (ArgumentOutOfRangeException refusal)
        {
            throw TooLarge(refusal);
        }
    }

    private IOException TooLarge(Exception refusal) =>
        new($"A file may not be as large as this one would be, by the limit of the user ('ulimit -f') or of the disk: '{Name}'", refusal);
}
