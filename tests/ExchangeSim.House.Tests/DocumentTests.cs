using System.Text.RegularExpressions;

namespace ExchangeSim.House.Tests;

/// <summary>What documents say about the tree is true.</summary>
public partial class DocumentTests
{
    // Paths from the root, wherever they stand, and file names in back-ticks, which may also be meant from the document's own folder.
    [GeneratedRegex(@"(?<![\w./-])(?<path>(?:src|tests|scenarios|\.ci|\.github)/[\w./-]*[\w/])(?![\w*<{-])")]
    private static partial Regex RootPath();

    [GeneratedRegex(@"`(?<path>[\w./-]+\.(?:md|sln|props|csproj|cs))`|\]\((?<path>(?!https?:|#|mailto:)[^)#\s]+)")]
    private static partial Regex NamedFile();

    [Fact]
    public void Every_path_that_a_document_names_exists() => Tidy.HasNo(Repository.Documents.SelectMany(Missing));

    [Fact]
    public void There_are_the_documents_that_a_newcomer_needs() =>
        Assert.Subset(Repository.Documents.Select(d => d.Path).ToHashSet(), new HashSet<string> { "README.md", "scenarios/README.md", "src/ARCHITECTURE.md" });

    [Theory]
    [InlineData("Run `src/ExchangeSim.Nowhere`.")]
    [InlineData("```\nexchangesim run scenarios/not-there.yaml\n```")]
    [InlineData("See [the plan](plan.md).")]
    [InlineData("See `NOWHERE.md`.")]
    public void A_path_to_nowhere_is_found(string text) => Assert.Single(Missing(new SourceFile("README.md", text)));

    private static IEnumerable<string> Missing(SourceFile document)
    {
        var folder = Path.GetDirectoryName(document.Path)!;
        var rooted = Paths(RootPath()).Where(p => !Repository.Exists(p) && !Repository.Exists(Path.Combine(folder, p)));
        var named = Paths(NamedFile()).Where(p => !Repository.Exists(p) && !Repository.Exists(Path.Combine(folder, p)));
        return rooted.Union(named).Select(p => $"{document.Path}: {p}");

        IEnumerable<string> Paths(Regex pattern) => pattern.Matches(document.Text).Select(m => m.Groups["path"].Value);
    }
}
