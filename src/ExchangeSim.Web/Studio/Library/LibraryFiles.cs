using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using ExchangeSim.Application.Results;
using ExchangeSim.Files;

namespace ExchangeSim.Web.Studio.Library;

/// <summary>How one scenario lies in its folder: a record of it, one of each version and of each draft, and texts by their hash. Each file is whole or not there, whenever
/// the server ends; the scenario's record is written last, and a folder without one holds nothing.</summary>
internal sealed partial class LibraryFiles(string folder)
{
    private const string Record = "scenario.json", VersionStart = "version-", DraftStart = "draft-", Ending = ".json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) }, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    };

    private sealed record Head(string Name, long Created, long? Deleted);

    /// <summary>The scenario; null where the folder holds none, or none that can be read.</summary>
    internal LibraryScenario? Read()
    {
        if (Load<Head>(Record) is not { } head) return null;
        var versions = Named(VersionStart).Select(Load<LibraryVersion>).OfType<LibraryVersion>().Where(version => version.Hashes().All(IsThere))
            .OrderBy(version => version.Number).ToList();
        return versions.TrueForAll(version => version.IsAside) ? null
            : new LibraryScenario(Path.GetFileName(folder), head.Name, head.Created, head.Deleted) { Versions = versions };
    }

    internal void Keep(LibraryScenario scenario) => Save(Record, new Head(scenario.Name, scenario.Created, scenario.Deleted));

    /// <summary>Keeps a version with its texts, of which those that are there already stay.</summary>
    internal LibraryVersion Keep(int number, long saved, VersionOrigin origin, bool isAside, LibraryTexts texts)
    {
        var version = new LibraryVersion(number, saved, origin, isAside, KeepText(texts.Main), [.. texts.Includes.Select(one => new LibraryInclude(one.Key, KeepText(one.Value)))]);
        Save(NameOf(version), version);
        return version;
    }

    internal LibraryTexts Texts(LibraryVersion version) =>
        new(File.ReadAllText(TextOf(version.Text)), [.. version.Includes.Select(one => KeyValuePair.Create(one.File, File.ReadAllText(TextOf(one.Text))))]);

    /// <summary>Removes a version, and those of its texts that no other one has.</summary>
    internal void Remove(LibraryVersion version, IEnumerable<LibraryVersion> others)
    {
        File.Delete(Path.Combine(folder, NameOf(version)));
        foreach (var hash in version.Hashes().Except(others.SelectMany(other => other.Hashes()))) File.Delete(TextOf(hash));
    }

    internal IReadOnlyList<LibraryDraft> Drafts() =>
        [.. Named(DraftStart).Select(Load<LibraryDraft>).OfType<LibraryDraft>().OrderByDescending(draft => draft.Typed).ThenBy(draft => draft.Writer, StringComparer.Ordinal)];

    internal void Keep(LibraryDraft draft) => Save(DraftStart + draft.Writer + Ending, draft);

    internal void RemoveDraft(string writer) => File.Delete(Path.Combine(folder, DraftStart + writer + Ending));

    private static string NameOf(LibraryVersion version) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{VersionStart}{version.Number:000000}{Ending}");

    private IEnumerable<string> Named(string start) => Directory.EnumerateFiles(folder, start + "*" + Ending).Select(path => Path.GetFileName(path));

    private bool IsThere(string hash) => PlainHash().IsMatch(hash) && File.Exists(TextOf(hash));

    private string TextOf(string hash) => Path.Combine(folder, "texts", hash);

    private string KeepText(string text)
    {
        var hash = ContentHash.OfText(text);
        var path = TextOf(hash);
        PrivateFiles.MakeFolder(Path.GetDirectoryName(path)!);
        if (!File.Exists(path)) Write(path, file => file.Write(Encoding.UTF8.GetBytes(text)));
        return hash;
    }

    private void Save<T>(string name, T value)
    {
        PrivateFiles.MakeFolder(folder);
        Write(Path.Combine(folder, name), file => JsonSerializer.Serialize(file, value, Json));
    }

    // What was there before stays whole until the new file is complete.
    private static void Write(string path, Action<Stream> write)
    {
        var unfinished = path + UnfinishedFile.Ending;
        using (var file = UnfinishedFile.Open(unfinished))
        {
            write(file);
            file.Flush(flushToDisk: true);
        }
        UnfinishedFile.Place(unfinished, path);
    }

    private T? Load<T>(string name) where T : class
    {
        try
        {
            using var file = File.OpenRead(Path.Combine(folder, name));
            return JsonSerializer.Deserialize<T>(file, Json);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException or NotSupportedException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^[0-9a-f]{64}\z")] private static partial Regex PlainHash();
}
