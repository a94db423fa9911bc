using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace ExchangeSim.Cli.Tests.Documents;

/// <summary>What the pages show besides commands: scenarios and queries.</summary>
[Trait("Category", "Slow")]
public sealed partial class ShownTextTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    public static TheoryData<string> PagesWithScenarios() => [.. Document.All.Where(page => WholeScenarios(page).Any()).Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(PagesWithScenarios))]
    public void A_whole_scenario_that_is_shown_has_no_problem(string path)
    {
        var libraries = Path.Combine(Document.Root, "scenarios", "library").Replace('\\', '/') + "/";
        Assert.All(WholeScenarios(new Document(path)), scenario =>
        {
            File.WriteAllText(_shell.At("shown.yaml"), scenario.Replace("library/", libraries, StringComparison.Ordinal));
            var answer = Shell.Run("check", _shell.At("shown.yaml"));
            Assert.Equal((0, ""), (answer.Code, answer.Error));
            Assert.Contains("no problems", answer.Out);
        });
    }

    [Fact]
    public void Every_query_that_is_shown_has_an_answer()
    {
        Assert.Equal(0, Shell.Run("run", Path.Combine(Document.Root, "scenarios", "vietnam-laos-plan-2022.yaml"), "--replications", "1", "--quiet", "--without", "ocel,xes",
            "--out", _shell.Folder).Code);
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _shell.At("run.sqlite"), Mode = SqliteOpenMode.ReadOnly,
            Pooling = false }.ToString());
        connection.Open();
        var queries = Document.All.SelectMany(page => page.Blocks("sql"))
            .SelectMany(block => block.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        Assert.InRange(queries.Count, 4, 100);
        Assert.All(queries, query =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = query;
            using var reader = command.ExecuteReader();
            Assert.True(reader.Read(), query);
        });
    }

    private static IEnumerable<string> WholeScenarios(Document page) => page.Blocks("yaml").Where(block => Whole().IsMatch(block));

    // A part of a scenario, such as a few agencies, has no title.
    [GeneratedRegex(@"^scenario: ", RegexOptions.Multiline)]
    private static partial Regex Whole();
}
