using System.Globalization;
using System.Text.Json;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Work;
using ExchangeSim.Experiments.Keeping;
using ExchangeSim.Files;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports;

namespace ExchangeSim.Application.Results;

/// <summary>Replications that are over, of a comparison or a sweep that is under way, a file each in a folder beside its results: one that was interrupted, or killed, continues
/// where it was.</summary>
internal sealed class ReplicationStore : IRunKeep, IDisposable
{
    private const string Key = "of.json", Ending = ".replication";

    private const int MostOfKey = 8 << 20, MostNamed = 5;

    private static readonly JsonSerializerOptions Options = new() { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    private readonly string _folder, _kind;
    private readonly KeptSeal _seal;

    private ReplicationStore(string results, ReplicationKey key)
    {
        (_kind, _seal) = (key.Kind, new KeptSeal(key));
        _folder = Path.Combine(results, ResultFolder.Replications);
        Directory.CreateDirectory(_folder);
        UnfinishedFile.RemoveAll(_folder, IsNameOfOwn);
    }

    /// <summary>How many there are.</summary>
    internal int Count => Directory.GetFiles(_folder, "*" + Ending).Length;

    /// <summary>Begins, or goes on with what the results' folder has.</summary>
    /// <exception cref="InvalidRequestException">It has those of another comparison or sweep, and they are not to be dropped.</exception>
    internal static ReplicationStore In(ResultFolder folder, ReplicationKey key, bool fresh)
    {
        var results = folder.Path;
        var kept = new ReplicationStore(results, key);
        if (fresh) kept.Clear();
        var path = Path.Combine(kept._folder, Key);
        var other = Read(path);
        if (other is null && Directory.GetFiles(kept._folder).FirstOrDefault(file => IsNameOfOwn(Path.GetFileName(file))) is { } foreign)
            throw new InvalidRequestException("out", $"'{foreign}' is in the place of a replication that is kept, and of no comparison or sweep that this program knows; move it " +
                $"away, name another folder, or drop it with --fresh");
        if (kept.Count == 0) kept.Clear();
        else if (key.DifferencesFrom(other!).ToList() is { Count: > 0 } differences)
        {
            var count = kept.Count;
            kept.Dispose();
            throw new InvalidRequestException($"'{results}' has {Human.Of(count, "replication")} of another {other!.Kind}, which was interrupted ({other.Command}; it differs " +
                $"in {string.Join(" and ", differences)}); "
                + "run that one to its end, name another folder with --out, or drop them with --fresh");
        }
        OutputFile.Write(path, writer => writer.Write(JsonSerializer.Serialize(key)));
        return kept;
    }

    /// <summary>Reports how many there are, if any, and drops those that were altered or belong elsewhere, which are run again.</summary>
    internal void Announce(IWorkObserver observer)
    {
        if (DropMisfits() is { Count: > 0 } misfits)
            observer.OnWarning($"{Human.Of(misfits.Count, "replication")} kept in '{_folder}' {(misfits.Count == 1 ? "was" : "were")} altered, cut short, or {(misfits.Count == 1
                ? "belongs" : "belong")} elsewhere, and {(misfits.Count == 1 ? "is" : "are")} made again: {string.Join(", ", misfits.Take(MostNamed))}"
                + (misfits.Count > MostNamed ? ", …" : ""));
        if (Count is > 0 and var count) observer.OnWarning($"going on where this {_kind} was interrupted: {Human.Of(count, "replication")} of it {(count == 1 ? "is" : "are")} " +
            $"over");
    }

    /// <inheritdoc/>
    public byte[]? Find(int number) => PathOf(number) is var path && IsOwn(path) ? _seal.Open(number, File.ReadAllBytes(path)) : null;

    // Nothing is written or read through a link that leads elsewhere, and no pipe is waited for.
    private static bool IsOwn(string path)
    {
        if (IsPlain(path)) return true;
        if (LinkedPath.IsLink(path) || FileFacts.Of(path).Kind != FileKind.Absent) File.Delete(path);
        return false;
    }

    private static bool IsPlain(string path) => !LinkedPath.IsLink(path) && FileFacts.Of(path).Kind == FileKind.Plain;

    /// <inheritdoc/>
    public void Keep(int number, byte[] outcome) => OutputFile.Write(PathOf(number), writer => writer.BaseStream.Write(_seal.On(number, outcome)));

    private List<string> DropMisfits()
    {
        var misfits = Directory.GetFiles(_folder, "*" + Ending).Where(path => !(NumberOf(path) is { } number && PathOf(number) == path && Find(number) is not null)).ToList();
        foreach (var path in misfits) File.Delete(path);
        return [.. misfits.Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
    }

    private static int? NumberOf(string path) =>
        int.TryParse(Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number - 1 : null;

    /// <summary>Removes them; the results hold their figures.</summary>
    internal void Clear()
    {
        // The key goes last: without it the others belong to nothing.
        foreach (var file in Directory.GetFiles(_folder).Where(file => IsNameOfOwn(Path.GetFileName(file))).OrderBy(file => Path.GetFileName(file) == Key)) File.Delete(file);
    }

    /// <summary>Leaves no trace where nothing was kept.</summary>
    public void Dispose()
    {
        if (Count == 0) Clear();
        if (!Directory.EnumerateFileSystemEntries(_folder).Any()) Directory.Delete(_folder);
    }

    private static bool IsNameOfOwn(string name) => name == Key || name.EndsWith(Ending, StringComparison.Ordinal);

    private string PathOf(int number) => Path.Combine(_folder, (number + 1).ToString(CultureInfo.InvariantCulture) + Ending);

    private static ReplicationKey? Read(string path) => IsPlain(path) && FileFacts.Of(path).Length <= MostOfKey
        ? JsonRecord.Read<ReplicationKey>(PlainFile.ReadText(path, MostOfKey), Options, out _) : null;
}
