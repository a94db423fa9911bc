using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Files;

namespace ExchangeSim.Application.Results;

/// <summary>Which paths may be written to, decided before anything runs. Every file that a request writes at a place of the user's choice comes through here.</summary>
public static class OutputPath
{
    /// <summary>Makes sure that a path can take a file which replaces one of its own kind only.</summary>
    /// <param name="path">The path.</param>
    /// <param name="field">The field of the request that names it, such as <c>report</c>; null: it is the only one.</param>
    /// <param name="inputs">What the request reads.</param>
    /// <param name="isOwn">Whether a file that is there was written by this program for the same purpose; null: none may be there.</param>
    /// <exception cref="InvalidRequestException">It cannot; the message says why and what to do.</exception>
    internal static void Check(string path, string? field, InputFiles inputs, Func<string, bool>? isOwn)
    {
        if (string.IsNullOrWhiteSpace(path)) throw Refusal(field, "has no name of a file behind it; write one");
        var facts = FileFacts.Of(path);
        if (facts.Kind == FileKind.Folder || Path.EndsInDirectorySeparator(path)) throw Refusal(field, $"'{path}' is a folder; name a file in it");
        if (inputs.Same(path) is { } input)
            throw Refusal(field, $"'{path}' {(input == path ? "is" : $"is the file '{input}', which is")} an input of this command, and would be overwritten; name another file");
        if (inputs.Same(LinkedPath.Of(path) + UnfinishedFile.Ending) is { } beside)
            throw Refusal(field, $"'{path}' is written as '{beside}' until it is complete, which is an input of this command; name another file");
        if (facts.Kind != FileKind.Plain || DirectOutput.Is(path) || facts.Length == 0 || isOwn?.Invoke(path) == true) return;
        if (isOwn is null) throw Refusal(field, $"{(field is null ? "there is a file " : "")}'{path}'{(field is null ? "" : " is there")} already; choose another name, or " +
            $"remove it first");
        throw Refusal(field, $"'{path}' is there already, and is no such file of this program; choose another name, or remove it first");
    }

    /// <summary>Writes a file where none is.</summary>
    /// <param name="path">The file.</param>
    /// <param name="field">The field of the request that names it.</param>
    /// <param name="inputs">What the request reads.</param>
    /// <param name="content">Writes what goes into it.</param>
    /// <exception cref="InvalidRequestException">There is one already, or it cannot be written.</exception>
    public static void WriteNew(string path, string? field, InputFiles inputs, Action<TextWriter> content)
    {
        Check(path, field, inputs, isOwn: null);
        using var file = Begin(path, field);
        content(file.Writer);
        file.Complete();
    }

    /// <summary>Writes a file where none is.</summary>
    /// <param name="path">The file.</param>
    /// <param name="field">The field of the request that names it.</param>
    /// <param name="inputs">What the request reads.</param>
    /// <param name="content">What goes into it.</param>
    /// <exception cref="InvalidRequestException">There is one already, or it cannot be written.</exception>
    public static void WriteNew(string path, string? field, InputFiles inputs, byte[] content)
    {
        Check(path, field, inputs, isOwn: null);
        using var file = Begin(path, field);
        file.Writer.BaseStream.Write(content);
        file.Complete();
    }

    /// <summary>Makes sure that a path is a folder, or can become one.</summary>
    /// <returns>The path.</returns>
    /// <exception cref="InvalidRequestException">It is something else, or no name.</exception>
    public static string Folder(string path, string field)
    {
        if (string.IsNullOrWhiteSpace(path)) throw Refusal(field, "has no name of a folder behind it; write one");
        return FileFacts.Of(path).Kind is FileKind.Absent or FileKind.Folder ? path : throw Refusal(field, $"'{path}' is no folder; name another");
    }

    /// <summary>Begins a file that was checked.</summary>
    /// <exception cref="InvalidRequestException">It cannot be written.</exception>
    internal static Reports.OutputFile Begin(string path, string? field)
    {
        try
        {
            return new Reports.OutputFile(path);
        }
        catch (FileInUseException)
        {
            throw Refusal(field, $"'{path}' is being written by another process; wait for it, or name another file");
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Refusal(field, $"'{path}' cannot be written: {Words(path, refusal)}");
        }
    }

    // The name under which a file is written until it is complete means nothing to the user.
    private static string Words(string path, Exception refusal)
    {
        if (refusal is DirectoryNotFoundException && Path.GetDirectoryName(path) is { Length: > 0 } folder)
            return folder == "~" || folder.StartsWith("~/", StringComparison.Ordinal)
                ? "'~' in quotes is not your home; write $HOME in its place, or leave the quotes out" : $"there is no folder '{folder}'; make it, or name another file";
        return $"{refusal.Message.Replace(UnfinishedFile.Ending, "", StringComparison.Ordinal).TrimEnd('.')}; name another file";
    }

    private static InvalidRequestException Refusal(string? field, string detail) =>
        field is null ? new InvalidRequestException(detail) : new InvalidRequestException(field, detail);
}
