using ExchangeSim.Files;

namespace ExchangeSim.Application.Results;

/// <summary>Folders that nothing is in any more.</summary>
internal static class EmptyFolders
{
    /// <summary>The innermost folder on the way to a path that is there.</summary>
    internal static string Above(string path)
    {
        var at = Path.GetFullPath(path);
        while (!Directory.Exists(at) && Path.GetDirectoryName(at) is { } above) at = above;
        return at;
    }

    /// <summary>Removes a folder and those around it as far as they are empty, up to one that stays.</summary>
    internal static void Remove(string place, string stays)
    {
        var root = Path.GetFullPath(stays);
        for (var at = Path.GetFullPath(place); at.Length > root.Length && at.StartsWith(root, StringComparison.Ordinal); at = Path.GetDirectoryName(at)!)
        {
            if (!Directory.Exists(at) || LinkedPath.IsLink(at) || Directory.EnumerateFileSystemEntries(at).Any()) return;
            Directory.Delete(at);
        }
    }
}
