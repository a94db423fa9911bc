namespace ExchangeSim.Cli.Screen;

/// <summary>How the user started the program, so that hints on the screen can be pasted as they are.</summary>
public static class ProgramName
{
    /// <summary>What the program is called where it is installed.</summary>
    public const string Installed = "exchangesim";

    private const string Project = "ExchangeSim.Cli.csproj";

    /// <summary>How this process was started.</summary>
    internal static string OfProcess() => Of(
        Environment.ProcessPath ?? Installed, Environment.GetCommandLineArgs()[0], Environment.CurrentDirectory,
            (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), File.Exists);

    /// <summary>The command before the program's own words.</summary>
    /// <param name="process">The file that is run: the program's own, or <c>dotnet</c>.</param>
    /// <param name="library">The program's library.</param>
    /// <param name="here">The working directory.</param>
    /// <param name="path">The folders in which a shell looks for programs.</param>
    /// <param name="exists">Whether a file exists.</param>
    internal static string Of(string process, string library, string here, IEnumerable<string> path, Func<string, bool> exists)
    {
        if (Path.GetFileNameWithoutExtension(process) == "dotnet") return $"dotnet {Shown(library, here)}";
        var folder = Path.GetDirectoryName(process) ?? "";
        if (path.Any(p => p.TrimEnd(Path.DirectorySeparatorChar) == folder)) return Path.GetFileNameWithoutExtension(process);
        // Built in its project: bin/CONFIGURATION/FRAMEWORK.
        var configuration = Path.GetDirectoryName(folder);
        if (Path.GetDirectoryName(Path.GetDirectoryName(configuration)) is { } project && exists(Path.Combine(project, Project)))
            return $"dotnet run{(Path.GetFileName(configuration) is "Debug" ? "" : $" -c {Path.GetFileName(configuration)}")} --project {Shown(project, here)} --";
        return Shown(process, here) is var shown && shown.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal) ? shown : Path.Combine(".", shown);
    }

    private static string Shown(string file, string here)
    {
        var relative = Path.GetRelativePath(here, file);
        var shown = relative.StartsWith("..", StringComparison.Ordinal) ? file : relative;
        return shown.Contains(' ', StringComparison.Ordinal) ? $"\"{shown}\"" : shown;
    }
}
