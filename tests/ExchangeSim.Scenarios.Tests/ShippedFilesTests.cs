using System.Text.RegularExpressions;

namespace ExchangeSim.Scenarios.Tests;

/// <summary>What every file under <c>scenarios</c> owes its reader before anything is parsed.</summary>
[Trait("Category", "Slow")]
public partial class ShippedFilesTests
{
    private const string FirstLine = "# yaml-language-server: $schema=";

    public static TheoryData<string> Files => [.. Shipped.Files];

    // S105, and the ends of S31 to S34 and S31-S34.
    [GeneratedRegex(@"\bS(?<number>[0-9]{1,3})\b")]
    private static partial Regex SourceNumber();

    [Theory]
    [MemberData(nameof(Files))]
    public void The_first_line_leads_an_editor_to_the_schema(string file)
    {
        var first = File.ReadLines(file).First();
        Assert.StartsWith(FirstLine, first, StringComparison.Ordinal);
        Assert.Equal(Path.Combine(Shipped.Folder, "scenario.schema.json"), Path.GetFullPath(first[FirstLine.Length..], Path.GetDirectoryName(file)!));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_scenario_opens_with_its_question_and_a_library_asks_none(string file)
    {
        var asks = File.ReadLines(file).Take(5).Any(line => line.StartsWith("question:", StringComparison.Ordinal));
        Assert.Equal(Shipped.Scenarios.Contains(file), asks);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_source_that_a_figure_names_is_listed(string file)
    {
        var listed = Numbers(File.ReadAllText(Path.Combine(Shipped.Folder, "SOURCES.md")));
        Assert.Empty(Numbers(File.ReadAllText(file)).Except(listed));
    }

    private static IEnumerable<string> Numbers(string text) => SourceNumber().Matches(text).Select(m => m.Groups["number"].Value).Distinct();
}
