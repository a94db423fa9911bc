using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using ExchangeSim.Files;

namespace ExchangeSim.Web.Studio;

/// <summary>Studies as they are kept in the data folder: a record of each, and a folder with its results that <c>exchangesim verify</c> takes.</summary>
public sealed partial class StudyStore(ServerOptions options)
{
    private const string Record = ".study.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) }, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
        AllowOutOfOrderMetadataProperties = true,
    };

    private readonly string? _folder = options.DataFolder is { } data ? Path.Combine(data, "studies") : null;
    private readonly Lock _gate = new();

    /// <summary>Whether studies are kept: in a data folder they are, in a database not yet.</summary>
    public bool IsThere => _folder is not null;

    /// <summary>All of them, the newest first. A record that is damaged is left out; its results stay where they are.</summary>
    public IReadOnlyList<Study> All()
    {
        lock (_gate)
        {
            return !Directory.Exists(_folder) ? []
                : [.. Directory.EnumerateFiles(_folder, "*" + Record).Select(Read).OfType<Study>()
                    .OrderByDescending(study => study.Created).ThenBy(study => study.Id, StringComparer.Ordinal)];
        }
    }

    /// <summary>One by its id, or null.</summary>
    public Study? Find(string id)
    {
        if (_folder is null || !PlainId().IsMatch(id)) return null;
        lock (_gate) return Read(RecordOf(id));
    }

    /// <summary>Keeps one as it is now. What was kept before stays whole until the new record is complete.</summary>
    public void Keep(Study study)
    {
        lock (_gate)
        {
            PrivateFiles.MakeFolder(Folder);
            var unfinished = RecordOf(study.Id) + UnfinishedFile.Ending;
            using (var file = UnfinishedFile.Open(unfinished))
            {
                JsonSerializer.Serialize(file, study, Json);
                file.Flush(flushToDisk: true);
            }
            UnfinishedFile.Place(unfinished, RecordOf(study.Id));
        }
    }

    /// <summary>Removes one with its results.</summary>
    public void Remove(string id)
    {
        if (_folder is null || !PlainId().IsMatch(id)) return;
        lock (_gate)
        {
            File.Delete(RecordOf(id));
            if (Directory.Exists(FolderOf(id))) Directory.Delete(FolderOf(id), recursive: true);
        }
    }

    /// <summary>The folder of a study's results.</summary>
    public string FolderOf(string id) => Path.Combine(Folder, id);

    /// <summary>The results' files that are there, by name.</summary>
    public IReadOnlyList<FileInfo> FilesOf(string id) => _folder is null || !PlainId().IsMatch(id) || !Directory.Exists(FolderOf(id)) ? []
        : [.. new DirectoryInfo(FolderOf(id)).EnumerateFiles().Where(file => file.LinkTarget is null && !file.Name.StartsWith('.')
            && !file.Name.EndsWith(UnfinishedFile.Ending, StringComparison.Ordinal)).OrderBy(file => file.Name, StringComparer.Ordinal)];

    private string Folder => _folder ?? throw new InvalidOperationException("studies are not kept in a database");

    private string RecordOf(string id) => Path.Combine(Folder, id + Record);

    private static Study? Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize<Study>(file, Json);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException or NotSupportedException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^[0-9a-f]{12}\z")] private static partial Regex PlainId();
}
