using System.Text.Json;
using ExchangeSim.Application.Results;
using ExchangeSim.Files;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Application.Verifying;

/// <summary>Compares files of a folder with what was recorded of them and with what they are when they are made again. Only plain files in the folder are opened.</summary>
/// <param name="folder">The folder.</param>
/// <param name="stop">Stops in the middle of a large file.</param>
internal sealed class FileComparison(string folder, CancellationToken stop)
{
    /// <summary>The largest file that is read to its end, in bytes: 64 GiB.</summary>
    internal const long MostBytes = 64L << 30;

    private const int MostNamed = 5, MostOfJson = 256 << 20;

    /// <summary>What is wrong with a file against its record; null: nothing.</summary>
    internal Finding? AgainstRecord(WrittenFile file)
    {
        var path = Path.Combine(folder, file.Name);
        if (!Path.Exists(path) && !LinkedPath.IsLink(path)) return new Finding(file.Name, false, "is gone");
        if (!FolderFile.IsPlain(folder, file.Name)) return new Finding(file.Name, false, "is no plain file of the folder, and was not opened");
        if (FileFacts.Of(path).Length > MostBytes) return new Finding(file.Name, false, $"is larger than {PlainFile.Size(MostBytes)}, and was not read");
        if (file.Bytes is { } bytes && FileFacts.Of(path).Length != bytes) return new Finding(file.Name, false, "edited after it was written");
        return ContentHash.OfFile(path, stop) == file.Sha256 ? null : new Finding(file.Name, false, "edited after it was written");
    }

    /// <summary>What became of a file that was made again. One that cannot be opened has its finding already.</summary>
    internal IEnumerable<Finding> AgainstNew(WrittenFile file, string again, bool isMachineDependent)
    {
        if (!FolderFile.IsPlain(folder, file.Name)) yield break;
        var (before, now) = (Path.Combine(folder, file.Name), Path.Combine(again, file.Name));
        var isJson = Path.GetExtension(file.Name) == ".json" && FileFacts.Of(before).Length <= MostOfJson && FileFacts.Of(now).Length <= MostOfJson;
        if (AreEqual(before, now)) yield return new Finding(file.Name, true, "the same, byte for byte");
        else if (isJson) yield return Figures(file.Name, before, now);
        else if (isMachineDependent) yield return new Finding(file.Name, null, "not compared: it holds how long the run took");
        else yield return new Finding(file.Name, false, FileDifferences.FirstDifference(before, now, stop) ?? "other bytes");
    }

    /// <summary>The first of many things, and how many more there are.</summary>
    internal static string Some(IReadOnlyList<string> all) =>
        string.Join("; ", all.Take(MostNamed)) + (all.Count > MostNamed ? $"; and {Human.Count(all.Count - MostNamed)} more" : "");

    private bool AreEqual(string one, string other) => FileFacts.Of(one).Length == FileFacts.Of(other).Length && FileDifferences.FirstDifference(one, other, stop) is null;

    private static Finding Figures(string name, string before, string now)
    {
        try
        {
            var differing = JsonDifferences.Of(PlainFile.ReadText(before, MostOfJson), PlainFile.ReadText(now, MostOfJson));
            return differing.Count == 0 ? new Finding(name, true, "every figure the same") : new Finding(name, false, Some(differing));
        }
        catch (JsonException)
        {
            return new Finding(name, false, "is no JSON any more");
        }
    }
}
