using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Files;
using ExchangeSim.Reports;

namespace ExchangeSim.Application.Results;

/// <summary>A folder for files that are made, and for nothing else. What is written stays in it: no link leads out, and nothing that the program did not write is
/// replaced.</summary>
internal sealed class MadeFolder
{
    // Names of the files that are in it, one a line. What it names may be replaced.
    private const string Record = "exchangesim-files.txt";
    private const int MostOfRecord = 1 << 20;

    private readonly string _folder, _field;
    private readonly InputFiles _inputs;
    private IReadOnlySet<string> _own;

    /// <summary>Looks whether a folder can be written to.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="inputs">What the request reads.</param>
    /// <param name="field">The field of the request that names it.</param>
    /// <exception cref="InvalidRequestException">It has other files in it, or is none.</exception>
    internal MadeFolder(string folder, InputFiles inputs, string field = "out")
    {
        (_folder, _field, _inputs) = (OutputPath.Folder(folder, field), field, inputs);
        _own = RecordIn(folder);
        if (Directory.Exists(folder) && !File.Exists(Path.Combine(folder, Record)) && Directory.EnumerateFileSystemEntries(folder).Any(IsOther))
            throw new InvalidRequestException(_field, $"'{folder}' has other files in it; name an empty folder, or one that is not there yet");
    }

    private static bool IsOther(string path) => Path.GetFileName(path) != FolderLock.FileName;

    /// <summary>Writes the files in the place of all that was written there before.</summary>
    /// <returns>How many were written.</returns>
    /// <exception cref="InvalidRequestException">A file of another kind is in the way, or another process writes there.</exception>
    internal int WriteAll(IEnumerable<MadeFile> files, CancellationToken stop) => Write(files, stop, (_, _) => true).Count;

    /// <summary>Writes the files in the place of those of the same kinds that were written there before.</summary>
    /// <returns>Their names.</returns>
    /// <exception cref="InvalidRequestException">A file of another kind is in the way, or another process writes there.</exception>
    internal IReadOnlyList<string> WriteInstead(IReadOnlyList<MadeFile> files) =>
        Write(files, CancellationToken.None, (earlier, written) => written.Any(name => Path.GetExtension(name) == Path.GetExtension(earlier)));

    private List<string> Write(IEnumerable<MadeFile> files, CancellationToken stop, Func<string, IReadOnlyList<string>, bool> isReplaced)
    {
        Directory.CreateDirectory(_folder);
        using var busy = FolderLock.Take(_folder, _field);
        _own = RecordIn(_folder); // another process may have written there since
        var (names, noted) = (new List<string>(), new SortedSet<string>(_own, StringComparer.Ordinal));
        foreach (var file in files)
        {
            stop.ThrowIfCancellationRequested();
            Prepare(file.Name);
            noted.Add(file.Name);
            Note(noted);
            WriteBytes(Path.Combine(_folder, file.Name), file.Content);
            names.Add(file.Name);
        }
        var over = _own.Except(names).Where(name => isReplaced(name, names)).ToList();
        foreach (var earlier in over.Where(name => FolderFile.IsPlain(_folder, name))) File.Delete(Path.Combine(_folder, earlier));
        if (over.Count > 0) Note(noted.Except(over).Order(StringComparer.Ordinal));
        return names;
    }

    private void Note(IEnumerable<string> names) => OutputFile.Write(Path.Combine(_folder, Record), writer => writer.Write(string.Concat(names.Select(name => name + "\n"))));

    private void Prepare(string name)
    {
        if (!FolderFile.IsName(name)) throw new InvalidRequestException(_field, $"'{name}' is no name of a file in a folder");
        var path = _folder;
        foreach (var part in name.Split('/').Append(""))
        {
            if (path != _folder && LinkedPath.IsLink(path))
                throw new InvalidRequestException(_field, $"'{path}' is a link, and what is written stays in the folder; remove it first");
            if (part.Length == 0) break;
            path = Path.Combine(path, part);
        }
        if (LinkedPath.IsLink(Path.Combine(_folder, Record))) throw new InvalidRequestException(_field, $"'{Path.Combine(_folder, Record)}' is a link; remove it first");
        if (Path.Exists(path) && (!_own.Contains(name) || FileFacts.Of(path).Kind != FileKind.Plain))
            throw new InvalidRequestException(_field, $"'{path}' is there already; name another folder, or remove it first");
        if ((_inputs.Same(path) ?? _inputs.Same(path + UnfinishedFile.Ending)) is { } input)
            throw new InvalidRequestException(_field, $"'{input}' is an input of this command, and would be overwritten; name another folder");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    }

    private static void WriteBytes(string path, byte[] content)
    {
        using var file = new OutputFile(path);
        file.Writer.Flush();
        file.Writer.BaseStream.Write(content);
        file.Complete();
    }

    private static SortedSet<string> RecordIn(string folder) => new(FolderFile.IsPlain(folder, Record)
        ? PlainFile.ReadText(Path.Combine(folder, Record), MostOfRecord).Split('\n', StringSplitOptions.RemoveEmptyEntries) : [], StringComparer.Ordinal);
}
