namespace ExchangeSim.Files;

/// <summary>Files and folders of this process that are of no use to anybody when it is ended before they are complete.</summary>
public static class TemporaryFiles
{
    private static readonly Lock Gate = new();
    private static readonly List<string> Paths = [];

    /// <summary>Makes a folder of this process's own where the system keeps temporary files, and notes it.</summary>
    /// <param name="purpose">What it is for, as a part of its name.</param>
    /// <exception cref="NoTemporaryPlaceException">Nothing can be written there.</exception>
    public static string NewFolder(string purpose)
    {
        try
        {
            var path = Directory.CreateTempSubdirectory($"exchangesim-{purpose}-").FullName;
            Add(path);
            return path;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new NoTemporaryPlaceException(refusal);
        }
    }

    /// <summary>A path where the system keeps temporary files, at which there is nothing.</summary>
    /// <exception cref="NoTemporaryPlaceException">Nothing can be written there.</exception>
    public static string NewPath()
    {
        RequirePlace();
        return Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    }

    /// <summary>Makes sure, before what takes long, that temporary files can be written.</summary>
    /// <exception cref="NoTemporaryPlaceException">They cannot.</exception>
    public static void RequirePlace()
    {
        var tried = NewFolder("try");
        Directory.Delete(tried);
        Forget(tried);
    }

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
