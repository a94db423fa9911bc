namespace ExchangeSim.Files;

/// <summary>Files that are under way. One that a killed process left is overwritten, one that another process is at is not, and a link of that name is never written
/// through.</summary>
public static class UnfinishedFile
{
    /// <summary>How the names of such files end.</summary>
    public const string Ending = ".unfinished";

    /// <summary>Opens one for this process alone, empty.</summary>
    /// <exception cref="IOException">Another process is at it, or it cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static FileStream Open(string path)
    {
        for (; ; )
        {
            Remove(path);
            var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            // Where another process finished between opening and locking, the name has gone with its file.
            if (!Path.Exists(path))
            {
                stream.Dispose();
                continue;
            }
            if (stream.CanSeek && FileFacts.Of(path).Kind == FileKind.Plain) stream.SetLength(0);
            return stream;
        }
    }

    /// <summary>Removes a name that is no file of this program: a link, a second name of a file, or a pipe. What it leads to stays as it is. One that leads to a device is
    /// left.</summary>
    public static void Remove(string path)
    {
        var facts = FileFacts.Of(path);
        if (facts.Kind == FileKind.Pipe || facts.Names > 1 && facts.Kind == FileKind.Plain || facts.Kind != FileKind.Device && LinkedPath.IsLink(path)) File.Delete(path);
    }

    /// <summary>Removes those that were left in a folder, which no other process may be at.</summary>
    public static void RemoveAll(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*" + Ending)) if (FileFacts.Of(path).Kind != FileKind.Device) File.Delete(path);
    }
}
