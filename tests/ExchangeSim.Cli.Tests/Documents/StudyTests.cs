namespace ExchangeSim.Cli.Tests.Documents;

/// <summary>The tables of the studies are what their commands print. Together they take minutes.</summary>
[Trait("Category", "Slow")]
public class StudyTests
{
    private static readonly IEnumerable<Document> Pages = Document.All.Where(page => page.Path.StartsWith(DocumentTests.Studies, StringComparison.Ordinal) && page.Commands.Any());

    public static IEnumerable<object[]> Commands() => Pages.SelectMany(page => page.Commands.Select((_, at) => new object[] { page.Path, at }));

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_table_of_a_study_is_what_its_command_prints(string path, int at)
    {
        var page = new Document(path);
        var shown = page.Commands.ElementAt(at);
        using var shell = new DocumentShell();
        Assert.NotEmpty(shown.Table);
        DocumentTests.Holds(page, shown, shell.Printed(Assert.Single(shown.Own)));
    }

    [Fact]
    public void Each_of_the_five_situations_is_compared_and_varied()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Document.Root, "scenarios"), "*.yaml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(files, FilesOf("compare"));
        Assert.Equal(files, FilesOf("sweep"));
    }

    private static IEnumerable<string> FilesOf(string command) => Pages.SelectMany(page => page.Commands).SelectMany(shown => shown.Own)
        .Where(line => line.StartsWith($"{command} scenarios/", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]["scenarios/".Length..]).Distinct()
            .Order(StringComparer.Ordinal);
}
