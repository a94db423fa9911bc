using ExchangeSim.Model;
using ExchangeSim.Scenarios;

namespace ExchangeSim.Application.Shipped;

/// <summary>A scenario that comes with the program.</summary>
/// <param name="Name">Its name, by which every command finds it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Question">What it asks; null: it does not say.</param>
/// <param name="File">Its file.</param>
public sealed record ShippedScenario(string Name, string Title, string? Question, string File);

/// <summary>The scenarios and libraries that come with the program: in the folder <c>scenarios</c> beside it, or in that of the source tree it was built in.</summary>
public static class ShippedScenarios
{
    private const string FolderName = "scenarios", Libraries = "library";

    /// <summary>Where they are; null: the program was copied without them.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<ShippedScenario> List() =>
        Folder is null ? [] : [.. Directory.EnumerateFiles(Folder, "*.yaml").Order(StringComparer.Ordinal).Select(Describe).OfType<ShippedScenario>()];

    /// <summary>The file that is meant by a name where there is no such file: a shipped scenario (<c>NAME</c>, <c>NAME.yaml</c>, <c>scenarios/NAME.yaml</c>), or a library that a
    /// scenario includes (<c>…/library/NAME.yaml</c>).</summary>
    /// <returns>The file; null: none is meant.</returns>
    public static string? Locate(string name)
    {
        if (Folder is null) return null;
        var parts = name.Replace('\\', '/').Split('/');
        var library = Array.LastIndexOf(parts, Libraries);
        string[] inside = library >= 0 ? parts[library..] : parts is [FolderName, .. var rest] ? rest : parts;
        if (library < 0 && inside.Length != 1) return null;
        var file = Path.Combine([Folder, .. inside]);
        return new[] { file, file + ".yaml" }.FirstOrDefault(File.Exists);
    }

    private static ShippedScenario? Describe(string file) =>
        FileHeading.Read(file) is { } heading ? new ShippedScenario(Path.GetFileNameWithoutExtension(file), heading.Title.In(Phrase.Fallback), heading.Question, file) : null;

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, FolderName) is var found && Directory.Exists(Path.Combine(found, Libraries))) return found;
        return null;
    }
}
