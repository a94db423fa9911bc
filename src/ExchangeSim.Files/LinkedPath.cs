namespace ExchangeSim.Files;

/// <summary>Where a path leads.</summary>
public static class LinkedPath
{
    /// <summary>The full path behind the links of its last part; the full path itself where there is no link, or one that cannot be followed.</summary>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        try
        {
            return File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return full;
        }
    }

    /// <summary>Whether the name itself is a link, wherever that leads.</summary>
    public static bool IsLink(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget is not null;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
