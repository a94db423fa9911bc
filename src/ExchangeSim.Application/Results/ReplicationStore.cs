using System.Globalization;
using System.Text.Json;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Work;
using ExchangeSim.Experiments.Keeping;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports;

namespace ExchangeSim.Application.Results;

/// <summary>Replications that are over, of a comparison or a sweep that is under way, a file each in a folder beside its results: one that was interrupted, or killed, continues where it was. One process at a time works there.</summary>
internal sealed class ReplicationStore : IRunKeep, IDisposable
{
    private const string Key = "of.json", Ending = ".replication";

    private readonly string _folder, _kind;
    private readonly FileStream _inUse;

    /// <exception cref="InvalidRequestException">Another process works there.</exception>
    private ReplicationStore(string results, string kind)
    {
        _kind = kind;
        _folder = Path.Combine(results, "replications");
        Directory.CreateDirectory(_folder);
        try
        {
            _inUse = new FileStream(Path.Combine(_folder, "in-use"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException fault) when (fault is not DirectoryNotFoundException)
        {
            throw new InvalidRequestException($"another exchangesim is at work in '{results}'; wait for it, or name another folder with --out");
        }
    }

    /// <summary>How many there are.</summary>
    internal int Count => Directory.GetFiles(_folder, "*" + Ending).Length;

    /// <summary>Begins, or goes on with what the results' folder has.</summary>
    /// <exception cref="InvalidRequestException">It has those of another comparison or sweep, and they are not to be dropped; or another process is at work there.</exception>
    internal static ReplicationStore In(string results, ReplicationKey key, bool fresh)
    {
        var kept = new ReplicationStore(results, key.Kind);
        if (fresh) kept.Clear();
        var path = Path.Combine(kept._folder, Key);
        var other = Read(path);
        if (other is null || kept.Count == 0) kept.Clear();
        else if (key.DifferencesFrom(other).ToList() is { Count: > 0 } differences)
        {
            var count = kept.Count;
            kept.Dispose();
            throw new InvalidRequestException($"'{results}' has {Human.Of(count, "replication")} of another {other.Kind}, which was interrupted ({other.Command}; it differs in {string.Join(" and ", differences)}); "
                + "run that one to its end, name another folder with --out, or drop them with --fresh");
        }
        OutputFile.Write(path, writer => writer.Write(JsonSerializer.Serialize(key)));
        return kept;
    }

    /// <summary>Reports how many there are, if any.</summary>
    internal void Announce(IWorkObserver observer)
    {
        if (Count is > 0 and var count) observer.OnWarning($"going on where this {_kind} was interrupted: {Human.Of(count, "replication")} of it {(count == 1 ? "is" : "are")} over");
    }

    /// <inheritdoc/>
    public byte[]? Find(int number) => PathOf(number) is var path && File.Exists(path) ? File.ReadAllBytes(path) : null;

    /// <inheritdoc/>
    public void Keep(int number, byte[] outcome) => OutputFile.Write(PathOf(number), writer => ((StreamWriter)writer).BaseStream.Write(outcome));

    /// <summary>Removes them; the results hold their figures.</summary>
    internal void Clear()
    {
        foreach (var file in Directory.GetFiles(_folder).Where(file => Path.GetFileName(file) == Key || file.EndsWith(Ending, StringComparison.Ordinal) || file.EndsWith(".unfinished", StringComparison.Ordinal)))
            File.Delete(file);
    }

    /// <summary>Lets others work there, and leaves no trace where nothing was kept.</summary>
    public void Dispose()
    {
        if (Count == 0) Clear();
        _inUse.Dispose();
        if (!Directory.EnumerateFileSystemEntries(_folder).Any()) Directory.Delete(_folder);
    }

    private string PathOf(int number) => Path.Combine(_folder, (number + 1).ToString(CultureInfo.InvariantCulture) + Ending);

    private static ReplicationKey? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<ReplicationKey>(File.ReadAllText(path)) : null;
        }
        catch (JsonException)
        {
            return null; // whatever it was, nothing can go on from it
        }
    }
}
