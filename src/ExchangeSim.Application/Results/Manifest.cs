using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ExchangeSim.Application.Requests;
using ExchangeSim.Files;
using ExchangeSim.Reports;
using ExchangeSim.Reports.Json;
using ExchangeSim.Reports.Manifests;

namespace ExchangeSim.Application.Results;

/// <summary>What a folder of results came from and what is in it: enough to make it again, and to see whether it is still what was written.</summary>
public sealed record Manifest
{
    /// <summary>Its name in the folder.</summary>
    public const string FileName = "manifest.json";
    /// <summary>The folder beside it that keeps the scenario's texts.</summary>
    public const string Texts = "scenario";

    private const int MostBytes = 64 << 20;

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n",
        RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, AllowOutOfOrderMetadataProperties = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>What it is.</summary>
    [JsonPropertyOrder(-2)]
    public string Format { get; init; } = JsonFormat.Manifest;
    /// <summary>The version of what it is; a manifest without one is of the first.</summary>
    [JsonPropertyOrder(-1)]
    public int FormatVersion { get; init; } = JsonFormat.ManifestVersion;
    /// <summary>The command in words, without what does not change a figure: the folder, the threads, what is printed.</summary>
    public required string Command { get; init; }
    /// <summary>What was asked for; the same request makes the results again.</summary>
    public required ResultRequest Request { get; init; }
    /// <summary>The version that made it.</summary>
    public required string Version { get; init; }
    /// <summary>What that ran on.</summary>
    public required string Runtime { get; init; }
    /// <summary>The run that was saved and that this result continues; null: it continues none.</summary>
    public SavedRun? Saved { get; init; }
    /// <summary>What was run.</summary>
    public required Made Made { get; init; }
    /// <summary>The scenario's texts, the scenario first.</summary>
    public required IReadOnlyList<KeptText> Scenario { get; init; }
    /// <summary>The files written beside the manifest.</summary>
    public required IReadOnlyList<WrittenFile> Files { get; init; }
    /// <summary>Files that were not complete, or of an earlier result and not removed, when this was written; null: none, the result is whole.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Unfinished { get; init; }

    /// <summary>Writes it into the folder.</summary>
    public void Write(string folder) => OutputFile.Write(Path.Combine(folder, FileName), writer =>
    {
        writer.Write(JsonSerializer.Serialize(this, Options));
        writer.Write('\n');
    });

    /// <summary>Reads that of a folder.</summary>
    /// <exception cref="InvalidDataException">There is none, or it is no plain file of at most 64 MiB, or it is damaged; the message says which.</exception>
    public static Manifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!Path.Exists(path)) throw new InvalidDataException($"there is no {FileName} in '{folder}'; run, compare and sweep write one with --out");
        if (!FolderFile.IsPlain(folder, FileName)) throw new InvalidDataException($"'{path}' is no plain file; run, compare and sweep write one with --out");
        try
        {
            var text = PlainFile.ReadText(path, MostBytes);
            if (LaterFormat.Of(text) is { } later)
                throw new InvalidDataException($"{path} is of format {later}, of a later version of exchangesim; " +
                    $"this one reads format {JsonFormat.ManifestVersion}. Use that version");
            var manifest = JsonRecord.Read<Manifest>(text, Options, out var fault);
            return (fault ?? ManifestCheck.Fault(manifest!)) is { } damage ? throw new InvalidDataException($"{path} is damaged: {damage}") : manifest!;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"{path} cannot be read: {unreadable.Message}");
        }
    }
}

/// <summary>A text that was read to make the results.</summary>
/// <param name="Name">As it was named on the command line or, from there, by an include.</param>
/// <param name="Copy">Where the folder keeps it, with '/'.</param>
/// <param name="Sha256">The hash of the text in UTF-8, and so of the copy.</param>
public sealed record KeptText(string Name, string Copy, string Sha256);

/// <summary>A file of the results.</summary>
/// <param name="Name">Its path in the folder, with '/'.</param>
/// <param name="Sha256">The hash of its bytes.</param>
/// <param name="IsMachineDependent">Whether it also holds what differs from run to run, such as seconds and memory.</param>
/// <param name="Bytes">How long it is; null: it was written by an earlier version, which did not say.</param>
public sealed record WrittenFile(string Name, string Sha256, bool IsMachineDependent, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Bytes = null);
