namespace ExchangeSim.Cli.Tests.Documents;

/// <summary>What the pages show is what happens.</summary>
[Trait("Category", "Slow")]
public class DocumentTests
{
    // Their tables take minutes: StudyTests holds them.
    internal const string Studies = "docs/studies/";

    public static TheoryData<string> Pages() => [.. Document.All.Where(page => page.Commands.Any()).Select(page => page.Path)
        .Where(path => !path.StartsWith(Studies, StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_command_of_a_page_succeeds_and_prints_what_is_shown(string path)
    {
        var page = new Document(path);
        using var shell = new DocumentShell();
        foreach (var shown in page.Commands)
        {
            var printed = shown.Own.Select(shell.Printed).ToList().LastOrDefault() ?? ""; // every one of them is run
            Holds(page, shown, printed);
        }
    }

    [Fact]
    public void Several_pages_show_what_commands_print() =>
        Assert.InRange(Document.All.Count(page => page.Commands.Any(shown => shown.Excerpt.Length > 0)), 5, 100);

    internal static void Holds(Document page, ShownCommands shown, string printed)
    {
        if (shown.Table.Length > 0) page.HasPart(shown.Table, printed);
        if (shown.Excerpt.Length == 0) return;
        var lines = DocumentShell.WithoutFingerprint(printed).Split('\n');
        var expected = shown.Excerpt.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 || lines.Contains(line) ? line : Closest(line, lines));
        page.HasPart(shown.Excerpt, string.Join('\n', expected) + "\n");
    }

    // The line with the same first cell, or else a sign that there is none.
    private static string Closest(string line, string[] printed) =>
        printed.FirstOrDefault(l => FirstCell(l) == FirstCell(line)) ?? $"NOT PRINTED: {line}";

    private static string FirstCell(string line) => line.Trim().Split("  ")[0];
}
