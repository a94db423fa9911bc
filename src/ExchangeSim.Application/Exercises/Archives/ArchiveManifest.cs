using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ExchangeSim.Application.Results;

namespace ExchangeSim.Application.Exercises.Archives;

/// <summary>What an archive of an exercise has in it, and what followed from it when it was made. Everything in one that was read may have been changed by anybody.</summary>
/// <param name="Format">Of the archive.</param>
/// <param name="Exercise">Id of the exercise.</param>
/// <param name="Plan">Id of its plan.</param>
/// <param name="Version">The version of the program that made the archive.</param>
/// <param name="Runtime">What that ran on.</param>
/// <param name="Texts">The plan's text first, then the scenario's and those that it includes.</param>
/// <param name="Rooms">Its rooms, in order of their numbers.</param>
public sealed record ArchiveManifest(
    string Format, string Exercise, string Plan, string Version, string Runtime, IReadOnlyList<KeptText> Texts, IReadOnlyList<ArchivedResult> Rooms)
{
    /// <summary>The format that this build writes.</summary>
    public const string CurrentFormat = "exchangesim-exercise-archive/1";
    /// <summary>Its name in the archive.</summary>
    public const string FileName = "manifest.json";

    private const int MostRooms = 100, MostTexts = 200, HashLength = 64;

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n",
        RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    };

    internal byte[] ToBytes() => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this, Options) + "\n");

    /// <exception cref="InvalidDataException">It is none.</exception>
    internal static ArchiveManifest Parse(byte[] bytes)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize<ArchiveManifest>(bytes, Options) ?? throw new JsonException("it is empty");
            return Fault(manifest) is { } fault ? throw new JsonException(fault) : manifest;
        }
        catch (Exception damage) when (damage is JsonException or NotSupportedException)
        {
            throw new InvalidDataException($"its {FileName} is damaged: {damage.Message}", damage);
        }
    }

    private static string? Fault(ArchiveManifest manifest)
    {
        if (manifest.Format != CurrentFormat) return $"it is of the format '{manifest.Format}', and this version reads '{CurrentFormat}'";
        if (manifest.Texts.Count is 0 or > MostTexts || manifest.Texts.Any(text => text is null)) return "it names no texts, or too many";
        if (manifest.Rooms.Count is 0 or > MostRooms || manifest.Rooms.Any(room => room is null)) return "it names no rooms, or too many";
        if (manifest.Texts.FirstOrDefault(text => !FolderFile.IsName(text.Copy)) is { } outside) return $"'{outside.Copy}' is no name of a file in an archive";
        if (manifest.Texts.Any(text => text.Sha256.Length != HashLength) || manifest.Rooms.Any(room => room.Sha256.Length != HashLength)) return "a hash is missing";
        var names = manifest.Texts.Select(text => text.Copy).Concat(manifest.Rooms.Select(room => room.Log)).Append(FileName).ToList();
        if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < names.Count) return "a file is named twice";
        return manifest.Texts.DistinctBy(text => text.Name).Count() < manifest.Texts.Count ? "a text is named twice" : null;
    }
}

/// <summary>A room in an archive: its log, and what followed from it when the archive was made.</summary>
/// <param name="Room">Number of the room, from 1.</param>
/// <param name="Log">Where its log is in the archive.</param>
/// <param name="Sha256">The hash of the log's text.</param>
/// <param name="Reached">How far the room was played, simulated milliseconds from the scenario's start.</param>
/// <param name="Fingerprint">Hash of everything that happened in it, in hexadecimal digits.</param>
/// <param name="Decisions">How many decisions came up at seats with people and were taken, and how many questions were answered there, both together.</param>
/// <param name="Score">Points out of a hundred, or null where nothing could be rated.</param>
/// <param name="Ratings">P, S, M or U by task; a task that could not be rated is not among them.</param>
public sealed record ArchivedResult(
    int Room, string Log, string Sha256, long Reached, string Fingerprint, int Decisions, double? Score, IReadOnlyDictionary<string, string> Ratings);
