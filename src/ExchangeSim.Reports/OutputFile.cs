using System.Text;
using ExchangeSim.Files;

namespace ExchangeSim.Reports;

/// <summary>A file that is complete or absent: it is written beside its place and moved there when all is in it. A link leads to its place; a device or a pipe is written to
/// where it is.</summary>
public sealed class OutputFile : IDisposable
{
    private const int BufferSize = 1 << 16;

    private readonly string _place, _unfinished;
    private bool _open = true;

    /// <summary>Begins the file; what stood at the path before stays until <see cref="Complete"/>.</summary>
    /// <exception cref="IOException">It cannot be written there, or another process is writing it.</exception>
    public OutputFile(string path)
    {
        Path = path;
        IsDirect = DirectOutput.Is(path);
        _place = IsDirect ? path : LinkedPath.Of(path);
        _unfinished = _place + UnfinishedFile.Ending;
        Writer = new StreamWriter(IsDirect ? DirectOutput.Open(path) : UnfinishedFile.Open(_unfinished), new UTF8Encoding(false), BufferSize);
    }

    /// <summary>Where it will be, as it was named.</summary>
    public string Path { get; }

    /// <summary>Whether it is a device or a pipe, which has what is written to it at once.</summary>
    public bool IsDirect { get; }

    /// <summary>What goes into it.</summary>
    public StreamWriter Writer { get; }

    /// <summary>Writes a whole file.</summary>
    public static void Write(string path, Action<StreamWriter> content)
    {
        using var file = new OutputFile(path);
        content(file.Writer);
        file.Complete();
    }

    /// <summary>Everything is in it: it takes its place.</summary>
    public void Complete()
    {
        if (IsDirect || OperatingSystem.IsWindows()) Writer.Dispose();
        else Writer.Flush(); // it is moved while it is still locked, so that no other process takes the unfinished one for its own
        if (!IsDirect) UnfinishedFile.Place(_unfinished, _place);
        _open = false;
        Writer.Dispose();
    }

    /// <summary>Removes what is unfinished.</summary>
    public void Dispose()
    {
        if (!_open) return;
        _open = false;
        try
        {
            Writer.Dispose();
        }
        catch (IOException)
        {
            // The disk that could not take the content cannot take its rest either; the first failure is the one to report.
        }
        if (!IsDirect) UnfinishedFile.Discard(_unfinished);
    }
}
