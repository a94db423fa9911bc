using System.Text.RegularExpressions;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Tests;

/// <summary>What follows from a mistake is not reported before it: every line of the good scenario is broken in turn.</summary>
public partial class KnockOnTests
{
    [GeneratedRegex(@"^(?<indent>\s*)(?<key>[\w.*-]+):(?<rest>.*)$")]
    private static partial Regex Line();

    [Theory]
    [InlineData("")]
    [InlineData(" qqqzz")]
    public void The_first_problem_of_a_misspelt_key_or_a_broken_value_is_the_mistake_itself(string value)
    {
        var late = new List<string>();
        for (var i = 0; i < Lines.Length; i++)
        {
            if (Line().Match(Lines[i]) is not { Success: true } line) continue;
            var broken = value.Length == 0 ? $"{line.Groups["indent"]}{line.Groups["key"]}{line.Groups["key"].Value[^1]}:{line.Groups["rest"]}"
                : $"{line.Groups["indent"]}{line.Groups["key"]}:{value}";
            var problems = Problems(i, broken);
            // A name of one's own, or prose, is no mistake where it stands; what refers to a name is then the first to miss it.
            if (problems.Count > 0 && problems[0].Line != i + 1 && problems.Any(p => p.Line == i + 1)) late.Add($"line {i + 1}, {broken.Trim()}: {problems[0]}");
        }
        Assert.Empty(late);
    }

    [Theory]
    [InlineData("lognormal(mean 1e300 h, cv 1)", "mean: 9 h", "a number is written with all its digits")]
    [InlineData("exponential(1e300 h)", "mean: 9 h", "a number is written with all its digits")]
    [InlineData("lognormal(mean 4 h, cv -1)", "mean: 9 h", "the cv must be")]
    [InlineData("lognormal(mean 4 h, cv 0)", "mean: 9 h", "the cv must be")]
    public void A_policy_that_touches_a_wrong_length_does_not_report_it_again(string length, string change, string message)
    {
        var text = Good.With("lognormal(mean 4 h, cv 1)", length).Replace("agencies.laos.desks.ncb.officers: 3", "procedures.information.steps.search.work." + change,
            StringComparison.Ordinal);
        foreach (var policy in new[] { null, "more" })
            Assert.StartsWith(message, Assert.Single(ScenarioFile.ReadText(text, "s.yaml", policy).Problems).Message, StringComparison.Ordinal);
    }

    private static readonly string[] Lines = Good.Text.Split('\n');

    private static IReadOnlyList<Problem> Problems(int at, string line) =>
        ScenarioFile.ReadText(string.Join('\n', Lines.Select((old, i) => i == at ? line : old)), "s.yaml").Problems;

    [Fact]
    public void A_missing_library_is_reported_alone_with_the_folders_that_were_searched()
    {
        var folder = Directory.CreateTempSubdirectory("exchangesim-").FullName;
        var file = Path.Combine(folder, "main.yaml");
        File.WriteAllText(file, "scenario: S\ninclude: [library/agencies.yaml]\nstart: 2022-01-03\nlength: 1 wk\ndemand: { d: { procedure: nobody-knows, from: each, to: any " +
            "other, arrivals: 1 / d } }\n");
        try
        {
            var problem = Assert.Single(ScenarioFile.Read(file, elsewhere: _ => null, elsewhereIs: "among the shipped ones").Problems);
            Assert.Equal((2, 11), (problem.Line, problem.Column));
            Assert.EndsWith("library/agencies.yaml'", problem.Message, StringComparison.Ordinal);
            Assert.Equal($"it was looked for in '{Path.Combine(folder, "library")}' (no such folder) and among the shipped ones", problem.Advice);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
