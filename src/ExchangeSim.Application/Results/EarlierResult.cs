using ExchangeSim.Application.Work;
using ExchangeSim.Files;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Application.Results;

/// <summary>The result that a folder had before: its files would lie beside the new ones as if they belonged to them.</summary>
/// <param name="folder">The folder.</param>
/// <param name="files">The names of its files.</param>
/// <param name="texts">The texts that it kept.</param>
internal sealed class EarlierResult(string folder, IReadOnlyList<string> files, IReadOnlyList<KeptText> texts)
{
    /// <summary>Reads the manifest of the folder; null: it has none that can be understood, which says nothing about files of this program.</summary>
    internal static EarlierResult? In(string folder)
    {
        try
        {
            var manifest = Manifest.Read(folder);
            return new EarlierResult(folder, [.. manifest.Files.Select(file => file.Name), .. manifest.Unfinished ?? []], manifest.Scenario);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The names of all that the program wrote there, or began to write.</summary>
    internal IReadOnlyList<string> Names { get; } = [.. files, .. texts.Select(text => text.Copy)];

    /// <summary>Removes what is not part of the new result: files with names that only results have, and texts as they were kept. Others are named.</summary>
    /// <param name="now">The names of the new result's files and texts.</param>
    /// <param name="observer">Is told of files that stay.</param>
    internal void Remove(IReadOnlyCollection<string> now, IWorkObserver observer)
    {
        var stays = new List<string>();
        foreach (var name in Names.Except(now).Where(name => File.Exists(Path.Combine(folder, name))))
        {
            if (IsAsWritten(name)) File.Delete(Path.Combine(folder, name));
            else stays.Add(name);
        }
        foreach (var place in texts.Select(text => Path.GetDirectoryName(Path.Combine(folder, text.Copy))!).Distinct().OrderByDescending(place => place.Length)) RemoveEmpty(place);
        if (stays.Count > 0) observer.OnWarning($"'{folder}' still has {Human.Of(stays.Count, "file")} of an earlier result, changed since or unknown: " +
            $"{string.Join(", ", stays.Take(10))}{(stays.Count > 10 ? ", …" : "")}");
    }

    private bool IsAsWritten(string name)
    {
        if (!FolderFile.IsPlain(folder, name)) return false;
        if (ResultNames.All.Contains(name)) return true;
        return texts.FirstOrDefault(text => text.Copy == name) is { } kept && name.StartsWith(Manifest.Texts + "/", StringComparison.Ordinal)
            && FileFacts.Of(Path.Combine(folder, name)).Length <= FolderFile.MostOfText && ContentHash.OfFile(Path.Combine(folder, name)) == kept.Sha256;
    }

    private void RemoveEmpty(string place)
    {
        var root = Path.GetFullPath(folder);
        for (var at = Path.GetFullPath(place); at.Length > root.Length && at.StartsWith(root, StringComparison.Ordinal); at = Path.GetDirectoryName(at)!)
        {
            if (!Directory.Exists(at) || LinkedPath.IsLink(at) || Directory.EnumerateFileSystemEntries(at).Any()) return;
            Directory.Delete(at);
        }
    }
}
