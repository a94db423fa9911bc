using System.Text.RegularExpressions;

namespace ExchangeSim.House.Tests;

/// <summary>Tests that take long can be left out: <c>--filter Category!=Slow</c>. And none waits for ever.</summary>
public partial class SlowTests
{
    private const string Mark = "[Trait(\"Category\", \"Slow\")]";

    [GeneratedRegex(@"\[(Fact|BrowserFact|PostgresFact)\]")]
    private static partial Regex Fact();

    [GeneratedRegex(@"\[(BrowserFact|PostgresFact)\]")]
    private static partial Regex OtherProgram();

    [GeneratedRegex(@"\.WaitForExit(Async)?\(\)(?!\.InTime)|StandardError\.ReadLineAsync\(\)(?!\.InTime)")]
    private static partial Regex Unlimited();

    private static IEnumerable<SourceFile> Tests => Repository.Code.Where(f => f.Path.StartsWith("tests/", StringComparison.Ordinal)
        && f.Path.EndsWith("Tests.cs", StringComparison.Ordinal));

    [Fact]
    public void Tests_of_processes_browsers_databases_and_shipped_scenarios_are_marked() =>
        Tidy.HasNo(Tests.Where(f => f.Path.Contains("/Processes/", StringComparison.Ordinal)
            || f.Path.StartsWith("tests/ExchangeSim.Cli.Tests/Shipped/", StringComparison.Ordinal) || f.Text.Contains("Process.Start(", StringComparison.Ordinal)
            || OtherProgram().IsMatch(f.Text)).Where(f => !f.Text.Contains(Mark, StringComparison.Ordinal) && Fact().IsMatch(f.Text)).Select(f => f.Path));

    [Fact]
    public void Nothing_waits_for_a_process_without_a_limit() =>
        Tidy.HasNo(Repository.Code.Where(f => f.Path.StartsWith("tests/", StringComparison.Ordinal)
            && !f.Path.StartsWith("tests/ExchangeSim.Benchmarks/", StringComparison.Ordinal)).SelectMany(f => f.Matches(Unlimited())));

    [Theory]
    [InlineData("await process.WaitForExitAsync();", true)]
    [InlineData("process.WaitForExit();", true)]
    [InlineData("await process.WaitForExitAsync().InTime(\"the end\");", false)]
    public void A_wait_without_a_limit_is_found(string line, bool found) => Assert.Equal(found, new SourceFile("tests/A.cs", line).Matches(Unlimited()).Any());
}
