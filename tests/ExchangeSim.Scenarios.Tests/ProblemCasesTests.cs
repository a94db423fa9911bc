namespace ExchangeSim.Scenarios.Tests;

/// <summary>Every mistake, one at a time: what is replaced in the good scenario, and exactly what is said about it. The cases stand in <c>Cases</c>.</summary>
public class ProblemCasesTests
{
    private sealed record ProblemCase(string Name, string Part, string Instead, IReadOnlyList<string> Problems);

    private static readonly Dictionary<string, ProblemCase> All =
        Directory.EnumerateFiles(Good.Folder, "*.txt").SelectMany(Cases).ToDictionary(c => c.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. All.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void The_good_scenario_has_no_problem() => Assert.Equal("s", Good.Scenario().Id);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mistake_is_told_with_its_place_and_advice(string name)
    {
        var expected = All[name];
        var result = Good.Read(expected.Part, expected.Instead);
        Assert.Null(result.Scenario);
        Assert.Equal(expected.Problems, result.Problems.Select(p => p.ToString()));
    }

    private static IEnumerable<ProblemCase> Cases(string file)
    {
        foreach (var block in File.ReadAllText(file).Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = block.Trim('\n').Split('\n');
            yield return new ProblemCase(lines[0][2..], string.Join('\n', Of(lines, '-')), string.Join('\n', Of(lines, '+')), Of(lines, '>'));
        }
    }

    private static List<string> Of(string[] lines, char sign) => [.. lines.Where(l => l[0] == sign).Select(l => l.Length > 1 ? l[2..] : "")];
}
