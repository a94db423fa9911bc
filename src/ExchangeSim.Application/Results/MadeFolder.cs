using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Application.Work;
using ExchangeSim.Files;
using ExchangeSim.Reports;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Application.Results;

/// <summary>A folder for files that are made, and for nothing else. What is written stays in it: no link leads out, and nothing that the program did not write is
/// replaced.</summary>
internal sealed class MadeFolder
{
    private readonly string _folder, _field;
    private readonly InputFiles _inputs;
    private readonly IWorkObserver _observer;

    /// <summary>Looks whether a folder can be written to.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="inputs">What the request reads.</param>
    /// <param name="observer">Is told of what somebody changed there.</param>
    /// <param name="field">The field of the request that names it.</param>
    /// <exception cref="InvalidRequestException">It has other files in it, or is none.</exception>
    internal MadeFolder(string folder, InputFiles inputs, IWorkObserver observer, string field = "out")
    {
        (_folder, _field, _inputs, _observer) = (OutputPath.Folder(folder, field), field, inputs, observer);
        if (Directory.Exists(folder) && !File.Exists(Path.Combine(folder, MadeRecord.FileName)) && Directory.EnumerateFileSystemEntries(folder).Any(IsOther))
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

    // What somebody changed since it was written is moved aside, where it would be replaced or removed.
    private List<string> Write(IEnumerable<MadeFile> files, CancellationToken stop, Func<string, IReadOnlyList<string>, bool> isReplaced)
    {
        Directory.CreateDirectory(_folder);
        using var busy = FolderLock.Take(_folder, _field);
        var (record, names, kept) = (new MadeRecord(_folder), new List<string>(), new List<string>());
        try
        {
            foreach (var file in files)
            {
                stop.ThrowIfCancellationRequested();
                Prepare(file.Name, record);
                var (path, hash) = (Path.Combine(_folder, file.Name), ContentHash.Of(file.Content));
                if (File.Exists(path) && record.IsChanged(file.Name) && ContentHash.OfFile(path) != hash) kept.Add(FolderFile.MoveAside(_folder, file.Name));
                record.Add(file.Name, hash);
                WriteBytes(path, file.Content);
                names.Add(file.Name);
            }
            var over = record.Names.Except(names).Where(name => isReplaced(name, names)).ToList();
            foreach (var earlier in over.Where(name => FolderFile.IsPlain(_folder, name)))
            {
                if (record.IsChanged(earlier)) kept.Add(FolderFile.MoveAside(_folder, earlier));
                else File.Delete(Path.Combine(_folder, earlier));
                EmptyFolders.Remove(Path.GetDirectoryName(Path.Combine(_folder, earlier))!, _folder);
            }
            record.Remove(over);
        }
        finally
        {
            if (kept.Count > 0) _observer.OnWarning($"{Human.Of(kept.Count, "file")} in '{_folder}' {(kept.Count == 1 ? "was" : "were")} changed since; "
                + $"what you changed is kept as {FolderFile.Some(kept)}");
        }
        return names;
    }

    private void Prepare(string name, MadeRecord record)
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
        if (LinkedPath.IsLink(Path.Combine(_folder, MadeRecord.FileName)))
            throw new InvalidRequestException(_field, $"'{Path.Combine(_folder, MadeRecord.FileName)}' is a link; remove it first");
        if (Path.Exists(path) && (!record.Contains(name) || FileFacts.Of(path).Kind != FileKind.Plain))
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
}
