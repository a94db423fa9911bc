using System.Text.RegularExpressions;

namespace ExchangeSim.Cli.Tests.Documents;

/// <summary>A page of the documentation: the README, the community files at the top, and everything in docs and scenarios.</summary>
/// <param name="Path">Its path from the root of the tree, with forward slashes.</param>
internal sealed partial record Document(string Path)
{
    private static readonly string Top = FindRoot();

    internal static string Root => Top;

    /// <summary>Whether tests write what they find into the pages instead of failing: for those who change what the program prints.</summary>
    internal static bool IsUpdate { get; } = Environment.GetEnvironmentVariable("EXCHANGESIM_UPDATE_DOCUMENTS") is { Length: > 0 };

    internal static IReadOnlyList<Document> All { get; } =
    [
        .. new[] { "docs", "scenarios" }.SelectMany(folder => Directory.EnumerateFiles(System.IO.Path.Combine(Root, folder), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Root, "*.md"))
            .Select(file => new Document(System.IO.Path.GetRelativePath(Root, file).Replace('\\', '/'))).OrderBy(page => page.Path, StringComparer.Ordinal),
    ];

    private string FullPath => System.IO.Path.Combine(Root, Path);

    internal string Text => File.ReadAllText(FullPath).ReplaceLineEndings("\n");

    /// <summary>The fenced blocks of one language, in order.</summary>
    internal IEnumerable<string> Blocks(string language) =>
        Fence().Matches(Text).Where(m => m.Groups["language"].Value == language).Select(m => m.Groups["content"].Value);

    internal IEnumerable<ShownCommands> Commands => ShownCommands.In(Text);

    /// <summary>Holds a part of the page to what it should be, or writes it there.</summary>
    internal void HasPart(string part, string expected)
    {
        if (part == expected) return;
        if (IsUpdate) File.WriteAllText(FullPath, Text.Replace(part, expected, StringComparison.Ordinal));
        else Assert.Equal(expected, part);
    }

    public override string ToString() => Path;

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<content>(?:.*\n)*?)```$", RegexOptions.Multiline)]
    private static partial Regex Fence();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder!.FullName, "ExchangeSim.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
