using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace ExchangeSim.Cli.Tests.Documents;

/// <summary>The page about files names every file that is written, and every column in its order.</summary>
public sealed partial class FilesPageTests : IDisposable
{
    private const string GeneratedFrom = "see CONTRIBUTING.md before you change it. -->\n\n";

    private static readonly Document Page = new("docs/reference/files.md");

    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [GeneratedRegex(@"^### (?<file>[\w-]+\.csv)\n\n(?<table>(?:.*\n)*?)(?=#|\z)", RegexOptions.Multiline)]
    private static partial Regex Columns();

    [GeneratedRegex(@"`(?<name>[\w.-]+)`")]
    private static partial Regex Name();

    [Theory]
    [InlineData("run --out", "run --with parquet")]
    [InlineData("compare --out", "compare --max-replications 5")]
    [InlineData("sweep --out", "sweep --vary agencies.japan.desks.ncb.officers=1..2", "sweep --find|p90 <= 9 d|--by agencies.japan.desks.ncb.officers=1..2")]
    public void Every_file_and_column_is_described(string section, params string[] commands)
    {
        var text = Page.Text[(Page.Text.IndexOf($"## {section}\n", StringComparison.Ordinal) + 3)..];
        text = text[..(text.IndexOf("\n## ", StringComparison.Ordinal) is var end and > 0 ? end + 1 : text.Length)];
        for (var i = 0; i < commands.Length; i++) Write(commands[i], $"results-{i}"); // a folder has one result in it
        var written = commands.SelectMany((_, i) => Directory.EnumerateFiles(_shell.At($"results-{i}"))).ToLookup(f => Path.GetFileName(f));
        Assert.Equal([.. written.Select(f => f.Key).Order(StringComparer.Ordinal)], [.. Rows(text).SelectMany(NamesIn).Append("manifest.json").Order(StringComparer.Ordinal)]);
        // A table of columns that two commands share is in one section.
        foreach (var file in written.Where(f => f.Key.EndsWith(".csv", StringComparison.Ordinal))) Assert.Equal(HeaderOf(file.First()), DescribedColumns(file.Key));
    }

    [Fact]
    public void The_tables_of_the_database_are_described_as_in_itself()
    {
        Write("run --without requests,xes,ocel --replications 1", "results");
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _shell.At(Path.Combine("results", "run.sqlite")),
            Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, field, says FROM documentation ORDER BY rowid";
        using var row = command.ExecuteReader();
        var described = new StringBuilder("| table or view | column | content |\n|---|---|---|\n");
        while (row.Read()) described.Append(row.IsDBNull(1) ? $"| **`{row.GetString(0)}`** | | {row.GetString(2)} |\n" : $"| | `{row.GetString(1)}` | {row.GetString(2)} |\n");
        Page.HasPart(Page.Text, Page.Text[..(Page.Text.LastIndexOf(GeneratedFrom, StringComparison.Ordinal) + GeneratedFrom.Length)] + described);
    }

    private void Write(string command, string folder)
    {
        var words = command.Split('|').SelectMany((part, i) => i == 1 ? [part] : part.Split(' ')).ToList();
        var answer = Shell.Run([words[0], _shell.Scenario, .. words.Skip(1), "--quiet", "--out", _shell.At(folder)]);
        Assert.True(answer.Code == 0, answer.Error);
    }

    // The first rows of a section, before the first heading in it, are of files.
    private static IEnumerable<string> Rows(string section) =>
        section.Split("\n### ")[0].Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal));

    private static IEnumerable<string> NamesIn(string row) => Name().Matches(row.Split('|')[1]).Select(m => m.Groups["name"].Value);

    private static List<string> HeaderOf(string file)
    {
        var columns = File.ReadLines(file).First().Split(',').ToList();
        return Path.GetFileName(file) == "points.csv" ? columns[1..] : columns; // its first columns are named after what is varied
    }

    private static List<string> DescribedColumns(string file) =>
        [.. Columns().Matches(Page.Text).Single(m => m.Groups["file"].Value == file).Groups["table"].Value.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(NamesIn)];
}
