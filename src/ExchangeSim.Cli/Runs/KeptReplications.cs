using System.Globalization;
using System.Text.Json;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Reports;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Cli.Runs;

/// <summary>Replications of a comparison that is under way, a file each in a folder beside its results: a comparison that was interrupted, or killed, goes on where it was.</summary>
internal sealed class KeptReplications : IReplicationKeep
{
    private const string Key = "comparison.json", Ending = ".replication";

    private readonly string _folder;

    private KeptReplications(string folder) => _folder = folder;

    /// <summary>How many there are.</summary>
    internal int Count => Directory.GetFiles(_folder, "*" + Ending).Length;

    /// <summary>Begins, or goes on with what the results' folder has.</summary>
    /// <exception cref="BadInput">It has those of another comparison, and nobody said that they may go.</exception>
    internal static KeptReplications In(string results, ComparisonKey key, bool fresh)
    {
        var kept = new KeptReplications(Path.Combine(results, "replications"));
        if (fresh) kept.Clear();
        var path = Path.Combine(kept._folder, Key);
        var other = Read(path);
        if (other is null) kept.Clear();
        else if (key.DifferencesFrom(other).ToList() is { Count: > 0 } differences)
            throw new BadInput($"error: '{results}' has {Human.Of(kept.Count, "replication")} of another comparison, which was interrupted ({other.Command}; it differs in {string.Join(" and ", differences)}); "
                + "run that one to its end, name another folder with --out, or drop them with --fresh");
        Directory.CreateDirectory(kept._folder);
        OutputFile.Write(path, writer => writer.Write(JsonSerializer.Serialize(key)));
        return kept;
    }

    /// <inheritdoc/>
    public byte[]? Find(int replication) => PathOf(replication) is var path && File.Exists(path) ? File.ReadAllBytes(path) : null;

    /// <inheritdoc/>
    public void Keep(int replication, byte[] outcome) => OutputFile.Write(PathOf(replication), writer => ((StreamWriter)writer).BaseStream.Write(outcome));

    /// <summary>Removes them; the results hold what they told.</summary>
    internal void Clear()
    {
        if (!Directory.Exists(_folder)) return;
        foreach (var file in Directory.GetFiles(_folder).Where(file => Path.GetFileName(file) == Key || file.EndsWith(Ending, StringComparison.Ordinal) || file.EndsWith(".unfinished", StringComparison.Ordinal)))
            File.Delete(file);
        if (!Directory.EnumerateFileSystemEntries(_folder).Any()) Directory.Delete(_folder);
    }

    private string PathOf(int replication) => Path.Combine(_folder, (replication + 1).ToString(CultureInfo.InvariantCulture) + Ending);

    private static ComparisonKey? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<ComparisonKey>(File.ReadAllText(path)) : null;
        }
        catch (JsonException)
        {
            return null; // whatever it was, nothing can go on from it
        }
    }
}
