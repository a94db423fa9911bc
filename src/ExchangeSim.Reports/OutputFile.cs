using System.Text;

namespace ExchangeSim.Reports;

/// <summary>A file that is complete or absent: it is written beside its place and moved there when all is in it.</summary>
public sealed class OutputFile : IDisposable
{
    private readonly string _unfinished;
    private bool _open = true;

    /// <summary>Begins the file; what stood at the path before stays until <see cref="Complete"/>.</summary>
    public OutputFile(string path)
    {
        Path = path;
        _unfinished = path + ".unfinished";
        Writer = new StreamWriter(_unfinished, append: false, new UTF8Encoding(false), 1 << 16);
    }

    /// <summary>Where it will be.</summary>
    public string Path { get; }

    /// <summary>What goes into it.</summary>
    public StreamWriter Writer { get; }

    /// <summary>Writes a whole file.</summary>
    public static void Write(string path, Action<TextWriter> content)
    {
        using var file = new OutputFile(path);
        content(file.Writer);
        file.Complete();
    }

    /// <summary>Everything is in it: it takes its place.</summary>
    public void Complete()
    {
        Writer.Dispose();
        _open = false;
        File.Move(_unfinished, Path, overwrite: true);
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
        catch (Exception refusal) when (refusal is IOException or ArgumentOutOfRangeException) // the latter is how a file that is too large for its disk is told
        {
            // The disk that could not take the content cannot take its rest either; the first failure is the one to report.
        }
        File.Delete(_unfinished);
    }
}
