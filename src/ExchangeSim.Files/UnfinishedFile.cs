namespace ExchangeSim.Files;

/// <summary>Files that are under way. One that a killed process left is overwritten, one that another process is at is not, and a link of that name is never written
/// through.</summary>
public static class UnfinishedFile
{
    /// <summary>How the names of such files end.</summary>
    public const string Ending = ".unfinished";

    /// <summary>Opens one for this process alone, empty.</summary>
    /// <exception cref="FileInUseException">Another process is at it.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static FileStream Open(string path)
    {
        for (; ; )
        {
            Remove(path);
            var stream = OpenAlone(path);
            // Where another process finished between opening and locking, the name has gone with its file.
            if (!Path.Exists(path))
            {
                stream.Dispose();
                continue;
            }
            if (stream.CanSeek && FileFacts.Of(path).Kind == FileKind.Plain) stream.SetLength(0);
            TemporaryFiles.Add(path);
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

    /// <summary>Moves one that is complete to its place.</summary>
    /// <exception cref="IOException">It cannot be moved there.</exception>
    public static void Place(string path, string place)
    {
        File.Move(path, place, overwrite: true);
        TemporaryFiles.Forget(path);
    }

    /// <summary>Removes one that is not going to be complete.</summary>
    public static void Discard(string path)
    {
        File.Delete(path);
        TemporaryFiles.Forget(path);
    }

    /// <summary>Removes those that were left in a folder, which no other process may be at.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="isOwn">Whether a file of this name, without the ending, is one that this program writes there; others stay.</param>
    public static void RemoveAll(string folder, Func<string, bool> isOwn)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*" + Ending))
            if (isOwn(Path.GetFileName(path)[..^Ending.Length]) && FileFacts.Of(path).Kind != FileKind.Device) File.Delete(path);
    }

    private static FileStream OpenAlone(string path)
    {
        try
        {
            return new OutputStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException refusal) when (IsTaken(refusal))
        {
            throw new FileInUseException(path[..^Ending.Length], refusal);
        }
    }

    /// <summary>Whether what the system says of a file that cannot be opened is that another process has it.</summary>
    public static bool IsTaken(IOException refusal) => (refusal.HResult & 0xffff) is var code && (OperatingSystem.IsWindows() ? code is 32 or 33 : code is 11 or 35);
}
