using ExchangeSim.Scenarios.Exercises;

namespace ExchangeSim.Application.Shipped;

/// <summary>The exercise files that come with the program, in the folder <c>exercises</c> of its scenarios.</summary>
public static class ShippedExercises
{
    private const string FolderName = "exercises";

    /// <summary>Their files, by name.</summary>
    public static IReadOnlyList<string> Files() =>
        ShippedScenarios.Folder is { } folder && Path.Combine(folder, FolderName) is var here && Directory.Exists(here)
            ? [.. Directory.EnumerateFiles(here, "*" + ExerciseFile.Ending).Order(StringComparer.Ordinal)]
            : [];

    /// <summary>The name of a plan's file, without its folder and ending.</summary>
    public static string NameOf(string file) => Path.GetFileName(file)[..^ExerciseFile.Ending.Length];

    /// <summary>The exercise file that is meant by what was typed: that file, or a shipped one by its name. Null: no exercise is meant.</summary>
    public static string? Locate(string typed)
    {
        if (typed.EndsWith(ExerciseFile.Ending, StringComparison.Ordinal))
            return File.Exists(typed) ? typed : Shipped(Path.GetFileName(typed)) ?? typed;
        return File.Exists(typed) || typed.AsSpan().ContainsAny('/', '\\') || ShippedScenarios.Locate(typed) is not null ? null : Shipped(typed + ExerciseFile.Ending);
    }

    /// <summary>The file that a plan means by the name of its scenario, or of what that includes, where there is no such file: what ships, as <see cref="ShippedScenarios.Locate"/>
    /// finds it from any folder, or the scenario of a shipped exercise. Null: none is meant.</summary>
    public static string? LocateScenario(string name)
    {
        var last = Path.GetFileName(name.Replace('\\', '/'));
        if ((ShippedScenarios.Locate(name) ?? ShippedScenarios.Locate(last)) is { } found) return found;
        return ShippedScenarios.Folder is not { } folder || last.EndsWith(ExerciseFile.Ending, StringComparison.Ordinal) ? null
            : new[] { last, last + ".yaml" }.Select(file => Path.Combine(folder, FolderName, file)).FirstOrDefault(File.Exists);
    }

    private static string? Shipped(string name) => Files().FirstOrDefault(file => Path.GetFileName(file) == name);
}
