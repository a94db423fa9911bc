using System.Text.RegularExpressions;
using ExchangeSim.Files;
using ExchangeSim.Reports;

namespace ExchangeSim.Application.Results;

/// <summary>The names of the files that were made in a folder, each with the hash of what was written: what it names may be replaced, unless somebody changed it since.</summary>
/// <remarks>A line has the hash and the name, as <c>sha256sum</c> reads and writes them.</remarks>
internal sealed partial class MadeRecord
{
    /// <summary>Its name in the folder.</summary>
    internal const string FileName = "exchangesim-files.txt";

    private const int MostBytes = 1 << 20;

    private readonly string _folder;
    private readonly SortedDictionary<string, string> _hashes = new(StringComparer.Ordinal);

    /// <summary>Reads that of a folder, which may have none.</summary>
    internal MadeRecord(string folder)
    {
        _folder = folder;
        if (!FolderFile.IsPlain(folder, FileName)) return;
        foreach (var line in PlainFile.ReadText(Path.Combine(folder, FileName), MostBytes).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var (hash, name) = Line().Match(line) is { Success: true } match ? (match.Groups[1].Value, match.Groups[2].Value) : ("", line);
            _hashes[name] = hash;
        }
    }

    /// <summary>What was made, in order.</summary>
    internal IReadOnlyList<string> Names => [.. _hashes.Keys];

    internal bool Contains(string name) => _hashes.ContainsKey(name);

    /// <summary>Whether a file is no longer what was written there. What cannot be read may be anybody's.</summary>
    internal bool IsChanged(string name)
    {
        try
        {
            return ContentHash.OfFile(Path.Combine(_folder, name)) != _hashes.GetValueOrDefault(name);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    /// <summary>Notes what is about to be written.</summary>
    internal void Add(string name, string hash)
    {
        _hashes[name] = hash;
        Write();
    }

    /// <summary>Forgets files that are no longer there.</summary>
    internal void Remove(IReadOnlyCollection<string> names)
    {
        if (names.Count == 0) return;
        foreach (var name in names) _hashes.Remove(name);
        Write();
    }

    private void Write() => OutputFile.Write(Path.Combine(_folder, FileName), writer => writer.Write(string.Concat(_hashes.Select(one => $"{one.Value}  {one.Key}\n"))));

    [GeneratedRegex(@"^([0-9a-f]{64})  (.+)\z")] private static partial Regex Line();
}
