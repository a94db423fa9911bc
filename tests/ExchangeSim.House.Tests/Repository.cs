namespace ExchangeSim.House.Tests;

/// <summary>The source tree this test was built from. Not the build's output.</summary>
internal static class Repository
{
    private static readonly string[] NotSource =
        [".git", "bin", "obj", ".vs", ".vscode", ".idea", "TestResults", "BenchmarkDotNet.Artifacts", "node_modules", "artifacts"];

    public static string Root { get; } = FindRoot();

    /// <summary>Names at the top of the tree, build output left out.</summary>
    public static IEnumerable<string> TopLevel =>
        Directory.EnumerateFileSystemEntries(Root).Select(e => Path.GetFileName(e)!).Where(IsSource).Order(StringComparer.Ordinal);

    /// <summary>Every text of the tree but those of this project, which have to spell out what they forbid.</summary>
    public static IReadOnlyList<SourceFile> Texts { get; } =
        [.. Under(Root).Where(f => !f.Path.StartsWith("tests/ExchangeSim.House.Tests/", StringComparison.Ordinal))];

    public static IEnumerable<SourceFile> Code => Texts.Where(f => f.Path.EndsWith(".cs", StringComparison.Ordinal));

    public static IEnumerable<SourceFile> Documents => Texts.Where(f => f.Path.EndsWith(".md", StringComparison.Ordinal));

    public static bool Exists(string path) => Path.Exists(Path.Combine(Root, path));

    private static IEnumerable<SourceFile> Under(string folder)
    {
        foreach (var entry in Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal))
        {
            if (!IsSource(Path.GetFileName(entry))) continue;
            if (Directory.Exists(entry))
                foreach (var file in Under(entry)) yield return file;
            else if (new FileInfo(entry).LinkTarget is null && File.ReadAllText(entry) is var text && !text.Contains('\0', StringComparison.Ordinal)) // no picture is a text
                yield return new SourceFile(Path.GetRelativePath(Root, entry).Replace('\\', '/'), text);
        }
    }

    private static bool IsSource(string name) => !NotSource.Contains(name);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ExchangeSim.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException($"ExchangeSim.sln is in no folder above {AppContext.BaseDirectory}");
    }
}

/// <summary>A text of the tree, with its path from the root, in forward slashes.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public string[] Lines => Text.ReplaceLineEndings("\n").Split('\n');

    /// <summary>Where each line that matches stands, ready to be read.</summary>
    public IEnumerable<string> Matches(System.Text.RegularExpressions.Regex pattern) =>
        Lines.Select((line, i) => (line, number: i + 1)).Where(l => pattern.IsMatch(l.line)).Select(l => $"{Path}({l.number}): {l.line.Trim()}");
}
