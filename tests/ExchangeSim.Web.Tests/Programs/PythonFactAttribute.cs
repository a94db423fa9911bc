namespace ExchangeSim.Web.Tests.Programs;

/// <summary>A test that runs a program in Python; skipped where there is no Python.</summary>
internal sealed class PythonFactAttribute : FactAttribute
{
    private static readonly string[] Names = ["python3", "python"];

    public PythonFactAttribute() => Skip = Python is null ? $"no Python is installed ({string.Join(", ", Names)})" : null;

    /// <summary>The program, or null.</summary>
    internal static string? Python { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Names.SelectMany(name => (string[])[Path.Combine(folder, name), Path.Combine(folder, name + ".exe")])).FirstOrDefault(File.Exists);
}
