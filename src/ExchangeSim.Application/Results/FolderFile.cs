using ExchangeSim.Files;

namespace ExchangeSim.Application.Results;

/// <summary>Names of files in a folder of results that come from elsewhere: they must stay in the folder, and stand for plain files.</summary>
internal static class FolderFile
{
    /// <summary>The largest text of a scenario, in bytes.</summary>
    internal const int MostOfText = 8 * 1024 * 1024;

    private const int Longest = 1000, MostNamed = 10;
    private const string Yours = ".yours";

    /// <summary>Whether a name, with '/' between its parts, stays in its folder.</summary>
    internal static bool IsName(string? name) =>
        name is { Length: > 0 and <= Longest } && VisibleText.FirstControl(name) < 0 && name.IndexOfAny(['\\', '\n', '\t']) < 0
        && name.Split('/').All(part => part.Length > 0 && part is not ("." or "..") && (!OperatingSystem.IsWindows() || IsNameOnWindows(part)));

    // A colon names a second content of a file there, and points and spaces at the end are left out.
    private static bool IsNameOnWindows(string part) => !part.Contains(':', StringComparison.Ordinal) && part.TrimEnd('.', ' ') == part
        && FileFacts.Of(part).Kind != FileKind.Device;

    /// <summary>Whether a name stands for a plain file in the folder, with no link on the way to it.</summary>
    internal static bool IsPlain(string folder, string name)
    {
        if (!IsName(name)) return false;
        var path = folder;
        foreach (var part in name.Split('/'))
        {
            path = Path.Combine(path, part);
            if (LinkedPath.IsLink(path)) return false;
        }
        return FileFacts.Of(path).Kind == FileKind.Plain;
    }

    /// <summary>Keeps a file that somebody changed under another name beside its place.</summary>
    /// <returns>That name.</returns>
    internal static string MoveAside(string folder, string name)
    {
        var aside = name + Yours;
        for (var more = 2; Path.Exists(Path.Combine(folder, aside)) || LinkedPath.IsLink(Path.Combine(folder, aside)); more++) aside = $"{name}{Yours}-{more}";
        File.Move(Path.Combine(folder, name), Path.Combine(folder, aside));
        return aside;
    }

    /// <summary>Some names of many, as a message has them.</summary>
    internal static string Some(IReadOnlyCollection<string> names) => $"{string.Join(", ", names.Take(MostNamed))}{(names.Count > MostNamed ? ", …" : "")}";
}
