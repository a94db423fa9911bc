using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Data.Sqlite;

namespace ExchangeSim.Cli.Tests;

/// <summary>What the README shows is what happens.</summary>
public sealed partial class ReadmeTests : IDisposable
{
    private const string Program = "dotnet run -c Release --project src/ExchangeSim.Cli -- ";

    private static readonly string Root = FindRoot();
    private static readonly string Text = File.ReadAllText(Path.Combine(Root, "README.md")).ReplaceLineEndings("\n");

    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    // The commands of a block, and the excerpt of what the last one prints if one follows.
    [GeneratedRegex(@"^```sh\n(?<commands>(?:.+\n)+?)```\n(?:\n```text\n(?<excerpt>(?:.*\n)+?)```\n)?", RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^```yaml\n(?<scenario>(?:.*\n)+?)```", RegexOptions.Multiline)]
    private static partial Regex Scenario();

    [GeneratedRegex(@"^```sql\n(?<queries>(?:.*\n)+?)```", RegexOptions.Multiline)]
    private static partial Regex Queries();

    [GeneratedRegex(@"^\| `(?<package>[\w.@/-]+)` \|", RegexOptions.Multiline)]
    private static partial Regex PackageRow();

    [GeneratedRegex("\"(?<word>[^\"]*)\"|(?<word>\\S+)")]
    private static partial Regex Word();

    [GeneratedRegex("<text [^>]*>(?<line>.*)</text>")]
    private static partial Regex PictureLine();

    // It holds for one build on one platform only.
    [GeneratedRegex("fingerprint [0-9a-f]{16}")]
    private static partial Regex Fingerprint();

    [Fact]
    public void Every_command_succeeds_and_prints_what_is_shown()
    {
        var blocks = Block().Matches(Text);
        Assert.InRange(blocks.Count(b => b.Groups["excerpt"].Success), 3, 20);
        Assert.All(blocks, block =>
        {
            var lines = block.Groups["commands"].Value.TrimEnd().Split('\n').Where(c => c.StartsWith(Program, StringComparison.Ordinal)).ToList();
            var printed = lines.Select(Printed).ToList().LastOrDefault() ?? []; // every one of them is run
            Assert.All(block.Groups["excerpt"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains(line, printed));
        });
    }

    [Fact]
    public void The_picture_shows_what_its_command_prints()
    {
        var picture = File.ReadAllText(Path.Combine(Root, ".github", "run.svg"));
        var lines = PictureLine().Matches(picture).Select(m => XElement.Parse($"<text>{m.Groups["line"].Value}</text>", LoadOptions.PreserveWhitespace).Value).ToList();
        Assert.StartsWith("$ " + Program, lines[0]);
        var printed = Printed(lines[0]["$ ".Length..]);
        Assert.InRange(lines.Count, 20, 60);
        Assert.All(lines.Skip(1), line => Assert.Contains(Fingerprint().Replace(line, ""), printed));
    }

    [Fact]
    public void The_scenario_that_is_shown_has_no_problem()
    {
        var libraries = Path.Combine(Root, "scenarios", "library").Replace('\\', '/') + "/";
        File.WriteAllText(_shell.At("shown.yaml"), Scenario().Match(Text).Groups["scenario"].Value.Replace("library/", libraries, StringComparison.Ordinal));
        var answer = Shell.Run("check", _shell.At("shown.yaml"));
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Contains("with or without its policy", answer.Out);
    }

    [Fact]
    public void Every_query_has_an_answer()
    {
        Assert.Equal(0, Shell.Run("run", Path.Combine(Root, "scenarios", "vietnam-laos-plan-2022.yaml"), "--replications", "1", "--quiet", "--without", "ocel,xes", "--out", _shell.Folder).Code);
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _shell.At("run.sqlite"), Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        Assert.All(Queries().Match(Text).Groups["queries"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries), query =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = query;
            using var reader = command.ExecuteReader();
            Assert.True(reader.Read(), query);
        });
    }

    [Fact]
    public void The_table_of_packages_names_each_of_them_once_and_no_other()
    {
        var packages = XDocument.Load(Path.Combine(Root, "Directory.Packages.props")).Descendants("PackageVersion").Select(p => p.Attribute("Include")!.Value);
        var client = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "src", "ExchangeSim.Reports", "Web", "client", "package.json"))).RootElement;
        packages = packages.Concat(client.GetProperty("dependencies").EnumerateObject().Concat(client.GetProperty("devDependencies").EnumerateObject()).Select(p => p.Name));
        var section = Text[Text.IndexOf("## What it is built on", StringComparison.Ordinal)..];
        Assert.Equal(packages.Order(StringComparer.Ordinal), PackageRow().Matches(section).Select(m => m.Groups["package"].Value).Order(StringComparer.Ordinal));
    }

    /// <summary>Runs a line as if in the root; what it would write beside the tree goes into a folder of its own.</summary>
    private HashSet<string> Printed(string line)
    {
        var arguments = Word().Matches(line[Program.Length..]).Select(m => m.Groups["word"].Value)
            .Select(a => a.StartsWith("../", StringComparison.Ordinal) ? _shell.At(a[3..]) : a.StartsWith("scenarios/", StringComparison.Ordinal) ? Path.Combine(Root, a) : a);
        var answer = Shell.Run([.. arguments]);
        Assert.True(answer.Code == 0, $"{line}\n{answer.Error}");
        return [.. Fingerprint().Replace(answer.Out, "").ReplaceLineEndings("\n").Split('\n')];
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ExchangeSim.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
