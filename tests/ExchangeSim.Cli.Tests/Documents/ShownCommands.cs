using System.Text.RegularExpressions;

namespace ExchangeSim.Cli.Tests.Documents;

/// <summary>A block of command lines in a page, and what stands below it of what the last one prints: lines of it, or the whole table.</summary>
/// <param name="Lines">The command lines, those that end with a backslash put together.</param>
/// <param name="Excerpt">Lines of what is printed; empty: nothing is shown.</param>
/// <param name="Table">A Markdown table and the paragraph below it, which are all that is printed; empty: there is none.</param>
internal sealed partial record ShownCommands(IReadOnlyList<string> Lines, string Excerpt, string Table)
{
    // What these print is not the program's: they install it, build it or prepare what it needs.
    private static readonly string[] OtherPrograms = ["git ", "cd ", "dotnet build ", "dotnet publish ", "dotnet pack ", "dotnet tool install ", "dotnet test ", "export PATH=",
        "dotnet run -c Release --project tests/"];

    private static readonly string[] ProgramNames = ["exchangesim ", "dotnet run -c Release --project src/ExchangeSim.Cli -- "];

    /// <summary>The program's own lines, without its name. Any other line has to be one of those that are known.</summary>
    internal IEnumerable<string> Own
    {
        get
        {
            foreach (var line in Lines.Where(line => line.Length > 0 && line[0] != '#'))
            {
                var name = ProgramNames.FirstOrDefault(name => line.StartsWith(name, StringComparison.Ordinal));
                if (name is not null) yield return line[name.Length..];
                else Assert.Contains(OtherPrograms, other => line.StartsWith(other, StringComparison.Ordinal));
            }
        }
    }

    internal static IEnumerable<ShownCommands> In(string text) => Block().Matches(text).Select(m => new ShownCommands(
        m.Groups["commands"].Value.Replace("\\\n", " ", StringComparison.Ordinal).TrimEnd().Split('\n'), m.Groups["excerpt"].Value, m.Groups["table"].Value));

    [GeneratedRegex(@"^```sh\n(?<commands>(?:.*\n)+?)```\n(?:\n```text\n(?<excerpt>(?:.*\n)+?)```$|\n(?<table>(?:\|.*\n)+\n.+\n))?", RegexOptions.Multiline)]
    private static partial Regex Block();
}
