using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Text;
using ExchangeSim.Scenarios;
using Xunit.Abstractions;

namespace ExchangeSim.Cli.Tests.Shipped;

/// <summary>Common random numbers pay in every scenario in the box, and every difference is explained to the millisecond.</summary>
[Trait("Category", "Slow")]
public class ShippedComparisonTests(ITestOutputHelper output)
{
    internal static IEnumerable<string> FileNames => Directory.EnumerateFiles(Folder(), "*.yaml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    public static TheoryData<string> Files() => [.. FileNames];

    [Theory]
    [MemberData(nameof(Files))]
    public void Paired_intervals_are_narrower_than_unpaired_ones_and_the_parts_add_up(string file)
    {
        var path = Path.Combine(Folder(), file);
        var baseline = ScenarioFile.Read(path).Scenario!;
        var scenarios = baseline.Policies.Select(policy => ScenarioFile.Read(path, policy.Id).Scenario!).Prepend(baseline);
        var figures = new PolicyComparer([.. scenarios.Select(Arm.InProcess)])
            .Run(new ComparisonPlan { Seed = baseline.Seed, Threads = 2, MostReplications = 10, Precision = 1e-6 });
        Assert.NotEmpty(baseline.Policies);
        foreach (var policy in figures.Policies.Skip(1))
        {
            var mean = policy.All.MeanHours!;
            output.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"{file} {policy.Policy}: ± {mean.HalfWidth:0.00} h paired, ± {mean.UnpairedHalfWidth:0.00} h unpaired, variance " +
                $"ratio {mean.VarianceRatio:0.0}"));
            Assert.True(mean.HalfWidth < mean.UnpairedHalfWidth, $"{policy.Policy}: {mean}");
            Assert.NotEqual(0, policy.DifferenceMilliseconds);
            Assert.Equal(policy.DifferenceMilliseconds, policy.Why.Sum(shift => shift.DifferenceMilliseconds));
            Assert.Equal(policy.TotalMilliseconds - figures.Baseline.TotalMilliseconds, policy.DifferenceMilliseconds);
            Assert.Equal(policy.Pairs.Paired, policy.Pairs.Faster + policy.Pairs.Slower + policy.Pairs.Same
                + policy.Pairs.ClosedOnlyUnderPolicy + policy.Pairs.ClosedOnlyUnderBaseline + policy.Pairs.OpenUnderBoth);
        }
        Assert.Equal(1, figures.Policies.Sum(p => p.ProbabilityBest!.Value), 9);
        Assert.DoesNotContain(Lines(new ComparisonReport(baseline, figures)), line => Cells.Width(line) > Page.Narrow);
    }

    private static string[] Lines(ComparisonReport report)
    {
        var text = new StringWriter();
        ComparisonPage.Write(new Page(text), report, []);
        return text.ToString().Split('\n');
    }

    internal static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ExchangeSim.sln"))) folder = folder.Parent;
        return Path.Combine(folder.FullName, "scenarios");
    }
}
