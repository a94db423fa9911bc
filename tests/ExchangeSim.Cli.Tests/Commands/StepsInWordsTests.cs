using System.Net;
using System.Text.RegularExpressions;
using ExchangeSim.Cli.Tests.Documents;
using ExchangeSim.Scenarios;

namespace ExchangeSim.Cli.Tests.Commands;

/// <summary>Reports and traces in another language call the steps of the shipped procedures by their words in it.</summary>
public sealed partial class StepsInWordsTests : IDisposable
{
    private static readonly string Scenario = Path.Combine(Document.Root, "scenarios", "vietnam-laos-plan-2022.yaml");

    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [GeneratedRegex(@"<t[dh][^>]*>(?<cell>.*?)</t[dh]>", RegexOptions.Singleline)]
    private static partial Regex CellOf();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [Theory]
    [InlineData("fr", "run", "--replications", "1")]
    [InlineData("vi", "run", "--replications", "1")]
    [InlineData("fr", "trace", "--slowest", "3")]
    [InlineData("vi", "trace", "--slowest", "3")]
    public void No_table_has_the_id_of_a_step(string language, string command, params string[] options)
    {
        var page = _shell.At("report.html");
        var answer = Shell.Run([command, Scenario, .. options, "--quiet", "--language", language, "--report", page]);
        Assert.True(answer.Code == 0, answer.Error);
        var scenario = ScenarioFile.Read(Scenario).Scenario!;
        var steps = scenario.Procedures.SelectMany(procedure => procedure.Steps).Select(step => step.Id).Distinct().ToList();
        var cells = CellOf().Matches(File.ReadAllText(page)).Select(cell => WebUtility.HtmlDecode(Tag().Replace(cell.Groups["cell"].Value, ""))).ToList();
        // As the sentences of a trace name a step: alone, before a colon, or behind an arrow.
        Assert.Equal([], cells.SelectMany(cell => steps.Where(id => Regex.IsMatch(cell, $@"(^|→ ){Regex.Escape(id)}($|\s*:| \()")).Select(id => $"{id}: {cell}")).Distinct());
        Assert.Equal([], cells.SelectMany(cell => steps.Where(id => id.Contains('-', StringComparison.Ordinal) && cell.Contains(id, StringComparison.Ordinal))
            .Select(id => $"{id}: {cell}")).Distinct());
        Assert.Contains(cells, cell => cell.Contains(scenario.Words.OfStep("field-search").In(language), StringComparison.Ordinal));
    }
}
