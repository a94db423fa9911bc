using ExchangeSim.Application.Comparisons;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Runs;

namespace ExchangeSim.Application.Tests.Results;

/// <summary>The report of a shipped scenario is wholly in its language: besides what the scenario says nothing English is left.</summary>
public sealed class ReportLanguageTests : IDisposable
{
    private const string Scenario = "scenarios/vietnam-japan-2017.yaml";

    private static readonly IReadOnlyCollection<string> Names = new RequestContext().Read(Scenario, warn: false) is var scenario
        ? [.. scenario.Agencies.Select(agency => agency.Id), .. scenario.Policies.Select(policy => policy.Id)] : [];

    private readonly OwnFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("fr")]
    [InlineData("vi")]
    public void A_run_is_told_in_the_language_of_its_reader(string language) => PageWords.AssertTold(Run("en"), Run(language), language, Names);

    [Theory]
    [InlineData("fr")]
    [InlineData("vi")]
    public void A_comparison_is_told_in_the_language_of_its_reader(string language) => PageWords.AssertTold(Compared("en"), Compared(language), language, Names);

    [Fact]
    public void What_makes_a_page_again_names_its_language()
    {
        Assert.Contains("--language fr --out results", PageWords.Text(Run("fr")), StringComparison.Ordinal);
        Assert.DoesNotContain("--language", PageWords.Text(Run("en")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_that_there_is_not_is_refused_before_anything_is_run()
    {
        var refusal = Assert.Throws<InvalidRequestException>(() => Run("de"));
        Assert.Contains("en, fr, vi", refusal.Message, StringComparison.Ordinal);
    }

    private string Run(string language)
    {
        var path = _folder.At($"run-{language}.html");
        new RunService(new RequestContext { Threads = 1 }).Run(new RunRequest { File = Scenario, Replications = 2, Language = language == "en" ? null : language },
            new OutputTargets { Report = path });
        return File.ReadAllText(path);
    }

    private string Compared(string language)
    {
        var path = _folder.At($"comparison-{language}.html");
        new CompareService(new RequestContext { Threads = 1 }).Compare(
            new CompareRequest { File = Scenario, Replications = 2, Language = language == "en" ? null : language }, new OutputTargets { Report = path });
        return File.ReadAllText(path);
    }
}
