using System.Text;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Results;
using ExchangeSim.Files;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Application.Exercises.Archives;

/// <summary>An archive as a file.</summary>
/// <param name="Exercise">What is in it.</param>
/// <param name="Edited">Files in it that are not as they were written.</param>
/// <param name="Foreign">Files in it that belong to no archive.</param>
public sealed record ArchiveFile(ArchivedExercise Exercise, IReadOnlyList<string> Edited, IReadOnlyList<string> Foreign)
{
    /// <summary>How the name of an archive ends.</summary>
    public const string Ending = ".exercise.zip";

    /// <summary>Reads an archive. Nothing is unpacked onto the disk.</summary>
    /// <exception cref="InvalidRequestException">It is none, is damaged, or is made to do harm; the message says which.</exception>
    public static ArchiveFile Read(string path)
    {
        if (!Path.Exists(path)) throw new InvalidRequestException($"'{path}': there is no such file");
        try
        {
            return Parse(PlainFile.Read(path, PackedFiles.MostPacked));
        }
        catch (InvalidDataException unusable)
        {
            throw new InvalidRequestException($"'{path}' is no archive of an exercise, or is damaged: {unusable.Message}");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new InvalidRequestException(unreadable.Message);
        }
    }

    /// <summary>Reads the bytes of an archive.</summary>
    /// <exception cref="InvalidDataException">They are none.</exception>
    public static ArchiveFile Parse(byte[] bytes)
    {
        var files = PackedFiles.Unpack(bytes);
        if (!files.TryGetValue(ArchiveManifest.FileName, out var written)) throw new InvalidDataException($"there is no {ArchiveManifest.FileName} in it");
        var manifest = ArchiveManifest.Parse(written);
        var texts = manifest.Texts.Select(text => new SourceText(text.Name, TextOf(files, text.Copy))).ToList();
        var logs = manifest.Rooms.Select(room => TextOf(files, room.Log)).ToList();
        var edited = manifest.Texts.Zip(texts, (kept, text) => (Name: kept.Copy, kept.Sha256, text.Text))
            .Concat(manifest.Rooms.Zip(logs, (room, log) => (Name: room.Log, room.Sha256, Text: log)))
            .Where(one => ContentHash.OfText(one.Text) != one.Sha256).Select(one => one.Name);
        var known = manifest.Texts.Select(text => text.Copy).Concat(manifest.Rooms.Select(room => room.Log)).Append(ArchiveManifest.FileName);
        return new ArchiveFile(new ArchivedExercise(manifest, texts, logs), [.. edited], [.. files.Keys.Except(known)]);
    }

    private static string TextOf(IReadOnlyDictionary<string, byte[]> files, string name)
    {
        if (!files.TryGetValue(name, out var content)) throw new InvalidDataException($"there is no {name} in it, which its {ArchiveManifest.FileName} names");
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidDataException($"{name} in it is no text");
        }
    }
}
