namespace ExchangeSim.Application.Tests;

/// <summary>A folder of a test's own, which is gone afterwards.</summary>
internal sealed class OwnFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("exchangesim-").FullName;

    internal string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Everything that is in it, with the content of files; links and pipes by name only.</summary>
    internal IReadOnlyList<string> Content() =>
        [.. Directory.EnumerateFileSystemEntries(Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => File.Exists(path) && new FileInfo(path).LinkTarget is null && new FileInfo(path).Length > 0 ? $"{path}: {File.ReadAllText(path)}" : path)];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
