using ExchangeSim.Application.Faults;
using ExchangeSim.Files;

namespace ExchangeSim.Application.Results;

/// <summary>The files that are going to be written into a folder, which may hold anything: links, pipes, or what is read.</summary>
/// <param name="folder">The folder.</param>
/// <param name="names">Their names in it, with '/'.</param>
internal sealed class PlannedFiles(string folder, IReadOnlyList<string> names)
{
    /// <summary>Makes sure that each is absent, or a plain file that nothing reads.</summary>
    /// <exception cref="InvalidRequestException">One is not.</exception>
    internal void Check(InputFiles inputs)
    {
        if (FileFacts.Of(folder).Kind == FileKind.Absent) return;
        foreach (var place in names.SelectMany(FoldersOf).Append(ResultFolder.Replications).Distinct()) CheckFolder(Path.Combine(folder, place));
        foreach (var name in names)
        {
            var path = Path.Combine(folder, name);
            if (inputs.Same(path) is { } input)
                throw new InvalidRequestException("out", $"'{folder}' is where '{input}' is, an input of this command, which {name} of the results would overwrite; name " +
                    $"another folder");
            if (LinkedPath.IsLink(path) || FileFacts.Of(path).Kind is FileKind.Folder or FileKind.Pipe or FileKind.Device) throw Odd(path, "file");
        }
    }

    private static IEnumerable<string> FoldersOf(string name)
    {
        for (var at = name.IndexOf('/', StringComparison.Ordinal); at >= 0; at = name.IndexOf('/', at + 1)) yield return name[..at];
    }

    private static void CheckFolder(string path)
    {
        if (LinkedPath.IsLink(path) || FileFacts.Of(path).Kind is not (FileKind.Absent or FileKind.Folder)) throw Odd(path, "folder");
    }

    private static InvalidRequestException Odd(string path, string wanted) =>
        new("out", $"a {wanted} of the results goes to '{path}', which is {Words(path)}; remove it, or name another folder");

    private static string Words(string path) => LinkedPath.IsLink(path) ? "a link" : FileFacts.Of(path).Kind switch
    {
        FileKind.Folder => "a folder", FileKind.Pipe => "a pipe", FileKind.Device => "a device", _ => "a file",
    };
}
