using ExchangeSim.Application.Results;
using ExchangeSim.Files;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Application.Verifying;

/// <summary>What lies in a folder of results besides what its manifest knows. No link is followed.</summary>
internal static class FolderContent
{
    private const int MostNamed = 20, MostSeen = 10_000;

    /// <summary>A finding for each thing that the manifest does not know: one with a name that only results have pretends to be part of them.</summary>
    internal static IEnumerable<Finding> Unknown(string folder, Manifest manifest)
    {
        var known = manifest.Files.Select(file => file.Name).Concat(manifest.Scenario.Select(text => text.Copy)).Append(Manifest.FileName).Append(FolderLock.FileName)
            .ToHashSet(StringComparer.Ordinal);
        var unknown = Names(folder, "").Take(MostSeen).Where(name => !known.Contains(name)).Order(StringComparer.Ordinal).ToList();
        foreach (var name in unknown.Take(MostNamed))
        {
            if (manifest.Unfinished?.Contains(name) == true)
                yield return new Finding(name, false, "is of this result or of an earlier one: the program was ended before it was recorded, or removed");
            else if (ResultNames.All.Contains(name))
                yield return new Finding(name, false, "is not part of this result: its manifest does not know it, and an earlier one may have left it");
            else if (name.StartsWith(Manifest.Texts + "/", StringComparison.Ordinal)) yield return new Finding(name, null, "is no text that this result was made from");
            else if (name.StartsWith(ResultFolder.Replications + "/", StringComparison.Ordinal))
                yield return new Finding(name, null, "is left of a comparison or a sweep that was interrupted");
            else yield return new Finding(name, null, "is not part of this result");
        }
        if (unknown.Count > MostNamed) yield return new Finding(folder, null, $"has {Human.Of(unknown.Count - MostNamed, "file")} more that are not part of this result");
    }

    private static IEnumerable<string> Names(string folder, string inside)
    {
        foreach (var path in Directory.EnumerateFileSystemEntries(Path.Combine(folder, inside)))
        {
            var name = inside.Length == 0 ? Path.GetFileName(path) : $"{inside}/{Path.GetFileName(path)}";
            var isOurs = name.Split('/')[0] is Manifest.Texts or ResultFolder.Replications;
            if (LinkedPath.IsLink(path) || FileFacts.Of(path).Kind != FileKind.Folder || !isOurs) yield return name;
            else foreach (var below in Names(folder, name)) yield return below;
        }
    }
}
