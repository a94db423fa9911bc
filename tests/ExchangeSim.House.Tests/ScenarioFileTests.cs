using System.Text.RegularExpressions;

namespace ExchangeSim.House.Tests;

/// <summary>A scenario that no test runs is a scenario that does not work.</summary>
public partial class ScenarioFileTests
{
    // A test that takes all files of the folder and knows how to run one runs each of them.
    [GeneratedRegex(@"(EnumerateFiles|GetFiles)\(.*""\*\.yaml"".*new SimulationRun\(", RegexOptions.Singleline)]
    private static partial Regex RunsAll();

    [Fact]
    public void Every_scenario_file_is_run_by_a_test_or_included_by_one_that_is() =>
        Tidy.HasNo(Unused(
            [.. Repository.Texts.Where(f => f.Path.StartsWith("scenarios/", StringComparison.Ordinal) && f.Path.EndsWith(".yaml", StringComparison.Ordinal))],
            [.. Repository.Code.Where(f => Regex.IsMatch(f.Path, @"^tests/.*\.Tests/"))]));

    [Fact]
    public void A_scenario_without_a_test_and_a_library_that_nobody_includes_are_found()
    {
        SourceFile[] scenarios =
        [
            new("scenarios/used.yaml", "include:\n  - library/used-too.yaml\n"), new("scenarios/forgotten.yaml", ""),
            new("scenarios/library/used-too.yaml", ""), new("scenarios/library/orphan.yaml", ""),
        ];
        Assert.Equal(["scenarios/forgotten.yaml", "scenarios/library/orphan.yaml"], Unused(scenarios, [new("tests/A.cs", "Run(\"used.yaml\");")]));
    }

    private static IEnumerable<string> Unused(SourceFile[] scenarios, SourceFile[] tests)
    {
        var runsAll = tests.Any(t => RunsAll().IsMatch(t.Text));
        return scenarios.Where(s => !IsUsed(s.Path)).Select(s => s.Path);

        bool IsUsed(string path)
        {
            var name = Path.GetFileNameWithoutExtension(path);
            return path.Contains("/library/", StringComparison.Ordinal)
                ? scenarios.Any(s => Regex.IsMatch(s.Text, $@"^\s*-\s+\S*\b{name}\.yaml|^include:.*\b{name}\.yaml", RegexOptions.Multiline))
                : runsAll || tests.Any(t => Regex.IsMatch(t.Text, $@"""([^""]*/)?{name}(\.yaml)?"""));
        }
    }
}
