namespace ExchangeSim.Scenarios.Tests;

/// <summary>What every file under <c>scenarios</c> owes its reader before anything is parsed.</summary>
public class ShippedFilesTests
{
    private const string FirstLine = "# yaml-language-server: $schema=";

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Folder(), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_first_line_leads_an_editor_to_the_schema(string file)
    {
        var first = File.ReadLines(file).First();
        Assert.StartsWith(FirstLine, first, StringComparison.Ordinal);
        var schema = Path.GetFullPath(first[FirstLine.Length..], Path.GetDirectoryName(file)!);
        Assert.Equal(Path.Combine(Folder(), "scenario.schema.json"), schema);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_scenario_opens_with_its_question(string file)
    {
        var lines = File.ReadLines(file).Take(4).ToList();
        var isScenario = lines.Any(l => l.StartsWith("scenario:", StringComparison.Ordinal));
        var isLibrary = file.Contains($"{Path.DirectorySeparatorChar}library{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
        Assert.NotEqual(isLibrary, File.ReadLines(file).Take(5).Any(l => l.StartsWith("question:", StringComparison.Ordinal)));
        Assert.NotEqual(isLibrary, isScenario);
    }

    private static string Folder()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        while (here is not null && !File.Exists(Path.Combine(here.FullName, "ExchangeSim.sln"))) here = here.Parent;
        return Path.Combine(here?.FullName ?? throw new DirectoryNotFoundException("The solution's folder"), "scenarios");
    }
}
