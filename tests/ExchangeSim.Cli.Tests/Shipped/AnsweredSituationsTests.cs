using System.Text.RegularExpressions;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Tests.Shipped;

/// <summary>The tables in the document about scenarios are what their commands print.</summary>
public partial class AnsweredSituationsTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(ShippedComparisonTests.Folder(), "README.md")).ReplaceLineEndings("\n");

    [GeneratedRegex(@"^`exchangesim (compare scenarios/.*)`$", RegexOptions.Multiline)]
    private static partial Regex Command();

    private static readonly string[] Lines = [.. Command().Matches(Document).Select(m => m.Groups[1].Value)];

    public static TheoryData<string> Commands() => [.. Lines];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_table_in_the_document_is_what_its_command_prints(string command)
    {
        var args = command.Replace("scenarios/", ShippedComparisonTests.Folder() + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        var answer = Shell.Run(args.Split(' '));
        Assert.Equal((ExitCode.Done, ""), (answer.Code, answer.Error));
        var start = Document.IndexOf('\n', Document.IndexOf(command, StringComparison.Ordinal)) + 2;
        Assert.Equal(answer.Out, Document[start..Math.Min(Document.Length, start + answer.Out.Length)]);
    }

    [Fact]
    public void Each_of_the_five_situations_has_its_table() =>
        Assert.Equal(ShippedComparisonTests.FileNames, Lines.Select(line => line.Split(' ')[1]["scenarios/".Length..]).Order(StringComparer.Ordinal));
}
