using System.Globalization;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Scenarios;

namespace ExchangeSim.Cli.Tests.Shipped;

/// <summary>Results of every scenario in the box can be made again from what stands in their folder: the first two weeks that count, twice.</summary>
[Trait("Category", "Slow")]
public class ShippedResultsVerifyTests
{
    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(ShippedComparisonTests.Folder(), "*.yaml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(ShippedComparisonTests.Folder(), file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("library/", StringComparison.Ordinal) && !file.EndsWith(".exercise.yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Its_results_are_verified(string file)
    {
        using var shell = new Shell();
        var path = Path.Combine(ShippedComparisonTests.Folder(), file);
        var until = string.Create(CultureInfo.InvariantCulture, $"{ScenarioFile.Read(path).Scenario!.WarmUp.TotalDays + 14} d");
        Assert.Equal("", Shell.Run("run", path, "--quiet", "--replications", "2", "--until", until, "--out", shell.At("results")).Error);
        var answer = Shell.Run("verify", shell.At("results"), "--quiet");
        Assert.True(answer.Code == ExitCode.Done, answer.Out + answer.Error);
    }
}
