namespace ExchangeSim.Scenarios.Tests;

/// <summary>The files under <c>scenarios</c>.</summary>
internal static class Shipped
{
    internal static string Folder { get; } = Path.Combine(Root(), "scenarios");

    internal static IReadOnlyList<string> Files { get; } = [.. Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(ExchangeSim.Scenarios.Exercises.ExerciseFile.Ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    internal static IReadOnlyList<string> Scenarios { get; } =
        [.. Files.Where(f => !f.Contains($"{Path.DirectorySeparatorChar}library{Path.DirectorySeparatorChar}", StringComparison.Ordinal))];

    private static string Root()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        while (here is not null && !File.Exists(Path.Combine(here.FullName, "ExchangeSim.sln"))) here = here.Parent;
        return here?.FullName ?? throw new DirectoryNotFoundException("The solution's folder");
    }
}
