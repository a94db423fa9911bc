using System.Globalization;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Work;
using ExchangeSim.Files;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Application.Results;

/// <summary>The result that a folder had before: its files would lie beside the new ones as if they belonged to them.</summary>
/// <param name="folder">The folder.</param>
/// <param name="files">Its files.</param>
/// <param name="unfinished">The names of those that were not complete.</param>
/// <param name="texts">The texts that it kept.</param>
/// <param name="command">The command that made it.</param>
internal sealed class EarlierResult(string folder, IReadOnlyList<WrittenFile> files, IReadOnlyList<string> unfinished, IReadOnlyList<KeptText> texts, string command)
{
    /// <summary>Reads the manifest of the folder; null: it has none that can be understood, which says nothing about files of this program.</summary>
    internal static EarlierResult? In(string folder)
    {
        try
        {
            var manifest = Manifest.Read(folder);
            return new EarlierResult(folder, manifest.Files, manifest.Unfinished ?? [], manifest.Scenario, manifest.Command);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The names of all that the program wrote there, or began to write.</summary>
    internal IReadOnlyList<string> Names { get; } = [.. files.Select(file => file.Name), .. unfinished, .. texts.Select(text => text.Copy)];

    /// <summary>Keeps what somebody changed since it was written, under another name beside its place, where the new result would be written over it or remove it.</summary>
    /// <param name="places">The places of the new result's texts.</param>
    /// <param name="observer">Is told of it.</param>
    internal void KeepChanged(IReadOnlyCollection<string> places, IWorkObserver observer)
    {
        var changed = files.Where(file => ResultNames.All.Contains(file.Name) && IsChanged(file.Name, file.Sha256, file.Bytes)).Select(file => file.Name)
            .Concat(texts.Where(text => places.Contains(text.Copy) && IsChanged(text.Copy, text.Sha256, null)).Select(text => text.Copy)).Distinct().ToList();
        if (changed.Count == 0) return;
        var kept = changed.Select(name => FolderFile.MoveAside(folder, name)).ToList();
        observer.OnWarning($"{Human.Of(kept.Count, "file")} of the earlier result in '{folder}' {(kept.Count == 1 ? "was" : "were")} changed since; what you changed is kept as "
            + FolderFile.Some(kept));
    }

    private bool IsChanged(string name, string hash, long? bytes)
    {
        if (!FolderFile.IsPlain(folder, name)) return false;
        var path = Path.Combine(folder, name);
        try
        {
            return bytes is { } length && FileFacts.Of(path).Length != length || ContentHash.OfFile(path) != hash;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return true; // what cannot be read may be anybody's
        }
    }

    /// <summary>Says that it will be replaced, unless the same command made it: then it is what one asks for.</summary>
    internal void Announce(ResultRequest request, IWorkObserver observer)
    {
        if (command == CommandLineText.Of(request)) return;
        var made = File.GetLastWriteTimeUtc(Path.Combine(folder, Manifest.FileName)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        observer.OnWarning($"this replaces the result of '{command}' of {made} UTC in '{folder}'; name another folder with --out to keep both");
    }

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
        foreach (var place in texts.Select(text => Path.GetDirectoryName(Path.Combine(folder, text.Copy))!).Distinct().OrderByDescending(place => place.Length))
            EmptyFolders.Remove(place, folder);
        if (stays.Count > 0) observer.OnWarning($"'{folder}' still has {Human.Of(stays.Count, "file")} of an earlier result, changed since or unknown: " +
            FolderFile.Some(stays));
    }

    private bool IsAsWritten(string name)
    {
        if (!FolderFile.IsPlain(folder, name)) return false;
        if (ResultNames.All.Contains(name)) return true;
        return texts.FirstOrDefault(text => text.Copy == name) is { } kept && name.StartsWith(Manifest.Texts + "/", StringComparison.Ordinal)
            && FileFacts.Of(Path.Combine(folder, name)).Length <= FolderFile.MostOfText && ContentHash.OfFile(Path.Combine(folder, name)) == kept.Sha256;
    }
}
