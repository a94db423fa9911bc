using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Files;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Application.Results;

/// <summary>The files that are going to be written into a folder, which may hold anything: links, pipes, what is read, and what others wrote.</summary>
/// <param name="folder">The folder.</param>
/// <param name="names">Their names in it, with '/'.</param>
internal sealed class PlannedFiles(string folder, IReadOnlyList<string> names)
{
    private const int MostNamed = 5;

    /// <summary>Makes sure that each is absent, or a plain file that nothing reads and that this program wrote.</summary>
    /// <exception cref="InvalidRequestException">One is not.</exception>
    internal void Check(InputFiles inputs)
    {
        if (FileFacts.Of(folder).Kind == FileKind.Absent) return;
        foreach (var place in names.SelectMany(FoldersOf).Append(ResultFolder.Replications).Distinct()) CheckFolder(Path.Combine(folder, place));
        CheckUnfinished(Path.Combine(folder, FolderLock.FileName));
        var earlier = EarlierResult.In(folder)?.Names ?? [];
        foreach (var name in earlier.Except(names))
            if (inputs.Same(Path.Combine(folder, name)) is { } input)
                throw new InvalidRequestException("out", $"'{folder}' is where '{input}' is, an input of this command, which is of an earlier result and would be removed with " +
                    "it; name another folder");
        foreach (var name in names)
        {
            var path = Path.Combine(folder, name);
            if (inputs.Same(path) is { } input) throw Over(input, name);
            if (LinkedPath.IsLink(path) || FileFacts.Of(path).Kind is not (FileKind.Absent or FileKind.Plain)) throw Odd(path, "file");
            CheckUnfinished(path + UnfinishedFile.Ending);
            if (inputs.Same(path + UnfinishedFile.Ending) is { } begun) throw Over(begun, name);
        }
        CheckOwn(earlier);
    }

    private static IEnumerable<string> FoldersOf(string name)
    {
        for (var at = name.IndexOf('/', StringComparison.Ordinal); at >= 0; at = name.IndexOf('/', at + 1)) yield return name[..at];
    }

    private static void CheckFolder(string path)
    {
        if (LinkedPath.IsLink(path) || FileFacts.Of(path).Kind is not (FileKind.Absent or FileKind.Folder)) throw Odd(path, "folder");
    }

    // One that leads to a device is written through: what is written there stays nowhere.
    private static void CheckUnfinished(string path)
    {
        var kind = FileFacts.Of(path).Kind;
        if (kind is FileKind.Folder or FileKind.Pipe || LinkedPath.IsLink(path) && kind != FileKind.Device) throw Odd(path, "file");
    }

    // A killed program leaves a manifest that names what it was about to write: without one nothing there is of this program.
    private void CheckOwn(IReadOnlyList<string> earlier)
    {
        var there = names.Where(name => FileFacts.Of(Path.Combine(folder, name)).Kind == FileKind.Plain).ToList();
        if (there.Count == 0) return;
        var foreign = there.Except(earlier.Count > 0 ? earlier.Append(Manifest.FileName) : []).ToList();
        if (foreign.Count == 0) return;
        var some = string.Join(", ", foreign.Take(MostNamed)) + (foreign.Count > MostNamed ? ", …" : "");
        throw new InvalidRequestException("out", $"'{folder}' has {Human.Of(foreign.Count, "file")} in the place of results, which no {Manifest.FileName} there says to be " +
            $"of this program: {some}; move {(foreign.Count == 1 ? "it" : "them")} away, or name another folder");
    }

    private InvalidRequestException Over(string input, string name) =>
        new("out", $"'{folder}' is where '{input}' is, an input of this command, which {name} of the results would overwrite; name another folder");

    private static InvalidRequestException Odd(string path, string wanted) =>
        new("out", $"'{path}', where a {wanted} of the results goes, is {Words(path)}; remove it, or name another folder");

    private static string Words(string path) => LinkedPath.IsLink(path) ? "a link" : FileFacts.Of(path).Kind switch
    {
        FileKind.Folder => "a folder", FileKind.Pipe => "a pipe", FileKind.Device => "a device", _ => "a file",
    };
}
