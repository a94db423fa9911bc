namespace ExchangeSim.Files;

/// <summary>Files and folders of this process that are of no use to anybody when it is ended before they are complete.</summary>
public static class TemporaryFiles
{
    private static readonly Lock Gate = new();
    private static readonly List<string> Paths = [];

    /// <summary>Notes one that this process made.</summary>
    public static void Add(string path)
    {
        lock (Gate) Paths.Add(Path.GetFullPath(path));
    }

    /// <summary>Forgets one that is gone, or complete.</summary>
    public static void Forget(string path)
    {
        lock (Gate) Paths.Remove(Path.GetFullPath(path));
    }

    /// <summary>Removes all of them, the last first, before the process ends at once. No other is made after that: who wants to waits.</summary>
    public static void RemoveBeforeTheEnd()
    {
        Gate.Enter(); // for good
        for (var i = Paths.Count - 1; i >= 0; i--)
        {
            try
            {
                if (Directory.Exists(Paths[i])) Directory.Delete(Paths[i], recursive: true);
                else File.Delete(Paths[i]);
            }
            catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
            {
                // Windows keeps files that are open; the next command in the same folder removes them.
            }
        }
    }
}
