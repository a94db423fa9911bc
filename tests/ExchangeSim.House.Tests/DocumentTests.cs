using System.Text.RegularExpressions;

namespace ExchangeSim.House.Tests;

/// <summary>What documents say about the tree is true.</summary>
public partial class DocumentTests
{
    // Paths from the root, wherever they stand, and file names in back-ticks, which may also be meant from the document's own folder.
    [GeneratedRegex(@"(?<![\w./-])(?<path>(?:src|tests|scenarios|docs|\.ci|\.github)/[\w./-]*[\w/])(?![\w*<{-])")]
    private static partial Regex RootPath();

    [GeneratedRegex(@"`(?<path>[\w./-]+\.(?:md|sln|props|csproj|cs))`|\]\((?<path>(?!https?:|#|mailto:)[^)#\s]+)")]
    private static partial Regex NamedFile();

    [Fact]
    public void Every_path_that_a_document_names_exists() => Tidy.HasNo(Repository.Documents.SelectMany(Missing));

    [Fact]
    public void There_are_the_documents_that_a_newcomer_needs() =>
        Assert.Subset(Repository.Documents.Select(d => d.Path).ToHashSet(), new HashSet<string>
    {
        "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "docs/README.md", "docs/tutorial.md", "docs/explanation/architecture.md",
            "docs/reference/scenario-language.md",
    });

    [Fact]
    public void The_readme_fits_on_two_screens() => Assert.InRange(Repository.Documents.Single(d => d.Path == "README.md").Lines.Length, 60, 120);

    [Fact]
    public void Every_page_of_the_documentation_is_linked_from_another() =>
        Tidy.HasNo(Repository.Documents.Where(d => d.Path.StartsWith("docs/", StringComparison.Ordinal)).Select(d => d.Path).Except(Repository.Documents.SelectMany(Linked)));

    [Fact]
    public void Every_heading_that_a_document_links_to_exists() => Tidy.HasNo(Repository.Documents.SelectMany(LostAnchors));

    [Theory]
    [InlineData("See [there](docs/README.md#no-such-heading).")]
    [InlineData("See [there](#no-such-heading).")]
    public void A_link_to_a_heading_that_is_not_there_is_found(string text) => Assert.Single(LostAnchors(new SourceFile("README.md", text)));

    [Theory]
    [InlineData("Run `src/ExchangeSim.Nowhere`.")]
    [InlineData("```\nexchangesim run scenarios/not-there.yaml\n```")]
    [InlineData("See [the plan](plan.md).")]
    [InlineData("See `NOWHERE.md`.")]
    public void A_path_to_nowhere_is_found(string text) => Assert.Single(Missing(new SourceFile("README.md", text)));

    [GeneratedRegex(@"\]\((?!https?:|mailto:)(?<path>[^)#\s]*)(?:#(?<anchor>[^)\s]+))?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (?<heading>.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();

    private static IEnumerable<string> Linked(SourceFile document) =>
        Link().Matches(document.Text).Select(m => Target(document, m.Groups["path"].Value)).Where(path => path != document.Path);

    private static IEnumerable<string> LostAnchors(SourceFile document) =>
        from link in Link().Matches(document.Text)
        let anchor = link.Groups["anchor"].Value
        let target = Target(document, link.Groups["path"].Value)
        where anchor.Length > 0 && !(Repository.Documents.FirstOrDefault(d => d.Path == target) is { } page && Anchors(page.Path == document.Path ? document : page)
            .Contains(anchor))
        select $"{document.Path}: {target}#{anchor}";

    // As hosting sites make them: lower case, hyphens for spaces, no punctuation.
    private static IEnumerable<string> Anchors(SourceFile document) =>
        Heading().Matches(document.Text.ReplaceLineEndings("\n")).Select(m => NotInAnchors().Replace(m.Groups["heading"].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    private static string Target(SourceFile document, string path)
    {
        if (path.Length == 0) return document.Path;
        var full = Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(document.Path)!, path));
        return Path.GetRelativePath(Repository.Root, full).Replace('\\', '/');
    }

    private static IEnumerable<string> Missing(SourceFile document)
    {
        var folder = Path.GetDirectoryName(document.Path)!;
        var rooted = Paths(RootPath()).Where(p => !Repository.Exists(p) && !Repository.Exists(Path.Combine(folder, p)));
        var named = Paths(NamedFile()).Where(p => !Repository.Exists(p) && !Repository.Exists(Path.Combine(folder, p)));
        return rooted.Union(named).Select(p => $"{document.Path}: {p}");

        IEnumerable<string> Paths(Regex pattern) => pattern.Matches(document.Text).Select(m => m.Groups["path"].Value);
    }
}
