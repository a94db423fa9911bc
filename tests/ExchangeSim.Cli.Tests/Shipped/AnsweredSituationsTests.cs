using System.Text.RegularExpressions;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Tests.Shipped;

/// <summary>The tables in the document about scenarios are what their commands print.</summary>
public partial class AnsweredSituationsTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(ShippedComparisonTests.Folder(), "README.md")).ReplaceLineEndings("\n");

    // A command stands in back-ticks on a line of its own, or in a block in which a line may end with a backslash.
    [GeneratedRegex(@"^`exchangesim (?<line>(?:compare|sweep) scenarios/.*)`$|^```sh\nexchangesim (?<line>(?:compare|sweep) scenarios/(?:.*\\\n)*.*)\n```$", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"'(?<word>[^']*)'|(?<word>[^\s\\']+)")]
    private static partial Regex Word();

    private static readonly string[] Lines = [.. Command().Matches(Document).Select(m => m.Groups["line"].Value)];

    private static IEnumerable<string> FilesOf(string command) =>
        Lines.Where(line => line.StartsWith(command, StringComparison.Ordinal)).Select(line => line.Split(' ')[1]["scenarios/".Length..]).Distinct().Order(StringComparer.Ordinal);

    public static TheoryData<string> Commands() => [.. Lines];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_table_in_the_document_is_what_its_command_prints(string command)
    {
        var words = Word().Matches(command).Select(m => m.Groups["word"].Value.Replace("scenarios/", ShippedComparisonTests.Folder() + Path.DirectorySeparatorChar, StringComparison.Ordinal));
        var answer = Shell.Run([.. words]);
        Assert.Equal((ExitCode.Done, ""), (answer.Code, answer.Error));
        var start = Document.IndexOf("\n|", Document.IndexOf(command, StringComparison.Ordinal), StringComparison.Ordinal) + 1;
        Assert.Equal(answer.Out, Document[start..Math.Min(Document.Length, start + answer.Out.Length)]);
    }

    [Fact]
    public void Each_of_the_five_situations_has_its_table_and_tells_how_far_it_moves()
    {
        Assert.Equal(ShippedComparisonTests.FileNames, FilesOf("compare"));
        Assert.Equal(ShippedComparisonTests.FileNames, FilesOf("sweep"));
    }
}
