using ExchangeSim.Reports.Csv;

namespace ExchangeSim.Reports.Outputs;

/// <summary>Files that are written together from one thing. Their names and what goes into them are one list, so that no name can be missing from it.</summary>
/// <param name="files">Each name, and what writes the content, in a form where it is CSV.</param>
internal sealed class FileSet<T>(params (string Name, Action<StreamWriter, T, CsvForm> Content)[] files)
{
    /// <summary>Their names.</summary>
    internal IReadOnlyList<string> Names { get; } = [.. files.Select(file => file.Name)];

    /// <summary>Writes them into an existing folder, and answers with their paths.</summary>
    internal IReadOnlyList<string> Write(string folder, T of, CsvForm form)
    {
        foreach (var (name, content) in files) OutputFile.Write(Path.Combine(folder, name), writer => content(writer, of, form));
        return [.. Names.Select(name => Path.Combine(folder, name))];
    }
}
